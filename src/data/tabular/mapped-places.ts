import { parseAgencyName, makeKeyPart } from "#data/normalize/agency-name.ts";
import { normalizeAgency } from "#data/normalize/normalize-agency.ts";
import type { KnownAgenciesByName, PlacedAgency } from "#data/normalize/normalize-agency.ts";
import { findCounties, listCounties } from "#data/normalize/county.ts";
import type { County } from "#data/normalize/county.ts";
import { parseFieldOffice, findFieldOffice } from "#data/normalize/field-office.ts";
import type { FieldOfficeVersion } from "#data/normalize/field-office.ts";
import {
  buildCityPlace,
  buildCountyPlace,
  parseState,
  buildStatePlace,
} from "#data/normalize/parse-place.ts";
import { cleanText } from "#data/tabular/row-agencies.ts";
import type { RowAgencies, NormalizedPlace } from "#data/tabular/row-agencies.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/table-rows.ts";
import { COUNTY_ISSUE, STATE_ISSUE, type IssueList } from "#data/tabular/issue-list.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import { NOT_ITEMIZED, UNKNOWN } from "#domain/detainer/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { toDayNumber } from "#domain/calendar/week.ts";

/** From this day on the records name Harlingen as an office of its own. */
const HARLINGEN_START_DAY = toDayNumber("2022-10-01");

/**
 * Agency and place of each row, by the columns of a mapping or what it says of every row. A county that the file names goes
 * before what an agency's name says; without a column of agencies, rows are not itemized by agency.
 */
export function buildMappedPlaces(
  { rows, where, column }: TableColumns<MappedField>,
  { columns: { agency }, same }: Pick<Mapping, "columns" | "same">,
  days: Int32Array,
  issues: IssueList,
  known: KnownAgenciesByName,
): RowAgencies {
  const isNew: TextColumn = {
    codes: Uint32Array.from(days, (day) => (day >= HARLINGEN_START_DAY ? 1 : 0)),
    texts: ["", "new"],
  };
  const fields = (["agency", "city", "county", "state"] as const).map(
    (field) => column(field) ?? createConstantColumn(rows.length, same[field]),
  );
  const isItemized = agency !== null || (same.agency ?? "").trim() !== "";
  const { indexes, values } = readCombinations(
    rows.length,
    [...fields, column("aor"), isNew],
    (texts) => {
      const [name = "", city = "", county = "", state = "", aor = "", era = ""] =
        texts.map(cleanText);
      return normalizeMappedPlace(
        { name, city, county, state, aor },
        isItemized,
        era === "" ? "2017" : "now",
        known,
      );
    },
  );
  indexes.forEach((at, row) => {
    for (const { kind, message: words } of values[at]?.faults ?? []) {
      issues.add(kind, "warning", `${where(row)}: ${words}`);
    }
  });
  return { placeIndexes: indexes, places: values };
}

function createConstantColumn(length: number, text: string | null): TextColumn | null {
  return text === null ? null : { codes: new Uint32Array(length), texts: [text.trim()] };
}

interface PlaceTexts {
  readonly name: string;
  readonly city: string;
  readonly county: string;
  readonly state: string;
  readonly aor: string;
}

function isUnknownText(text: string): boolean {
  return text.toLowerCase() === UNKNOWN;
}

/** A name that is in no list and becomes unknown. */
interface PlaceProblem {
  readonly kind: string;
  readonly message: string;
}

