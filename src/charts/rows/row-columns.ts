import { GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import type { RowColumn } from "#engine/query/question.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import styles from "./rows-table.module.css";

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
  form: "Form",
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

/** The title of a column of rows; editions of a table that names periods and no days are of a year, a month. */
export function getRowTitle(
  column: RowColumn,
  { datasetPeriod: { grain } }: Pick<ChartContext, "datasetPeriod">,
): string {
  return column === "week" && grain !== undefined ? GRAIN_TITLE[grain] : ROW_TITLES[column];
}

/** How cells of a column are set, as a class: numbers to the right, dates on one line, names and sentences with room. */
export const COLUMN_CLASS: Readonly<Partial<Record<RowColumn, string | undefined>>> = {
  days: styles.numeric,
  count: styles.numeric,
  revision: styles.numeric,
  transcription: styles.numeric,
  week: styles.dated,
  issued: styles.dated,
  declined: styles.dated,
  agency: styles.named,
  chargeText: styles.worded,
  source: styles.worded,
  remarks: styles.worded,
};
