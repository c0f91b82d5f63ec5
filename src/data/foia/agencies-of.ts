import { agencyOf } from "#data/places/agency-of.ts";
import type { KnownByName, PlacedAgency } from "#data/places/agency-of.ts";
import { fieldOfficeNamed, fieldOfficeOf } from "#data/places/field-office-of.ts";
import type { Offices } from "#data/places/field-office-of.ts";
import { stateOf } from "#data/places/place-of.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import type { Unplaced } from "#domain/opening/found.ts";
import { combined } from "#data/rows/combined.ts";
import type { GatheredColumns } from "./row-store.ts";

/** Of each row an index into `places`, and what each place says. */
export interface Agencies {
  readonly ofRow: Uint32Array;
  readonly places: readonly PlaceRead[];
}

/** A facility and its place, as rows name them. */
export interface PlaceRead {
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
export function agenciesOf(
  { rows, column }: GatheredColumns<"facility" | "city" | "state" | "aor">,
  offices: Offices,
  known: KnownByName,
): Agencies {
  const columns = (["facility", "city", "state", "aor"] as const).map((name) => column(name));
  const { ofRow, read } = combined(rows.length, columns, (texts) => {
    const [name = "", city = "", state = "", aor = ""] = texts.map(said);
    return placeRead(name, city, state, aor, offices, known);
  });
  return { ofRow, places: read };
}

/** A text without doubled spaces; "" where it is missing or blacked out. */
export function said(text: string): string {
  return isMissing(text) || isRedacted(text) ? "" : text.replace(/\s+/gu, " ");
}

function placeRead(
  name: string,
  city: string,
  stateText: string,
  aor: string,
  offices: Offices,
  known: KnownByName,
): PlaceRead {
  const state = stateOf(stateText) ?? UNKNOWN;
  const facility = name === "" ? null : agencyOf({ name, city, state }, known);
  const county = facility?.agency.county ?? facility?.place?.covers[0] ?? null;
  const office =
    aor === "" ? fieldOfficeOf(state, county, offices) : (fieldOfficeNamed(aor) ?? UNKNOWN);
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
  readonly place: PlaceRead;
  readonly rows: number;
}

/** The places of the rows that are kept: one that only left-out rows name is no place of the file's counts. */
export function countedPlaces(
  { ofRow, places }: Agencies,
  isKept: Uint8Array,
): readonly CountedPlace[] {
  const counts = new Uint32Array(places.length);
  ofRow.forEach((place, row) => {
    if (isKept[row] === 1) counts[place] = (counts[place] ?? 0) + 1;
  });
  return places.flatMap((place, i) => {
    const rows = counts[i] ?? 0;
    return rows === 0 ? [] : [{ place, rows }];
  });
}

/** Agencies and places, each once; other names of an agency are its aliases. */
export function listsOf(counted: readonly CountedPlace[]): {
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
    const held = agencies.get(agency.key) ?? agency;
    const isNamed = held.name === name || held.aliases.includes(name);
    agencies.set(agency.key, isNamed ? held : { ...held, aliases: [...held.aliases, name] });
  }
  return { agencies: [...agencies.values()], jurisdictions: [...jurisdictions.values()] };
}

/** Facilities that stand in no county that is known, those of most rows first. */
export function unplacedOf(counted: readonly CountedPlace[]): readonly Unplaced[] {
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
