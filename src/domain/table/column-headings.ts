import type { ItemColumn } from "./exported-table.ts";

/** What the columns of a file are called: the words of the page, as in the file of the table of rows. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
  ["measure", "Measure"],
  ["week", "Week"],
  ["month", "Month"],
  ["quarter", "Quarter"],
  ["year", "Year"],
  ["fiscal-year", "Fiscal year"],
  ["state", "State code"],
  ["county", "County FIPS"],
  ["agency", "Agency key"],
  ["kind", "Kind of agency"],
  ["charge", "Charge category key"],
  ["status", "Charge status"],
  ["citizenship", "Citizenship code"],
  ["aor", "Field office code"],
  ["request", "Request"],
  ["form", "Form key"],
  ["outcome", "Outcome key"],
  ["days", "Days from issued to declined"],
  ["presence", "Edition"],
  ["cell", "Cell state"],
  ["count", "Count"],
  ["match", "Match"],
  ["open", "No outcome recorded"],
  ["issued", "All issued"],
  ["all", "All"],
  ["reported", "Reported by ICE"],
  ["unknown", "Unknown on a filtered field"],
  ["matchUnknown", "Match, unknown on the field left out"],
  ["withdrawn", "Withdrawn"],
  ["transcribed", "On record without filters"],
  ["untranscribed", "Reported, not on record"],
  ["covered in part", "Covered in part"],
  ["outcomes still open", "Outcomes may still be open"],
  ["declined", "Declined"],
  ["insufficient notice", "Insufficient notice"],
  ["taken into custody", "Taken into custody"],
  ["other", "Other"],
  ["open or not recorded", "Open or not recorded"],
  ["with an outcome recorded", "With an outcome recorded"],
  ["share of those", "Share of those"],
  ["share of all", "Share of all"],
  ["key", "Key"],
  ["notes", "Notes"],
  ["first published", "As first published"],
  ["now", "Now"],
  ["change", "Change"],
  ["why", "Why"],
  ["known in full", "Known in full"],
  ["part", "Part"],
  ["id", "Id"],
  ["what", "What"],
  ["field", "Field"],
  ["before", "Before"],
  ["after", "After"],
  ["certainty", "Match of the lines"],
  ["sources", "Sources"],
  ["note", "Note"],
  ["note kind", "Kind of note"],
  ["date", "Date"],
  ["date in words", "Date in words"],
  ["who says so", "Who says so"],
  ["subject", "Subject"],
  ["effect on numbers", "Effect on numbers"],
  ["weeks", "Weeks"],
  ["states", "States"],
  ["touches", "Touches"],
  ["source", "Source"],
]);

/** The heading of the names of a dimension's values, beside the column of their codes or keys. */
const NAME_HEADINGS: ReadonlyMap<string, string> = new Map([
  ["state", "State"],
  ["county", "County"],
  ["agency", "Agency that received the detainer"],
  ["charge", "Charge category"],
  ["citizenship", "Citizenship"],
  ["aor", "Field office"],
]);

/** The heading of a column of a file by its name; a name that has none is its own. */
export function getColumnHeading(name: string): string {
  return HEADINGS.get(name) ?? name;
}

/** The heading of the column of a dimension's names; of one whose values are names, that of its only column. */
export function getNameHeading(dimension: string): string {
  return NAME_HEADINGS.get(dimension) ?? getColumnHeading(dimension);
}

/** Columns of a file under their headings instead of their names. */
export function headColumns<Item>(
  columns: readonly ItemColumn<Item>[],
): readonly ItemColumn<Item>[] {
  return columns.map(([name, readValue]) => [getColumnHeading(name), readValue]);
}
