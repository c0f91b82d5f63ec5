import { agencyOf } from "#data/places/agency-of.ts";
import type { KnownByName, PlacedAgency } from "#data/places/agency-of.ts";
import { fieldOfficeNamed, fieldOfficeOf } from "#data/places/field-office-of.ts";
import type { Offices } from "#data/places/field-office-of.ts";
import { stateOf } from "#data/places/place-of.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import type { Unplaced } from "#domain/opening/found.ts";
import type { Gathered } from "./gather-rows.ts";

/** Of each row an index into `places`; what each place says; and the lists that editions need. */
export interface Agencies {
  readonly ofRow: Uint32Array;
  readonly places: readonly PlaceRead[];
}

/** A facility as rows name it: null where its name is missing or blacked out. */
export interface PlaceRead {
  readonly facility: PlacedAgency | null;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly aor: string;
}

/** The agencies of the rows, one for each combination of facility, city, state and field office that occurs; `known` keep their keys. */
export function agenciesOf(
  { rows, column }: Gathered,
  offices: Offices,
  known: KnownByName,
): Agencies {
  const columns = (["facility", "city", "state", "aor"] as const).map((name) => column(name));
  const ofRow = new Uint32Array(rows.length);
  const places: PlaceRead[] = [];
  const met = new Map<string, number>();
  for (let row = 0; row < rows.length; row += 1) {
    const key = columns.map((one) => one?.codes[row] ?? "").join(",");
    let place = met.get(key);
    if (place === undefined) {
      place = places.length;
      met.set(key, place);
      const [name = "", city = "", state = "", aor = ""] = columns.map((one) =>
        said(one?.texts[one.codes[row] ?? 0]),
      );
      places.push(placeRead(name, city, state, aor, offices, known));
    }
    ofRow[row] = place;
  }
  return { ofRow, places };
}

function said(text = ""): string {
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
  return { facility, name, city, state, aor: office };
}

/** Agencies and places, each once; other names of an agency are its aliases. */
export function listsOf(places: readonly PlaceRead[]): {
  readonly agencies: readonly Agency[];
  readonly jurisdictions: readonly Jurisdiction[];
} {
  const agencies = new Map<string, Agency>();
  const jurisdictions = new Map<string, Jurisdiction>();
  for (const { facility, name } of places) {
    if (facility === null) continue;
    const { agency, place } = facility;
    const held = agencies.get(agency.key) ?? agency;
    const isNamed = held.name === name || held.aliases.includes(name);
    agencies.set(agency.key, isNamed ? held : { ...held, aliases: [...held.aliases, name] });
    if (place !== null) jurisdictions.set(place.key, place);
  }
  return { agencies: [...agencies.values()], jurisdictions: [...jurisdictions.values()] };
}

/** Facilities that stand in no county that is known, those of most rows first. */
export function unplacedOf({ ofRow, places }: Agencies): readonly Unplaced[] {
  const counts = new Uint32Array(places.length);
  for (const place of ofRow) counts[place] = (counts[place] ?? 0) + 1;
  return places
    .flatMap(({ facility, name, city, state }, i) =>
      facility !== null && facility.agency.county !== null
        ? []
        : [
            {
              facility: name === "" ? UNKNOWN : name,
              city,
              state,
              rows: counts[i] ?? 0,
              why: facility?.agency.reason ?? "No facility is named.",
            },
          ],
    )
    .sort((a, b) => b.rows - a.rows);
}
