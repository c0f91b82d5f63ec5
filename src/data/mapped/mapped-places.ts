import { agencyName, keyPart } from "#data/places/agency-name.ts";
import { agencyOf } from "#data/places/agency-of.ts";
import type { KnownByName, PlacedAgency } from "#data/places/agency-of.ts";
import { countiesNamed, countiesOf } from "#data/places/county.ts";
import type { County } from "#data/places/county.ts";
import { fieldOfficeNamed, fieldOfficeOf } from "#data/places/field-office-of.ts";
import type { Offices } from "#data/places/field-office-of.ts";
import { cityPlace, countyPlace, stateOf, statePlace } from "#data/places/place-of.ts";
import { said } from "#data/foia/agencies-of.ts";
import type { Agencies, PlaceRead } from "#data/foia/agencies-of.ts";
import type { GatheredColumn } from "#data/foia/column-store.ts";
import type { GatheredColumns } from "#data/foia/row-store.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { combined } from "#data/rows/combined.ts";
import type { MappedField, Mapping } from "#domain/opening/mapping.ts";
import type { Jurisdiction } from "#domain/place.ts";
import { NOT_ITEMISED, UNKNOWN } from "#domain/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { dayOf } from "#domain/week.ts";

/** From this day on the records name Harlingen as an office of its own. */
const NEW_OFFICES = dayOf("2022-10-01");

/**
 * Agency and place of each row, by the columns of a mapping or what it says of every row. A county that the file names goes
 * before what an agency's name says; without a column of agencies, rows are not itemized by agency.
 */
export function mappedPlaces(
  { rows, where, column }: GatheredColumns<MappedField>,
  { columns: { agency }, same }: Pick<Mapping, "columns" | "same">,
  days: Int32Array,
  issues: IssueList,
  known: KnownByName,
): Agencies {
  const isNew: GatheredColumn = {
    codes: Uint32Array.from(days, (day) => (day >= NEW_OFFICES ? 1 : 0)),
    texts: ["", "new"],
  };
  const fields = (["agency", "city", "county", "state"] as const).map(
    (field) => column(field) ?? constant(rows.length, same[field]),
  );
  const isItemised = agency !== null || (same.agency ?? "").trim() !== "";
  const { ofRow, read } = combined(rows.length, [...fields, column("aor"), isNew], (texts) => {
    const [name = "", city = "", county = "", state = "", aor = "", era = ""] = texts.map(said);
    return placeRead(
      { name, city, county, state, aor },
      isItemised,
      era === "" ? "2017" : "now",
      known,
    );
  });
  ofRow.forEach((at, row) => {
    for (const { kind, words } of read[at]?.faults ?? []) {
      issues.add(kind, "warning", `${where(row)}: ${words}`);
    }
  });
  return { ofRow, places: read };
}

function constant(length: number, text: string | null): GatheredColumn | null {
  return text === null ? null : { codes: new Uint32Array(length), texts: [text.trim()] };
}

interface PlaceTexts {
  readonly name: string;
  readonly city: string;
  readonly county: string;
  readonly state: string;
  readonly aor: string;
}

function isUnknown(text: string): boolean {
  return text.toLowerCase() === UNKNOWN;
}

/** A name that is in no list and becomes unknown. */
interface PlaceFault {
  readonly kind: string;
  readonly words: string;
}

function placeRead(
  { name, city, county: countyText, state: stateText, aor }: PlaceTexts,
  isItemised: boolean,
  offices: Offices,
  known: KnownByName,
): PlaceRead & { readonly faults: readonly PlaceFault[] } {
  const faults: PlaceFault[] = [];
  const named = stateIn(stateText);
  if (named === UNKNOWN && stateText !== "" && !isUnknown(stateText)) {
    faults.push({
      kind: "state",
      words: `state '${stateText.slice(0, 60)}' is in no list; unknown`,
    });
  }
  const given = countyText === "" ? null : countyIn(countyText, named);
  if (given === null && countyText !== "" && !isUnknown(countyText)) {
    const words = `county '${countyText.slice(0, 60)}' is no county of the state; unknown`;
    faults.push({ kind: "county", words });
  }
  const state = given?.state ?? named;
  const byName = name === "" ? null : agencyOf({ name, city, state }, known);
  const told = byName?.agency.county ?? null;
  if (given !== null && told !== null && told !== given.county.fips) {
    const words = `'${name}' names another county than '${countyText}', which is taken`;
    faults.push({ kind: "county", words });
  }
  const facility = byName === null || given === null ? byName : inCounty(byName, given);
  const place =
    facility !== null
      ? facility.place
      : given !== null
        ? countyPlace(given.county, state)
        : placeAlone(city, state);
  const county = given?.county.fips ?? told;
  const office =
    aor === ""
      ? fieldOfficeOf(state, county ?? place?.covers[0] ?? null, offices)
      : fieldOfficeNamed(aor);
  if (office === null) {
    faults.push({
      kind: "field office",
      words: `field office '${aor.slice(0, 60)}' is in no list; unknown`,
    });
  }
  return {
    facility,
    agency: facility?.agency.key ?? (isItemised ? UNKNOWN : NOT_ITEMISED),
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
function inCounty(byName: PlacedAgency, { county, state }: CountyIn): PlacedAgency {
  const { agency } = byName;
  if (agency.county === county.fips) return byName;
  const place = countyPlace(county, state);
  return {
    agency: {
      ...agency,
      key: `${place.key}-${keyPart(agencyName(agency.name), true)}`,
      jurisdiction: place.key,
      county: county.fips,
      reason: "The file says the county.",
    },
    place,
    sure: true,
  };
}

function placeAlone(city: string, state: string): Jurisdiction | null {
  if (state === UNKNOWN) return null;
  return city === "" ? statePlace(state) : cityPlace(city, state);
}

/** A state by name, letters, or the two digits that begin its county codes. */
export function stateIn(text: string): string {
  if (!/^\d{1,2}$/u.test(text)) return stateOf(text) ?? UNKNOWN;
  const fips = text.padStart(2, "0");
  return Object.entries(STATES).find(([, state]) => state.fips === fips)?.[0] ?? UNKNOWN;
}

interface CountyIn {
  readonly county: County;
  readonly state: string;
}

/** A county by its FIPS code, of which a first 0 may be lost and which may lack the state's digits, or by its name in the state. */
export function countyIn(text: string, state: string): CountyIn | null {
  if (/^\d{3,5}$/u.test(text)) {
    const own = STATES[state]?.fips;
    const fips = text.length === 3 ? `${own ?? ""}${text}` : text.padStart(5, "0");
    const of = stateIn(fips.slice(0, 2));
    const county = countiesOf(of).find((each) => each.fips === fips);
    return county === undefined || (state !== UNKNOWN && state !== of)
      ? null
      : { county, state: of };
  }
  const upper = text.toUpperCase().replace(/,\s*[A-Z .]+$/u, "");
  const bare = upper.replace(/\s+(?:COUNTY|CNTY|CTY|CO\.?|PARISH|BOROUGH|CITY)$/u, "");
  const isCity = /\sCITY$/u.test(upper);
  const find = (name: string, isOfCity: boolean): County | undefined =>
    countiesNamed(name, state).find(({ city }) => city === isOfCity);
  const county = find(upper, false) ?? find(bare, isCity) ?? find(upper, true);
  return county === undefined ? null : { county, state };
}
