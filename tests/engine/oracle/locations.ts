import type { PlaceTotal } from "#domain/report/edition.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { Choice, Dimension } from "#engine/query/question.ts";
import type { Fact, FactCollection } from "./facts.ts";

/** Somewhere a detainer may be: a county, or the rest of a state. */
interface TestLocation {
  readonly state: string;
  readonly county: string;
}

/** What lies in a dimension's value; every spot where the value says nothing of a place. */
type LocationTest = (spot: TestLocation) => boolean;

const RESERVED = ["unknown", "not-itemised", "withdrawn"];
/** True where a value names something. */
export const isNamed = (value: string): boolean => !RESERVED.includes(value);
/** True where a value says that it is not known. */
export const isUnspecified = (value: string): boolean =>
  value === "unknown" || value === "not-itemised";

const LOCATIONS = new WeakMap<FactCollection, Map<string, readonly TestLocation[]>>();

/** Every spot of the country that anything here could tell from another. */
export function listLocations(
  known: FactCollection,
  alsoCounties: readonly string[],
): readonly TestLocation[] {
  const lists = LOCATIONS.get(known) ?? new Map<string, readonly TestLocation[]>();
  LOCATIONS.set(known, lists);
  const found = lists.get(alsoCounties.join()) ?? findLocations(known, alsoCounties);
  lists.set(alsoCounties.join(), found);
  return found;
}

function findLocations(
  known: FactCollection,
  alsoCounties: readonly string[],
): readonly TestLocation[] {
  const counties = new Set([
    ...[...known.places.values()].flatMap(({ covers, county }) => [...covers, county ?? ""]),
    ...[...known.agencies.values()].map(({ county }) => county ?? ""),
    ...known.facts.map(({ row }) => row.county),
    ...alsoCounties,
  ]);
  return [...STATES].flatMap(([state, { fips }]) => [
    { state, county: "elsewhere in it" },
    ...[...counties]
      .filter((county) => /^\d{5}$/u.test(county) && county.startsWith(fips))
      .map((county) => ({ state, county })),
  ]);
}

/** Where a place lies: in the counties that it covers whole, otherwise anywhere in its state but where it is known not to. */
function createPlaceTest({ covers, state, outsideOf = [] }: Jurisdiction): LocationTest {
  return (spot) =>
    covers.length > 0
      ? covers.includes(spot.county)
      : spot.state === state && !outsideOf.includes(spot.county);
}

/** What lies in a named value of a dimension. */
export function createValueTest(
  known: FactCollection,
  dimension: Dimension,
  value: string,
): LocationTest {
  if (dimension === "state") return (spot) => spot.state === value;
  if (dimension === "county") return (spot) => spot.county === value;
  if (dimension === "aor") {
    const office = FIELD_OFFICES.get(value);
    return (spot) => office === undefined || office.states.includes(spot.state);
  }
  if (dimension !== "agency") return () => true;
  const agency = known.agencies.get(value);
  // The key of an agency begins with its state.
  if (agency === undefined) return (spot) => value.startsWith(`${spot.state.toLowerCase()}-`);
  if (agency.county !== null) return (spot) => spot.county === agency.county;
  const place = known.places.get(agency.jurisdiction);
  return place === undefined ? (spot) => spot.state === agency.state : createPlaceTest(place);
}

/** Whether a line may lie where one of the named values lies; a reserved value is never what a line may be. */
export function isPossibleValue(
  known: FactCollection,
  { row }: Fact,
  dimension: Dimension,
  values: readonly string[],
): boolean {
  const named = values.filter(isNamed);
  const place = known.places.get(row.jurisdiction ?? "");
  const its = (["state", "county", "aor", "agency"] as const)
    .filter((field) => isNamed(row[field]))
    .map((field) => createValueTest(known, field, row[field]));
  return listLocations(known, dimension === "county" ? named : [])
    .filter((spot) => its.every((lies) => lies(spot)) && (!place || createPlaceTest(place)(spot)))
    .some((spot) => named.some((value) => createValueTest(known, dimension, value)(spot)));
}

/** Whether a choice keeps only places whose whole number is known by these totals. */
export function isWholeChoice(
  known: FactCollection,
  totals: readonly PlaceTotal[],
  dimension: Dimension,
  { values, isExcluded }: Choice,
): boolean {
  if (isExcluded || !["state", "county", "agency", "aor"].includes(dimension)) return false;
  const complete = totals
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ jurisdiction }) => known.places.get(jurisdiction) ?? []);
  const whole = complete.filter(({ level, covers }) => level === "state" || covers.length > 0);
  const everywhere = listLocations(known, values);
  return values.filter(isNamed).length === values.length
    ? values.every((value) => {
        const home = known.agencies.get(value)?.jurisdiction;
        if (dimension === "agency" && complete.some(({ key }) => key === home)) return true;
        const lies = everywhere.filter(createValueTest(known, dimension, value));
        return (
          lies.length > 0 &&
          lies.every((spot) => whole.some((place) => createPlaceTest(place)(spot)))
        );
      })
    : false;
}
