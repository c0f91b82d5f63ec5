import type { EditionTable } from "#data/native/edition-table.ts";
import type { Agency } from "#domain/place/place.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { UnplacedAgency } from "#domain/import/import-summary.ts";
import { getCodeColumn } from "#domain/table/table.ts";

/** Agencies of editions that stand in no county that is known, those of most lines first. */
export function listUnplacedAgencies(parts: readonly EditionTable[]): readonly UnplacedAgency[] {
  const rowsByAgency = new Map<string, number>();
  const agencies = new Map<string, Agency>();
  for (const { info, table, from, to } of parts) {
    for (const agency of info.agencies) {
      if (agency.county === null) agencies.set(agency.key, agency);
    }
    const { dictionary, codes } = getCodeColumn(table, "agency");
    for (let row = from; row < to; row += 1) {
      const key = dictionary[codes[row] as number] ?? "";
      if (agencies.has(key)) rowsByAgency.set(key, (rowsByAgency.get(key) ?? 0) + 1);
    }
  }
  return [...agencies.values()]
    .map(({ key, name, state, reason }) => ({
      facility: name,
      city: "",
      state: state === UNKNOWN ? "" : state,
      rows: rowsByAgency.get(key) ?? 0,
      why: reason ?? "",
    }))
    .sort((a, b) => b.rows - a.rows);
}
