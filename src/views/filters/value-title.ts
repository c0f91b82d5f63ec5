import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { countyOf, valueTitle } from "#charts/figure/value-title.ts";
import { RESERVED } from "#domain/row.ts";

const RESERVED_VALUES: readonly string[] = RESERVED;

/** What a value is called where its place has to be told too: "Travis County, TX", "Travis County Jail, TX", "San Antonio". */
export function placedTitle(facts: ChartFacts, dimension: string, value: string): string {
  if (RESERVED_VALUES.includes(value)) return valueTitle(facts, dimension, value);
  if (dimension === "agency") {
    const agency = facts.agencies[value];
    return agency === undefined ? value : `${agency.name}, ${agency.state.toUpperCase()}`;
  }
  if (dimension === "county") {
    const place = countyOf(facts, value);
    return place === undefined ? value : `${place.name}, ${place.state.toUpperCase()}`;
  }
  const title = valueTitle(facts, dimension, value);
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
