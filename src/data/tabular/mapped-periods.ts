import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import { DATE_ISSUE, NO_DATE_ISSUE, type IssueList } from "#data/tabular/issue-list.ts";
import { addNoteIssue, isNoteText } from "#data/tabular/note-rows.ts";
import type { TableColumns } from "#data/tabular/table-rows.ts";
import { ICE_FOUNDED, NO_DAY } from "#data/tabular/row-values.ts";
import type { RowDays } from "#data/tabular/row-values.ts";
import { getMappedGrain } from "#domain/import/mapping.ts";
import { findNamedPeriod, isOfOnePeriod } from "#domain/import/period-question.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import {
  isOpenMonth,
  joinYearAndMonth,
  parsePeriodText,
} from "#domain/import/parse-period-text.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { getPeriodWeek } from "#domain/calendar/period-week.ts";
import type { CalendarKey } from "#domain/calendar/period.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import { toDayNumber } from "#domain/calendar/week.ts";
import type { IsoDate, PeriodGrain } from "#domain/calendar/week.ts";

interface ReadPeriod {
  readonly period: CalendarKey | null;
  readonly kind: string;
  readonly fault: string;
}

/** The length of the periods that rows are read to be of; undefined where they have days. */
export function findReadGrain(
  mapping: Pick<Mapping, "columns" | "grain">,
  { period }: Pick<ReadingAnswers, "period">,
): PeriodGrain | undefined {
  return isOfOnePeriod(mapping) ? findNamedPeriod(period ?? "")?.grain : getMappedGrain(mapping);
}

/**
 * The period of each row by a column of years or months, or the one that the reader named; the days are the Saturdays
 * that stand for periods. A row whose period is none, ended before ICE began or begins after `importDay`, is reported;
 * one that has no other text of `others` and is worded as a note is told and is no row.
 */
export function parseRowPeriods(
  { rows, where, column }: TableColumns<MappedField>,
  mapping: Pick<Mapping, "columns" | "week" | "grain">,
  importDay: IsoDate,
  issues: IssueList,
  others: readonly TextColumn[],
  answers: Pick<ReadingAnswers, "period">,
): RowDays {
  const { grain = "year" } = mapping;
  const noun = getGrainNoun(findReadGrain(mapping, answers) ?? grain);
  const only = isOfOnePeriod(mapping) ? (answers.period ?? "") : null;
  const onlyPeriod = only === null ? null : findNamedPeriod(only);
  const hasMonths = getMappedGrain(mapping) !== mapping.grain;
  const { indexes, values } = readCombinations(
    rows.length,
    [column(mapping.week), hasMonths ? column("month") : null],
    ([text = "", month = ""]) => {
      if (only !== null) {
        return { ...checkPeriod(onlyPeriod?.key ?? null, only, noun, importDay), isNote: false };
      }
      const named = parsePeriodText(text, grain);
      const period = hasMonths ? joinYearAndMonth(named, month) : named;
      const written = `${text} ${month}`.trim();
      if (hasMonths && isOpenMonth(mapping.columns.month ?? "", month)) {
        const fault = `“${written.slice(0, 40)}” may count its months from October or from January; write them by name`;
        return { period: null, kind: DATE_ISSUE, fault, isNote: false };
      }
      const read = checkPeriod(period, written, noun, importDay);
      return { ...read, isNote: read.period === null && isNoteText(text) };
    },
  );
  const dayOfCode = values.map(({ period }) =>
    period === null ? NO_DAY : toDayNumber(getPeriodWeek(period)),
  );
  const days = Int32Array.from(indexes, (code) => dayOfCode[code] ?? NO_DAY);
  const noteRows = new Set<number>();
  // Where the reader is still to name the one period, no row is at fault.
  const isOpen = only !== null && onlyPeriod === null;
  if (dayOfCode.includes(NO_DAY) && !isOpen) {
    indexes.forEach((code, row) => {
      if (days[row] !== NO_DAY) return;
      const { kind = DATE_ISSUE, fault = "", isNote = false } = values[code] ?? {};
      if (isNote && others.every((one) => isMissing(one.texts[one.codes[row] ?? 0] ?? ""))) {
        noteRows.add(row);
        addNoteIssue(where(row), issues);
      } else issues.add(kind, "error", `${where(row)}: ${fault}`);
    });
  }
  return { days, dates: { codes: indexes, texts: values.map(formatPartialDate) }, noteRows };
}

function checkPeriod(
  period: CalendarKey | null,
  text: string,
  noun: string,
  importDay: IsoDate,
): ReadPeriod {
  const quoted = `'${text.slice(0, 40)}'`;
  if (period === null) {
    return isMissing(text) || isRedacted(text)
      ? { period, kind: NO_DATE_ISSUE, fault: `no ${noun}` }
      : { period, kind: DATE_ISSUE, fault: `${quoted} is no ${noun}` };
  }
  const { first, last } = getPeriodDays(period);
  if (last >= ICE_FOUNDED && first <= importDay) return { period, kind: DATE_ISSUE, fault: "" };
  const words =
    last < ICE_FOUNDED ? "before ICE was founded" : "after the day on which the file was opened";
  return { period: null, kind: DATE_ISSUE, fault: `${noun} ${quoted} lies ${words}` };
}

/** A partial date where one can say the period; otherwise the period as text of a source. */
function formatPartialDate({ period }: ReadPeriod): string {
  if (period === null) return UNKNOWN;
  return period.startsWith("FY") || period.includes("Q") ? `"${period}"` : period;
}
