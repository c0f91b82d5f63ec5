import { chargeTitle } from "#domain/charge.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { NOT_ITEMISED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { ChartFacts } from "./chart-facts.ts";
import { stateName } from "./us-states.ts";

const RESERVED_WORDS: Readonly<Record<string, string>> = {
  [UNKNOWN]: "Unknown",
  [WITHDRAWN]: "Withdrawn",
  [NOT_ITEMISED]: "Not itemised",
};

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
      const place = Object.values(facts.jurisdictions).find(
        (found) => found.level === "county" && found.county === value,
      );
      return place === undefined ? value : `${place.name}, ${stateName(place.state)}`;
    }
    case "charge":
      return chargeTitle(value);
    case "citizenship":
      return countryName(value);
    case "status":
    case "kind":
    case "request":
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    default:
      return value;
  }
}
