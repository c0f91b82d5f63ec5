import { readDate } from "#data/detainer/cell-words.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { serialDate } from "#domain/opening/serial-date.ts";
import type { Epoch } from "#domain/opening/mapping.ts";
import type { IsoDate } from "#domain/week.ts";
import type { GatheredColumn } from "./column-store.ts";
import type { GatheredColumns } from "./row-store.ts";

/** Days of these years as numbers, in both epochs, have five digits and begin so. */
const SERIAL = /^[34]\d{4}(?:\.\d+)?$/u;

/**
 * How a column of dates is read where its container counts days from `epoch`: as a date, or a number of five digits as the
 * day that it is in a spreadsheet whose cell lost its format. Without an epoch, in a CSV, such a number is no date.
 */
export function dateReader(epoch: Epoch | undefined): (text: string) => IsoDate | null {
  if (epoch === undefined) return readDate;
  return (text) => readDate(text) ?? serialDay(text, epoch);
}

function serialDay(text: string, epoch: Epoch): IsoDate | null {
  return SERIAL.test(text) ? (serialDate(Math.floor(Number(text)), epoch) ?? null) : null;
}

/** Tells the rows whose date was a number. */
export function tellSerials(
  { where }: Pick<GatheredColumns<never>, "where">,
  { codes, texts }: GatheredColumn,
  epoch: Epoch | undefined,
  issues: IssueList,
): void {
  if (epoch === undefined) return;
  const days = texts.map((text) => serialDay(text, epoch));
  codes.forEach((code, row) => {
    const day = days[code] ?? null;
    if (day === null) return;
    const words = `${where(row)}: number ${texts[code] ?? ""} read as ${day}`;
    issues.add("date written as a number", "warning", words);
  });
}
