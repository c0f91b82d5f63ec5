import type { RowColumn } from "#engine/query/question.ts";

/** Titles of the columns of rows, for headers, choosers and files. */
export const ROW_TITLES: Readonly<Record<RowColumn, string>> = {
  id: "Row",
  week: "Week",
  agency: "Agency that received the detainer",
  kind: "Kind of agency",
  county: "County",
  state: "State",
  aor: "Field office",
  citizenship: "Citizenship",
  issued: "Issued",
  declined: "Recorded as declined",
  days: "Days between",
  chargeText: "Charge, words of the source",
  charge: "Charge category",
  status: "Charge status",
  request: "Request",
  outcome: "Outcome",
  count: "Count",
  marks: "Notes",
  remarks: "Remarks on the line",
  wording: "Whose wording",
  minimum: "Minimum",
  revision: "Revision",
  transcription: "Transcription",
  source: "Source",
};

/** How cells of a column are set: numbers to the right, dates on one line, sentences wide; other columns as text. */
export const COLUMN_CLASS: Readonly<Partial<Record<RowColumn, "numeric" | "dated" | "worded">>> = {
  days: "numeric",
  count: "numeric",
  revision: "numeric",
  transcription: "numeric",
  week: "dated",
  issued: "dated",
  declined: "dated",
  chargeText: "worded",
  source: "worded",
  remarks: "worded",
};
