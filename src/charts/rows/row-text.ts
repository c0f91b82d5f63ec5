import { formatCount } from "#domain/words/count.ts";
import { UNKNOWN } from "#domain/row.ts";
import { dateOf, isWeekStart, weekWithYear } from "#domain/week.ts";
import type { RowColumn } from "#engine/question.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { valueTitle } from "#charts/figure/value-title.ts";

/** A row of a `rows` answer: a value by column. */
export type RowRecord = Readonly<Partial<Record<RowColumn, string | number | null>>>;

/** A value of a row as it is read in the table: names for keys, "unknown" for what is not known, never a blank number. */
export function rowText(facts: ChartFacts, column: RowColumn, row: RowRecord): string {
  const value = row[column];
  if (column === "issued" || column === "declined")
    return typeof value === "number" ? dateOf(value) : value || UNKNOWN;
  if (value === null || value === undefined) return UNKNOWN;
  if (value === "") return column === "marks" || column === "remarks" ? "" : UNKNOWN;
  if (typeof value === "number") return Number.isFinite(value) ? formatCount(value) : UNKNOWN;
  if (column === "week") return isWeekStart(value) ? weekWithYear(value) : value;
  return valueTitle(facts, column, value);
}
