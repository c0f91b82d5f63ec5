import type { ChartContext } from "#charts/answer/chart-context.ts";
import { findCounty, formatValue } from "#charts/answer/format-value.ts";
import { RESERVED_CODES } from "#domain/detainer/row.ts";

const RESERVED_VALUES: readonly string[] = RESERVED_CODES;

/** What a value is called where its place has to be told too: "Travis County, TX", "Travis County Jail, TX", "San Antonio". */
export function formatValueWithPlace(
  facts: ChartContext,
  dimension: string,
  value: string,
): string {
  if (RESERVED_VALUES.includes(value)) return formatValue(facts, dimension, value);
  if (dimension === "agency") {
    const agency = facts.agencies[value];
    return agency === undefined ? value : `${agency.name}, ${agency.state.toUpperCase()}`;
  }
  if (dimension === "county") {
    const place = findCounty(facts, value);
    return place === undefined ? value : `${place.name}, ${place.state.toUpperCase()}`;
  }
  const title = formatValue(facts, dimension, value);
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
