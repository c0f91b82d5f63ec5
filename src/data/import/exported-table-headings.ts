/** Columns of the table page's file that are read again, by their headings; names begin with the row's own columns. */
export const EXPORTED_HEADINGS = {
  id: "Row",
  week: "Week",
  revision: "Revision",
  transcription: "Transcription",
  count: "Count",
  agency: "Agency key",
  agencyName: "Agency that received the detainer",
  kind: "Kind of agency",
  county: "County FIPS",
  countyName: "County",
  state: "State code",
  aor: "Field office code",
  citizenship: "Citizenship code",
  issued: "Issued",
  declined: "Recorded as declined",
  chargeText: "Charge, words of the source",
  charge: "Charge category key",
  status: "Charge status",
  request: "Request",
  form: "Form key",
  outcome: "Outcome",
  outcomeKey: "Outcome key",
  outcomeGroup: "Outcome group",
  wording: "Whose wording",
  minimum: "Minimum",
  remarks: "Remarks on the line",
  source: "Source",
  unit: "unit",
  basis: "basis",
  origin: "origin",
  asof: "as of",
  filters: "filters",
  noteTexts: "Notes in full",
  grain: "period length",
  weeks: "weeks",
  completePlaces: "places whose number is known",
  namedPlaces: "places without a number",
  lines: "lines",
  match: "detainers that match",
  unknown: "also unknown on a filtered field",
  untranscribed: "also reported and not transcribed",
  address: "address",
} as const;
export type ExportedColumn = keyof typeof EXPORTED_HEADINGS;

/** What stands for some headings in the file of a table that names periods and no days. */
export const PERIOD_HEADINGS = {
  week: "Period",
  weeks: "periods",
} as const satisfies Readonly<Partial<Record<ExportedColumn, string>>>;

/** Columns that every file of the table page has, whichever are on screen. */
const REQUIRED_COLUMNS: readonly ExportedColumn[] = [
  "id",
  "week",
  "revision",
  "transcription",
  "source",
  "unit",
  "basis",
  "origin",
  "asof",
];

/** Where the columns of a table that was exported from this page stand; null where a row is not its headings. */
export function findExportedColumns(
  cells: readonly string[],
): ReadonlyMap<ExportedColumn, number> | null {
  const names = Object.keys(EXPORTED_HEADINGS) as ExportedColumn[];
  const columns = new Map(
    names.flatMap((name) => {
      const period = name === "week" || name === "weeks" ? PERIOD_HEADINGS[name] : undefined;
      const at = Math.max(
        cells.indexOf(EXPORTED_HEADINGS[name]),
        period === undefined ? -1 : cells.indexOf(period),
      );
      return at < 0 ? [] : [[name, at] as const];
    }),
  );
  return REQUIRED_COLUMNS.every((name) => columns.has(name)) ? columns : null;
}
