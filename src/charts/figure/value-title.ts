import { chargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { Jurisdiction } from "#domain/place.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { fieldOfficeTitle } from "#domain/vocabulary/field-offices.ts";
import { NOT_ITEMISED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { ChartFacts } from "./chart-facts.ts";
import { stateName } from "#domain/vocabulary/states.ts";

const RESERVED_WORDS: Readonly<Record<string, string>> = {
  [UNKNOWN]: "Unknown",
  [WITHDRAWN]: "Withdrawn",
  [NOT_ITEMISED]: "Not itemised",
};

/** What an outcome is called; one of the group "other" is in ICE's own words, and stands in quotation marks. */
export function outcomeTitle(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined || outcome.group !== "other") return outcome?.title;
  return `“${outcome.title.replaceAll('"', "")}”`;
}

type Counties = ReadonlyMap<string | null, Jurisdiction>;

// Titles are asked for every value at every gesture; the counties of a corpus stay as they are.
const COUNTIES = new WeakMap<ChartFacts["jurisdictions"], Counties>();

/** The county with this FIPS code; undefined where the corpus names none. */
export function countyOf(
  { jurisdictions }: Pick<ChartFacts, "jurisdictions">,
  fips: string,
): Jurisdiction | undefined {
  const held = COUNTIES.get(jurisdictions);
  if (held !== undefined) return held.get(fips);
  const counties = Object.values(jurisdictions).filter(({ level }) => level === "county");
  const made: Counties = new Map(counties.map((place) => [place.county, place]));
  COUNTIES.set(jurisdictions, made);
  return made.get(fips);
}

/** What a value of a dimension is called: "Texas", "Travis County Jail", "Assault"; the value itself where no name is known. */
export function valueTitle(facts: ChartFacts, dimension: string, value: string): string {
  const reserved = RESERVED_WORDS[value];
  if (reserved !== undefined) return reserved;
  switch (dimension) {
    case "state":
      return stateName(value);
    case "agency":
      return facts.agencies[value]?.name ?? value;
    case "county": {
      const place = countyOf(facts, value);
      return place === undefined ? value : `${place.name}, ${stateName(place.state)}`;
    }
    case "aor":
      return fieldOfficeTitle(value);
    case "charge":
      return chargeTitle(value);
    case "citizenship":
      return countryName(value);
    case "outcome":
      return outcomeTitle(facts.outcomes.find(({ key }) => key === value)) ?? value;
    case "status":
    case "kind":
    case "request":
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    default:
      return value;
  }
}
