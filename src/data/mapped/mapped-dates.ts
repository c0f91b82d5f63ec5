import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import type { GatheredColumn } from "#data/foia/column-store.ts";
import type { GatheredColumns } from "#data/foia/row-store.ts";
import { readDays } from "#data/foia/row-values.ts";
import type { DaysRead } from "#data/foia/row-values.ts";
import { FIRST_ISSUED } from "#data/read/check-edition.ts";
import { dateBy } from "#domain/opening/dates-tried.ts";
import type { MappedField, Mapping } from "#domain/opening/mapping.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { IsoDate } from "#domain/week.ts";

/** The days that set the weeks, and both columns of dates. */
export interface MappedDates extends DaysRead {
  readonly issued: GatheredColumn | string;
  readonly declined: GatheredColumn | string;
}

/** The dates of rows, as a mapping reads them; `opened` is the last day that they may be of. */
export function mappedDates(
  gathered: GatheredColumns<MappedField>,
  mapping: Pick<Mapping, "week" | "order" | "epoch">,
  opened: IsoDate,
  issues: IssueList,
): MappedDates {
  const { rows, column, where } = gathered;
  const none: GatheredColumn = { codes: new Uint32Array(rows.length), texts: [""] };
  const read = (text: string): IsoDate | null => dateBy(text, mapping);
  const week = readDays(gathered, column(mapping.week) ?? none, opened, issues, read);
  const other = mapping.week === "issued" ? "declined" : "issued";
  const dates = otherDates(where, column(other), `date ${other}`, read, opened, issues);
  return mapping.week === "issued"
    ? { ...week, issued: week.dates, declined: dates }
    : { ...week, issued: dates, declined: week.dates };
}

/** Dates that do not set the week: one that cannot be read, or lies after `opened`, is told and unknown. */
function otherDates(
  where: (row: number) => string,
  column: GatheredColumn | null,
  words: string,
  read: (text: string) => IsoDate | null,
  opened: IsoDate,
  issues: IssueList,
): GatheredColumn | string {
  if (column === null) return UNKNOWN;
  const { codes, texts } = column;
  const dates = texts.map((text) => {
    const date = read(text);
    return date === null || date > opened || date < FIRST_ISSUED ? UNKNOWN : date;
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
