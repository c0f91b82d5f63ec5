import { createIssueList } from "#data/tabular/issue-list.ts";
import { createRowCollector } from "#data/tabular/row-collector.ts";
import { NO_KNOWN_AGENCIES, indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import { findNamedPeriod, isOfOnePeriod } from "#domain/import/period-question.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import { getSampleTexts } from "#domain/import/table-sample.ts";
import type { TableSample } from "#domain/import/table-sample.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { fromDayNumber, getPeriodKey, getWeekStart, isDate } from "#domain/calendar/week.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { NO_DAY } from "./row-values.ts";
import { applyMapping } from "./apply-mapping.ts";
import { createCountParser } from "./mapped-counts.ts";
import { createMappedHeadingFinder } from "./mapped-heading.ts";
import type { MappedHeading } from "./mapped-heading.ts";
import { emitTextRows } from "./table-record.ts";

const MAX_ROWS = 10;

/**
 * The first ten rows of a table as they would be read by a mapping, by the code that reads the whole file; null while the
 * mapping is not whole. `opened` is the last day that a row may be of.
 */
export function previewRows(
  sample: TableSample,
  mapping: Mapping,
  importDay: IsoDate,
  answers: ReadingAnswers = {},
  known: KnownAgencies = NO_KNOWN_AGENCIES,
): RowsPreview | null {
  const { headings, headingRow, rows, rowNumbers } = sample;
  if (listMissingMappings(mapping, headings).length > 0) return null;
  if (isOfOnePeriod(mapping) && findNamedPeriod(answers.period ?? "") === null) return null;
  const filled = rows.flatMap((cells, i) =>
    cells.some((cell) => cell.trim() !== "")
      ? [{ cells, row: rowNumbers?.[i] ?? headingRow + 1 + i }]
      : [],
  );
  const issues = createIssueList();
  const collector = createRowCollector<MappedField, MappedHeading>(
    issues,
    createMappedHeadingFinder(mapping),
  );
  emitTextRows([headings], headingRow, collector.addRecord);
  for (const { cells, row } of filled.slice(0, MAX_ROWS))
    emitTextRows([cells], row, collector.addRecord);
  const collectedRows = collector.end();
  const { dates, grain, agencies, outcomes, isCounted } = applyMapping(
    collectedRows,
    mapping,
    importDay,
    issues,
    indexKnownAgencies(known),
    answers,
  );
  const texts = collectedRows.column(mapping.week);
  const number = collectedRows.column("count");
  const { parse } = createCountParser(getSampleTexts(sample, mapping, "count"));
  return {
    ...(grain === undefined ? {} : { grain }),
    rows: Array.from(collectedRows.rows, (row, i) => {
      const place = agencies.places[agencies.placeIndexes[i] ?? 0];
      const { keys } = outcomes;
      const key = typeof keys === "string" ? keys : keys.texts[keys.codes[i] ?? 0];
      const outcome = outcomes.outcomes.find((each) => each.key === key);
      const { codes, texts: days } = dates.dates;
      const day = days[codes[i] ?? 0] ?? UNKNOWN;
      const dayNumber = dates.days[i] ?? NO_DAY;
      const week = dayNumber === NO_DAY ? null : getWeekStart(fromDayNumber(dayNumber));
      return {
        row,
        dateText: texts?.texts[texts.codes[i] ?? 0] ?? "",
        date: isDate(day) ? day : null,
        period: week === null ? null : getPeriodKey(week, grain ?? "week"),
        agency: place?.name ?? "",
        kind: place?.facility?.agency.kind ?? "unknown",
        place: place?.jurisdiction?.name ?? "",
        isPlaced: place?.county !== null,
        state: place?.state ?? "",
        outcome: outcome?.title ?? "",
        group: outcome?.group ?? "other",
        count: number === null ? 1 : parse(number.texts[number.codes[i] ?? 0] ?? ""),
        isCounted: isCounted[i] === 1,
      };
    }),
    problems: issues.all().flatMap(({ examples }) => examples),
    ignoredHeadings: collectedRows.heading.ignoredHeadings,
  };
}
