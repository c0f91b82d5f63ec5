import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { valueTitle } from "#charts/figure/value-title.ts";
import { RESERVED } from "#domain/row.ts";

const OFFICES =
  "ATL Atlanta|BAL Baltimore|BOS Boston|BUF Buffalo|CHI Chicago|DAL Dallas|DEN Denver|DET Detroit|ELP El Paso|HOU Houston|" +
  "LOS Los Angeles|MIA Miami|NEW Newark|NOL New Orleans|NYC New York City|PHI Philadelphia|PHO Phoenix|SLC Salt Lake City|" +
  "SNA San Antonio|SND San Diego|SFR San Francisco|SEA Seattle|SPM St. Paul|WAS Washington";
const OFFICE = new Map(OFFICES.split("|").map((line) => [line.slice(0, 3), line.slice(4)]));
const RESERVED_VALUES: readonly string[] = RESERVED;

/** What a value is called where its place has to be told too: "Travis County, TX", "Travis County Jail, TX", "San Antonio". */
export function placedTitle(facts: ChartFacts, dimension: string, value: string): string {
  if (RESERVED_VALUES.includes(value)) return valueTitle(facts, dimension, value);
  if (dimension === "agency") {
    const agency = facts.agencies[value];
    return agency === undefined ? value : `${agency.name}, ${agency.state.toUpperCase()}`;
  }
  if (dimension === "county") {
    const place = Object.values(facts.jurisdictions).find(
      (found) => found.level === "county" && found.county === value,
    );
    return place === undefined ? value : `${place.name}, ${place.state.toUpperCase()}`;
  }
  if (dimension === "aor") return OFFICE.get(value) ?? value;
  const title = valueTitle(facts, dimension, value);
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
