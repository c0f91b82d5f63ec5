import { parseDate } from "#data/normalize/cell-text.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import { formatSerialDate } from "#domain/import/serial-date.ts";
import type { Epoch } from "#domain/import/mapping.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { TextColumn } from "./column-store.ts";
import type { TableColumns } from "./row-store.ts";

/** Days of these years as numbers, in both epochs, have five digits and begin so. */
const SERIAL_DATE = /^[34]\d{4}(?:\.\d+)?$/u;

/**
 * How a column of dates is read where its container counts days from `epoch`: as a date, or a number of five digits as the
 * day that it is in a spreadsheet whose cell lost its format. Without an epoch, in a CSV, such a number is no date.
 */
export function createDateParser(epoch: Epoch | undefined): (text: string) => IsoDate | null {
  if (epoch === undefined) return parseDate;
  return (text) => parseDate(text) ?? parseSerialDay(text, epoch);
}

function parseSerialDay(text: string, epoch: Epoch): IsoDate | null {
  return SERIAL_DATE.test(text)
    ? (formatSerialDate(Math.floor(Number(text)), epoch) ?? null)
    : null;
}

/** Tells the rows whose date was a number. */
export function addSerialDateIssue(
  { where }: Pick<TableColumns<never>, "where">,
  { codes, texts }: TextColumn,
  epoch: Epoch | undefined,
  issues: IssueList,
): void {
  if (epoch === undefined) return;
  const days = texts.map((text) => parseSerialDay(text, epoch));
  codes.forEach((code, row) => {
    const day = days[code] ?? null;
    if (day === null) return;
    const words = `${where(row)}: number ${texts[code] ?? ""} read as ${day}`;
    issues.add("date written as a number", "warning", words);
  });
}