function normalizeMappedPlace(
  { name, city, county: countyText, state: stateText, aor }: PlaceTexts,
  isItemized: boolean,
  offices: FieldOfficeVersion,
  known: KnownAgenciesByName,
): NormalizedPlace & { readonly faults: readonly PlaceProblem[] } {
  const faults: PlaceProblem[] = [];
  const named = parseStateText(stateText);
  if (named === UNKNOWN && stateText !== "" && !isUnknownText(stateText)) {
    faults.push({
      kind: STATE_ISSUE,
      message: `state '${stateText.slice(0, 60)}' is in no list; unknown`,
    });
  }
  const countyInState = countyText === "" ? null : parseCounty(countyText, named);
  if (countyInState === null && countyText !== "" && !isUnknownText(countyText)) {
    const message = `county '${countyText.slice(0, 60)}' is no county of the state; unknown`;
    faults.push({ kind: COUNTY_ISSUE, message });
  }
  const state = countyInState?.state ?? named;
  const byName = name === "" ? null : normalizeAgency({ name, city, state }, known);
  const fipsByName = byName?.agency.county ?? null;
  if (countyInState !== null && fipsByName !== null && fipsByName !== countyInState.county.fips) {
    const isNamed = byName?.agency.countyBasis === "county in name";
    const words = `'${name}' ${isNamed ? "names" : "is known to be in"} another county than '${countyText}', which is taken`;
    faults.push({ kind: COUNTY_ISSUE, message: words });
  }
  const facility =
    byName === null || countyInState === null ? byName : moveToCounty(byName, countyInState);
  const place =
    facility !== null
      ? facility.place
      : countyInState !== null
        ? buildCountyPlace(countyInState.county, state)
        : buildCityOrStatePlace(city, state);
  const county = countyInState?.county.fips ?? fipsByName;
  const office =
    aor === ""
      ? findFieldOffice(state, county ?? place?.covers[0] ?? null, offices)
      : parseFieldOffice(aor);
  if (office === null) {
    faults.push({
      kind: "field office",
      message: `field office '${aor.slice(0, 60)}' is in no list; unknown`,
    });
  }
  return {
    facility,
    agency: facility?.agency.key ?? (isItemized ? UNKNOWN : NOT_ITEMIZED),
    jurisdiction: place,
    county,
    name,
    city,
    state,
    aor: office ?? UNKNOWN,
    faults,
  };
}

/** An agency in the county that the file names, whatever its name says. */
function moveToCounty(byName: PlacedAgency, { county, state }: CountyInState): PlacedAgency {
  if (byName.agency.county === county.fips) return byName;
  // What the name or the city tells of another county does not hold for this one.
  const { countyBasis: _, isCountyDoubtful: __, ...agency } = byName.agency;
  const place = buildCountyPlace(county, state);
  return {
    agency: {
      ...agency,
      key: `${place.key}-${makeKeyPart(parseAgencyName(agency.name), true)}`,
      jurisdiction: place.key,
      county: county.fips,
      reason: "The file says the county.",
    },
    place,
    isCertain: true,
    countyDoubt: null,
  };
}

function buildCityOrStatePlace(city: string, state: string): Jurisdiction | null {
  if (state === UNKNOWN) return null;
  return city === "" ? buildStatePlace(state) : buildCityPlace(city, state);
}

/** A state by name, letters, or the two digits that begin its county codes. */
export function parseStateText(text: string): string {
  if (!/^\d{1,2}$/u.test(text)) return parseState(text) ?? UNKNOWN;
  const fips = text.padStart(2, "0");
  return [...STATES].find(([, state]) => state.fips === fips)?.[0] ?? UNKNOWN;
}

interface CountyInState {
  readonly county: County;
  readonly state: string;
}

/** A county by its FIPS code, of which a first 0 may be lost and which may lack the state's digits, or by its name in the state. */
export function parseCounty(text: string, state: string): CountyInState | null {
  if (/^\d{3,5}$/u.test(text)) {
    const stateFips = STATES.get(state)?.fips;
    const fips = text.length === 3 ? `${stateFips ?? ""}${text}` : text.padStart(5, "0");
    const countyState = parseStateText(fips.slice(0, 2));
    const county = listCounties(countyState).find((each) => each.fips === fips);
    return county === undefined || (state !== UNKNOWN && state !== countyState)
      ? null
      : { county, state: countyState };
  }
  const upper = text.toUpperCase().replace(/,\s*[A-Z .]+$/u, "");
  const bare = upper.replace(/\s+(?:COUNTY|CNTY|CTY|CO\.?|PARISH|BOROUGH|CITY)$/u, "");
  const isCity = /\sCITY$/u.test(upper);
  const find = (name: string, isOfCity: boolean): County | undefined =>
    findCounties(name, state).find(({ isIndependentCity: city }) => city === isOfCity);
  const county = find(upper, false) ?? find(bare, isCity) ?? find(upper, true);
  return county === undefined ? null : { county, state };
}
