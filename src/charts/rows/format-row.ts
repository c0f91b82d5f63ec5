import { formatCount } from "#domain/text/format-count.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { formatCalendarPeriod } from "#domain/calendar/period.ts";
import {
  formatShortWeekWithYear,
  fromDayNumber,
  getPeriodKey,
  isWeekStart,
  type PeriodGrain,
} from "#domain/calendar/week.ts";
import type { RowColumn } from "#engine/query/question.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { formatValue } from "#domain/text/format-value.ts";

/** A row of a `rows` answer: a value by column. */
export type RowRecord = Readonly<Partial<Record<RowColumn, string | number | null>>>;

/** A value of a row as it is read in the table: names for keys, "unknown" for what is not known, never a blank number. */
export function formatRowValue(facts: ChartContext, column: RowColumn, row: RowRecord): string {
  const value = row[column];
  const { grain } = facts.datasetPeriod;
  if (grain !== undefined && typeof value === "string") {
    if (column === "week" && isWeekStart(value)) {
      return formatCalendarPeriod(getPeriodKey(value, grain));
    }
    if (column === "id") return formatRowId(value, grain);
  }
  if (column === "issued" || column === "declined")
    return typeof value === "number" ? fromDayNumber(value) : value || UNKNOWN;
  if (value === null || value === undefined) return UNKNOWN;
  if (value === "") return column === "marks" || column === "remarks" ? "" : UNKNOWN;
  if (typeof value === "number") return Number.isFinite(value) ? formatCount(value) : UNKNOWN;
  if (column === "week") return isWeekStart(value) ? formatShortWeekWithYear(value) : value;
  return formatValue(facts, column, value);
}

/** The id of a row as readers see it: "2012/II/1" where its edition is of a year and not of a week. */
export function formatRowId(id: string, grain: PeriodGrain | undefined): string {
  const [week = "", ...rest] = id.split("/");
  return grain === undefined ? id : [getPeriodKey(week, grain), ...rest].join("/");
}
