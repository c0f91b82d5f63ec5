import { normalizeAgency } from "#data/normalize/normalize-agency.ts";
import type { KnownAgenciesByName, PlacedAgency } from "#data/normalize/normalize-agency.ts";
import { parseFieldOffice, findFieldOffice } from "#data/normalize/field-office.ts";
import type { FieldOfficeVersion } from "#data/normalize/field-office.ts";
import { parseState } from "#data/normalize/parse-place.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { COUNTY_BASES } from "#domain/place/place.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import type { CountyBasisCount, UnplacedAgency } from "#domain/import/import-summary.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import type { TableColumns } from "./table-rows.ts";

/** Of each row an index into `places`, and what each place says. */
export interface RowAgencies {
  readonly placeIndexes: Uint32Array;
  readonly places: readonly NormalizedPlace[];
}

/** A facility and its place, as rows name them. */
export interface NormalizedPlace {
  /** Null where rows name no single agency, or it is missing or blacked out. */
  readonly facility: PlacedAgency | null;
  /** Key of the agency, or the reserved value that stands for it. */
  readonly agency: string;
  readonly jurisdiction: Jurisdiction | null;
  readonly county: string | null;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly aor: string;
}

/** The agencies of the rows, one for each combination of facility, city, state and field office that occurs; `known` keep their keys. */
export function normalizeRowAgencies(
  { rows, column }: TableColumns<"facility" | "city" | "state" | "aor">,
  offices: FieldOfficeVersion,
  known: KnownAgenciesByName,
): RowAgencies {
  const columns = (["facility", "city", "state", "aor"] as const).map((name) => column(name));
  const { indexes, values } = readCombinations(rows.length, columns, (texts) => {
    const [name = "", city = "", state = "", aor = ""] = texts.map(cleanText);
    return normalizePlace(name, city, state, aor, offices, known);
  });
  return { placeIndexes: indexes, places: values };
}

/** A text without doubled spaces; "" where it is missing or blacked out. */
export function cleanText(text: string): string {
  return isMissing(text) || isRedacted(text) ? "" : text.replace(/\s+/gu, " ");
}

function normalizePlace(
  name: string,
  city: string,
  stateText: string,
  aor: string,
  offices: FieldOfficeVersion,
  known: KnownAgenciesByName,
): NormalizedPlace {
  const state = parseState(stateText) ?? UNKNOWN;
  const facility = name === "" ? null : normalizeAgency({ name, city, state }, known);
  const county = facility?.agency.county ?? facility?.place?.covers[0] ?? null;
  const office =
    aor === "" ? findFieldOffice(state, county, offices) : (parseFieldOffice(aor) ?? UNKNOWN);
  return {
    facility,
    agency: facility?.agency.key ?? UNKNOWN,
    jurisdiction: facility?.place ?? null,
    county: facility?.agency.county ?? null,
    name,
    city,
    state,
    aor: office,
  };
}

/** A place that rows are counted of, and how many. */
interface CountedPlace {
  readonly place: NormalizedPlace;
  readonly rows: number;
}

/** The places of the rows that are kept: one that only left-out rows name is no place of the file's counts. */
export function listCountedPlaces(
  { placeIndexes, places }: RowAgencies,
  isCounted: Uint8Array,
): readonly CountedPlace[] {
  const counts = new Uint32Array(places.length);
  placeIndexes.forEach((place, row) => {
    if (isCounted[row] === 1) counts[place] = (counts[place] ?? 0) + 1;
  });
  return places.flatMap((place, i) => {
    const rows = counts[i] ?? 0;
    return rows === 0 ? [] : [{ place, rows }];
  });
}

/** Agencies and places, each once; other names of an agency are its aliases. */
export function listAgenciesAndPlaces(counted: readonly CountedPlace[]): {
  readonly agencies: readonly Agency[];
  readonly jurisdictions: readonly Jurisdiction[];
} {
  const agencies = new Map<string, Agency>();
  const jurisdictions = new Map<string, Jurisdiction>();
  for (const { place } of counted) {
    const { facility, jurisdiction, name } = place;
    if (jurisdiction !== null) jurisdictions.set(jurisdiction.key, jurisdiction);
    if (facility === null) continue;
    const { agency } = facility;
    const known = agencies.get(agency.key) ?? agency;
    const isNamed = known.name === name || known.aliases.includes(name);
    agencies.set(agency.key, {
      ...known,
      // Where some rows of an agency give a city of another county, the agency is doubtful.
      ...(agency.isCountyDoubtful === true ? pickDoubt(agency) : {}),
      aliases: isNamed ? known.aliases : [...known.aliases, name],
    });
  }
  return { agencies: [...agencies.values()], jurisdictions: [...jurisdictions.values()] };
}

function pickDoubt({ isCountyDoubtful, reason }: Agency): Partial<Agency> {
  return {
    ...(isCountyDoubtful === undefined ? {} : { isCountyDoubtful }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** What tells the counties of the agencies, in the order of `COUNTY_BASES`; those that nothing tells come last. */
export function countCountyBases(counted: readonly CountedPlace[]): readonly CountyBasisCount[] {
  return [...COUNTY_BASES, "other" as const, "unknown" as const].flatMap((basis) => {
    const places = counted.filter(({ place }) => findCountyBasis(place) === basis);
    const rows = places.reduce((sum, each) => sum + each.rows, 0);
    const keys = places.flatMap(({ place: { facility, agency } }) =>
      facility === null ? [] : [agency],
    );
    return rows === 0 ? [] : [{ basis, agencies: new Set(keys).size, rows }];
  });
}

function findCountyBasis({ county, facility }: NormalizedPlace): CountyBasisCount["basis"] {
  return county === null ? "unknown" : (facility?.agency.countyBasis ?? "other");
}

/** Facilities that stand in no county that is known, those of most rows first. */
export function listUnplaced(counted: readonly CountedPlace[]): readonly UnplacedAgency[] {
  return counted
    .flatMap(({ place: { facility, county, name, city, state }, rows }) =>
      county !== null
        ? []
        : [
            {
              facility: name === "" ? UNKNOWN : name,
              city,
              state,
              rows,
              why: facility?.agency.reason ?? "No facility is named.",
            },
          ],
    )
    .sort((a, b) => b.rows - a.rows);
}
