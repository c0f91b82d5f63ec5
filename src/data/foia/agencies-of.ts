import { agencyOf, stateCode } from "#data/facility/agency-of.ts";
import type { Facility } from "#data/facility/agency-of.ts";
import { fieldOfficeOf, officeNamed } from "#data/facility/field-office.ts";
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
  readonly facility: Facility | null;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly aor: string;
}

/** The agencies of the rows, one for each combination of facility, city, state and field office that occurs. */
export function agenciesOf({ rows, column }: Gathered, isNew: boolean): Agencies {
  const columns = (["facility", "city", "state", "aor"] as const).map((name) => column(name));
  const ofRow = new Uint32Array(rows.length);
  const places: PlaceRead[] = [];
  const known = new Map<string, number>();
  for (let row = 0; row < rows.length; row += 1) {
    const key = columns.map((one) => one?.codes[row] ?? "").join(",");
    let place = known.get(key);
    if (place === undefined) {
      place = places.length;
      known.set(key, place);
      const [name = "", city = "", state = "", aor = ""] = columns.map((one) =>
        said(one?.texts[one.codes[row] ?? 0]),
      );
      places.push(placeRead(name, city, state, aor, isNew));
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
  isNew: boolean,
): PlaceRead {
  const state = stateCode(stateText);
  const facility = name === "" ? null : agencyOf(name, city, state);
  const office =
    aor === "" ? fieldOfficeOf(state, facility?.agency.county ?? null, isNew) : officeNamed(aor);
  return { facility, name, city, state, aor: office };
}

/** Agencies and places, each once. */
export function listsOf(places: readonly PlaceRead[]): {
  readonly agencies: readonly Agency[];
  readonly jurisdictions: readonly Jurisdiction[];
} {
  const facilities = places.flatMap(({ facility }) => facility ?? []);
  const agencies = new Map(facilities.map(({ agency }) => [agency.key, agency]));
  const jurisdictions = new Map(
    facilities.flatMap(({ jurisdiction }) =>
      jurisdiction === null ? [] : [[jurisdiction.key, jurisdiction] as const],
    ),
  );
  return { agencies: [...agencies.values()], jurisdictions: [...jurisdictions.values()] };
}

/** Facilities that stand in no county that is known, those of most rows first. */
export function unplacedOf({ ofRow, places }: Agencies): readonly Unplaced[] {
  const counts = new Uint32Array(places.length);
  for (const place of ofRow) counts[place] = (counts[place] ?? 0) + 1;
  return places
    .flatMap(({ facility, name, city, state }, i) =>
      facility?.isPlaced === true
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
