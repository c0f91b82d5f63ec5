import { capitalizeFirst } from "./capitalize-first.ts";
import { getFormTitle } from "#domain/vocabulary/forms.ts";
import { getChargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import { getCountryName } from "#domain/vocabulary/countries.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { isReservedCode, NOT_ITEMIZED, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { formatAgency } from "./format-agency.ts";
import { getStateName } from "#domain/vocabulary/states.ts";

/** What gives the values of a dataset their names. */
export type ValueNames = Pick<Dataset, "agencies" | "jurisdictions" | "outcomes">;

const RESERVED_LABEL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [UNKNOWN]: "Unknown",
    [WITHDRAWN]: "Withdrawn",
    [NOT_ITEMIZED]: "Not itemized",
  }),
);

/** What an outcome is called; one of the group "other" is in ICE's own words, and stands in quotation marks. */
export function formatOutcome(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined || outcome.group !== "other") return outcome?.title;
  return `“${outcome.title.replaceAll('"', "")}”`;
}

type CountyIndex = ReadonlyMap<string | null, Jurisdiction>;

// Names are looked up for every value at every gesture; the counties of a dataset stay as they are.
const COUNTY_CACHE = new WeakMap<ValueNames["jurisdictions"], CountyIndex>();

/** The county with this FIPS code; undefined where the dataset names none. */
export function findCounty(
  { jurisdictions }: Pick<ValueNames, "jurisdictions">,
  fips: string,
): Jurisdiction | undefined {
  const cached = COUNTY_CACHE.get(jurisdictions);
  if (cached !== undefined) return cached.get(fips);
  const counties = [...jurisdictions.values()].filter(({ level }) => level === "county");
  const index: CountyIndex = new Map(counties.map((place) => [place.county, place]));
  COUNTY_CACHE.set(jurisdictions, index);
  return index.get(fips);
}

/** What a value of a dimension is called: "Texas", "Travis County Jail", "Assault"; the value itself where no name is known. */
export function formatValue(names: ValueNames, dimension: string, value: string): string {
  const reserved = RESERVED_LABEL.get(value);
  if (reserved !== undefined) return reserved;
  switch (dimension) {
    case "state":
      return getStateName(value);
    case "agency":
      return names.agencies.get(value)?.name ?? value;
    case "county": {
      const place = findCounty(names, value);
      return place === undefined ? value : `${place.name}, ${getStateName(place.state)}`;
    }
    case "aor":
      return getFieldOfficeName(value);
    case "charge":
      return getChargeTitle(value);
    case "citizenship":
      return getCountryName(value);
    case "outcome":
      return formatOutcome(names.outcomes.find(({ key }) => key === value)) ?? value;
    case "form":
      return getFormTitle(value);
    case "status":
    case "kind":
    case "request":
      return capitalizeFirst(value);
    default:
      return value;
  }
}

/** What a value is called where its place has to be named too: "Travis County, TX", "Travis County Jail, TX", "San Antonio". No two agencies have one name. */
export function formatValueWithPlace(names: ValueNames, dimension: string, value: string): string {
  if (isReservedCode(value)) return formatValue(names, dimension, value);
  if (dimension === "agency") {
    const agency = names.agencies.get(value);
    return agency === undefined ? value : formatAgency(names, agency);
  }
  if (dimension === "county") {
    const place = findCounty(names, value);
    return place === undefined ? value : `${place.name}, ${place.state.toUpperCase()}`;
  }
  const title = formatValue(names, dimension, value);
  return capitalizeFirst(title);
}
