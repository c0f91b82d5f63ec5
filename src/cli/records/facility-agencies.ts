import { CommandError } from "#cli/command/command.ts";
import { makeKeyPart, parseAgencyName } from "#data/normalize/agency-name.ts";
import { formatCounty, listCounties } from "#data/normalize/county.ts";
import { buildCountyPlace, buildStatePlace, makeSlug } from "#data/normalize/parse-place.ts";
import { COUNTY_BASES } from "#domain/place/place.ts";
import type { Agency, CountyBasis, Jurisdiction } from "#domain/place/place.ts";
import { RECORD_KINDS } from "#domain/vocabulary/agency-kinds.ts";
import type { RecordFacility } from "./read-records.ts";

/** The agency of a facility, and its place. */
export interface FacilityAgency {
  readonly agency: Agency;
  readonly place: Jurisdiction;
}

const COUNTY_BASIS_SENTENCES: Readonly<Record<CountyBasis, string>> = {
  "county in name": "The name says the county.",
  city: "The city lies in the county.",
  "city, several counties": "The city lies in several counties, of which this is one.",
  "ICE facility list": "ICE's list of facilities says the county.",
  state: "The state is one county.",
  "by hand": "Placed in the county by hand, as the city is misspelled or in no list.",
  gazetteer: "A gazetteer says the county.",
};

const KIND_BASIS_SENTENCES: ReadonlyMap<string, string> = new Map([
  ["name", "The name says the kind."],
  ["name, weak", "The name suggests the kind."],
  [
    "federal contract prison, from general knowledge",
    "A federal contract prison, from general knowledge.",
  ],
  ["", "The name does not say the kind."],
]);

/**
 * The agencies of named facilities, by the id of the facility; a facility without a name, or named “OTHER-OTHER FACILITY”, has
 * none. Where two would share a key, each gets its city, and the facility's id where that does not suffice.
 */
export function buildFacilityAgencies(
  facilities: readonly RecordFacility[],
): ReadonlyMap<string, FacilityAgency> {
  const named = facilities.filter(({ state }) => state !== "");
  const keys = makeKeys(named);
  return new Map(
    named.map((facility) => [facility.id, buildAgency(facility, keys.get(facility.id) ?? "")]),
  );
}

function makeKeys(facilities: readonly RecordFacility[]): ReadonlyMap<string, string> {
  const short = facilities.map((facility) => makeKey(facility, []));
  const withCity = facilities.map((facility, i) =>
    isShared(short, i) ? makeKey(facility, [makeSlug(facility.city)]) : (short[i] ?? ""),
  );
  return new Map(
    facilities.map((facility, i) => {
      const key = withCity[i] ?? "";
      return [facility.id, isShared(withCity, i) ? `${key}-${facility.id}` : key];
    }),
  );
}

function isShared(keys: readonly string[], index: number): boolean {
  return keys.indexOf(keys[index] ?? "") !== keys.lastIndexOf(keys[index] ?? "");
}

function makeKey(facility: RecordFacility, ends: readonly string[]): string {
  const { name, city, state, county, countyBasis } = facility;
  const part = makeKeyPart(parseAgencyName(name), countyBasis === "county in name");
  const isCityKnown = county !== "" || `-${part}-`.includes(`-${makeSlug(city)}-`);
  const place = county === "" ? (isCityKnown ? "" : `city-${makeSlug(city)}`) : county;
  return [state.toLowerCase(), place, part, ...ends].filter((each) => each !== "").join("-");
}

function buildAgency(facility: RecordFacility, key: string): FacilityAgency {
  const { name, city, state, county, countyCheck, kind: printed, kindBasis } = facility;
  const kind = RECORD_KINDS.find((each) => each.printed === printed)?.kind ?? null;
  const kindSentence = KIND_BASIS_SENTENCES.get(kindBasis);
  if (kind === null || kindSentence === undefined) {
    throw new CommandError(`Facility ${facility.id} has the kind "${printed}", "${kindBasis}".`);
  }
  const place = county === "" ? buildStatePlace(state) : findCountyPlace(facility);
  const countyBasis = findCountyBasis(facility);
  const isCountyDoubtful = countyCheck === "disagrees";
  const countySentence =
    countyBasis === null
      ? "Neither the name nor the city says the county."
      : COUNTY_BASIS_SENTENCES[countyBasis];
  const doubt = isCountyDoubtful ? ["Name and city disagree on the county: doubtful."] : [];
  return {
    agency: {
      key,
      name,
      kind,
      jurisdiction: place.key,
      state,
      county: county === "" ? null : county,
      ...(countyBasis === null ? {} : { countyBasis }),
      ...(isCountyDoubtful ? { isCountyDoubtful } : {}),
      aliases: [],
      reason: [`City in the records: ${city}.`, countySentence, ...doubt, kindSentence].join(" "),
    },
    place,
  };
}

function findCountyPlace({ id, county: fips, state }: RecordFacility): Jurisdiction {
  const county = listCounties(state).find((each) => each.fips === fips);
  if (county === undefined) {
    throw new CommandError(
      `Facility ${id} is in the county ${fips}, which ${state} does not have.`,
    );
  }
  return buildCountyPlace(county, state);
}

function findCountyBasis({ id, countyBasis }: RecordFacility): CountyBasis | null {
  if (countyBasis === "") return null;
  const found = COUNTY_BASES.find((basis) => basis === countyBasis);
  if (found === undefined) {
    throw new CommandError(`Facility ${id} has the basis "${countyBasis}" of its county.`);
  }
  return found;
}

/** What is said of an agency whose name and city disagree on the county. */
export function formatFacilityDoubt({ name, city, state, county }: RecordFacility): string {
  const found = listCounties(state).find(({ fips }) => fips === county);
  const place = found === undefined ? county : formatCounty(found);
  return `${name} (${city}, ${state}): the name and the city disagree on the county; it stands under ${place}, which is doubtful`;
}
