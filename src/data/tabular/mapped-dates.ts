import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/table-rows.ts";
import { parseRowDays } from "#data/tabular/row-values.ts";
import { findRowWeeks } from "#data/tabular/mapped-weeks.ts";
import { parseRowPeriods } from "#data/tabular/mapped-periods.ts";
import type { RowDays } from "#data/tabular/row-values.ts";
import { createDateReader } from "#data/tabular/date-reader.ts";
import { FIRST_ISSUED } from "#data/native/check-edition.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import { isOfOnePeriod } from "#domain/import/period-question.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { IsoDate } from "#domain/calendar/week.ts";

/** The days that set the weeks, or the periods' own, and both columns of dates. */
export interface MappedDates extends RowDays {
  readonly issued: TextColumn | string;
  readonly declined: TextColumn | string;
  readonly questions: readonly ReadingQuestion[];
  /** True where rows name weeks: their days are the middle ones. */
  readonly isOfWeeks: boolean;
}

/** Columns of which one at least says something in a row of a detainer. */
const NAMED_FIELDS = [
  "agency",
  "city",
  "county",
  "state",
  "outcome",
  "citizenship",
  "charge",
] as const;

/** The dates of rows, as a mapping reads them; `opened` is the last day that they may be of. */
export function parseMappedDates(
  table: TableColumns<MappedField>,
  mapping: Pick<Mapping, "columns" | "week" | "order" | "epoch" | "grain">,
  importDay: IsoDate,
  issues: IssueList,
  answers: ReadingAnswers,
): MappedDates {
  const { rows, column, where } = table;
  const none: TextColumn = { codes: new Uint32Array(rows.length), texts: [""] };
  const isOfPeriods = mapping.grain !== undefined || isOfOnePeriod(mapping);
  const dateColumns = (["issued", "declined"] as const).flatMap((field) => {
    const texts = isOfPeriods && field === mapping.week ? null : column(field);
    return texts === null ? [] : [{ heading: mapping.columns[field] ?? "", ...texts }];
  });
  const { parse, questions } = createDateReader(dateColumns, where, mapping, answers);
  const others = NAMED_FIELDS.flatMap((field) => column(field) ?? []);
  const weekColumn = column(mapping.week) ?? none;
  const days = isOfPeriods
    ? parseRowPeriods(table, mapping, importDay, issues, others, answers)
    : parseRowDays(table, weekColumn, importDay, issues, parse, others);
  const weeks = isOfPeriods
    ? null
    : findRowWeeks(mapping.columns[mapping.week] ?? "", weekColumn, days, issues);
  const week = { ...(weeks ?? days), isOfWeeks: weeks !== null };
  const other = mapping.week === "issued" ? "declined" : "issued";
  const dates = parseOtherDates(where, column(other), `date ${other}`, parse, importDay, issues);
  return mapping.week === "issued"
    ? { ...week, questions, issued: week.dates, declined: dates }
    : { ...week, questions, issued: dates, declined: week.dates };
}

/** Dates that do not set the week: one that cannot be read, or lies after `opened`, is reported and becomes unknown. */
function parseOtherDates(
  where: (row: number) => string,
  column: TextColumn | null,
  words: string,
  parse: (text: string) => IsoDate | null,
  importDay: IsoDate,
  issues: IssueList,
): TextColumn | string {
  if (column === null) return UNKNOWN;
  const { codes, texts } = column;
  const dates = texts.map((text) => {
    const date = parse(text);
    return date === null || date > importDay || date < FIRST_ISSUED ? UNKNOWN : date;
  });
  const isBad = texts.map(
    (text, code) => dates[code] === UNKNOWN && !isMissing(text) && !isRedacted(text),
  );
  codes.forEach((code, row) => {
    if (isBad[code] !== true) return;
    const text = (texts[code] ?? "").slice(0, 40);
    issues.add(
      words,
      "warning",
      `${where(row)}: ${words} '${text}' is no date that can be; unknown`,
    );
  });
  return { codes, texts: dates };
}
