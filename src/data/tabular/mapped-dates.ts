import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/row-store.ts";
import { parseRowDays } from "#data/tabular/row-values.ts";
import type { RowDays } from "#data/tabular/row-values.ts";
import { FIRST_ISSUED } from "#data/native/check-edition.ts";
import { parseDateText } from "#domain/import/parse-date.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { IsoDate } from "#domain/calendar/week.ts";

/** The days that set the weeks, and both columns of dates. */
export interface MappedDates extends RowDays {
  readonly issued: TextColumn | string;
  readonly declined: TextColumn | string;
}

/** The dates of rows, as a mapping reads them; `opened` is the last day that they may be of. */
export function parseMappedDates(
  table: TableColumns<MappedField>,
  mapping: Pick<Mapping, "week" | "order" | "epoch">,
  importDay: IsoDate,
  issues: IssueList,
): MappedDates {
  const { rows, column, where } = table;
  const none: TextColumn = { codes: new Uint32Array(rows.length), texts: [""] };
  const parse = (text: string): IsoDate | null => parseDateText(text, mapping);
  const week = parseRowDays(table, column(mapping.week) ?? none, importDay, issues, parse);
  const other = mapping.week === "issued" ? "declined" : "issued";
  const dates = parseOtherDates(where, column(other), `date ${other}`, parse, importDay, issues);
  return mapping.week === "issued"
    ? { ...week, issued: week.dates, declined: dates }
    : { ...week, issued: dates, declined: week.dates };
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
