import type { IssueList } from "#data/tabular/issue-list.ts";
import { formatSerialDate } from "#domain/import/serial-date.ts";
import type { Epoch } from "#domain/import/mapping.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { TextColumn } from "./column-store.ts";
import type { TableColumns } from "./table-rows.ts";

/** Days of these years as numbers, in both epochs, have five digits and begin so. */
const SERIAL_DATE = /^[34]\d{4}(?:\.\d+)?$/u;

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
