import { countiesOf } from "#data/places/county.ts";
import { countyPlace, statePlace } from "#data/places/place-of.ts";
import type { ExportOrder } from "./export-order.ts";
import type { ExportRows } from "./export-rows.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import { KINDS } from "#domain/place.ts";
import { RESERVED } from "#domain/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { textAt } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import { placeKey } from "./export-table.ts";

/** Agencies and places that the lines of an export name, each once. */
export function exportLists(
  { column }: ExportRows,
  { order }: ExportOrder,
  table: Table,
): { readonly agencies: readonly Agency[]; readonly jurisdictions: readonly Jurisdiction[] } {
  const agencies = new Map<string, Agency>();
  const places = new Map<string, Jurisdiction>();
  const reserved = new Set<string>(RESERVED);
  const written = (name: "agencyName" | "kind" | "countyName", line: number): string => {
    const found = column(name);
    return found?.texts[found.codes[order[line] as number] as number] ?? "";
  };
  const cached = new Map<string, string>();
  for (let line = 0; line < table.length; line += 1) {
    const [agency, state, county] = (["agency", "state", "county"] as const).map((name) =>
      textAt(table, name, line),
    ) as [string, string, string];
    const combination = `${agency} ${state} ${county}`;
    if (cached.has(combination)) continue;
    cached.set(combination, "");
    const place = placeNamed(state, county, written("countyName", line));
    if (place !== null) places.set(place.key, place);
    if (reserved.has(agency) || agencies.has(agency)) continue;
    const kind = KINDS.find((each) => each === written("kind", line).toLowerCase()) ?? "unknown";
    agencies.set(agency, {
      key: agency,
      name: written("agencyName", line) || agency,
      kind,
      jurisdiction: placeKey(state, county),
      state,
      county: place?.county ?? null,
      aliases: [],
      reason: "As the export names it.",
    });
  }
  return { agencies: [...agencies.values()], jurisdictions: [...places.values()] };
}

function placeNamed(state: string, county: string, written: string): Jurisdiction | null {
  if (STATES[state] === undefined) return null;
  const key = placeKey(state, county);
  if (!key.includes("-")) return statePlace(state);
  const found = countiesOf(state).find(({ fips }) => fips === county);
  if (found !== undefined) return countyPlace(found, state);
  const name = written.replace(/, [^,]*$/u, "") || county;
  return { key, level: "county", state, county, name, covers: [county] };
}
