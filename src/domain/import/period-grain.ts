import type { PeriodGrain } from "#domain/calendar/week.ts";
import { countDateOrders } from "./parse-date.ts";
import { findPeriodGrain } from "./parse-period-text.ts";
import { getSampleTexts, type TableSample } from "./table-sample.ts";
import type { Mapping } from "./mapping.ts";

/**
 * A mapping with the grain of the periods that the column of its date names, by the first rows; without one where the
 * column names days. A column of months stays only where the other holds years.
 */
export function setPeriodGrain<Chosen extends Mapping>(
  mapping: Chosen,
  sample: TableSample,
): Chosen {
  const texts = getSampleTexts(sample, mapping, mapping.week);
  const grain = findColumnGrain(mapping.columns[mapping.week], texts);
  const hasYears = grain === "year" || grain === "fiscal-year";
  const month = hasYears ? mapping.columns.month : null;
  return { ...mapping, grain, columns: { ...mapping.columns, month } };
}

/**
 * The grain of the periods that the texts of a column of dates name; undefined where more of them name days, or none
 * names any.
 */
export function findColumnGrain(
  heading: string | null,
  texts: readonly string[],
): PeriodGrain | undefined {
  const found = findPeriodGrain(heading ?? "", texts);
  if (found === null) return undefined;
  const { filled, matching, grain } = found;
  // First days are periods only where the heading names the grain and there is no other day.
  const isOfFirstDays = filled > 1 && matching === filled;
  return isOfFirstDays || matching > countDateOrders(texts).dates ? grain : undefined;
}
