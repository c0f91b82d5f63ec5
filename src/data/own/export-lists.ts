import type { IssueList } from "#data/detainer/issue-list.ts";
import { outcomeNamed, outcomeTitled } from "#data/detainer/outcomes.ts";
import { countiesOf } from "#data/places/county.ts";
import { countyPlace, statePlace } from "#data/places/place-of.ts";
import type { ExportOrder } from "./export-order.ts";
import type { ExportRows, ExportTexts } from "./export-rows.ts";
import { combined } from "#data/rows/combined.ts";
import { DECLINED, GROUP_TITLE, OUTCOME_GROUPS } from "#domain/outcome.ts";
import type { Outcome } from "#domain/outcome.ts";
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

/** Outcomes that the rows of an export name, a decline always among them, and the key of each row's; null where no column tells. */
export function exportOutcomes(
  { rows, column }: ExportRows,
  issues: IssueList,
): { readonly outcomes: readonly Outcome[]; readonly keys: ExportTexts | null } {
  const titles = column("outcome");
  if (titles === null) return { outcomes: [DECLINED], keys: null };
  const { ofRow, read } = combined(
    rows.length,
    [titles, column("outcomeKey"), column("outcomeGroup")],
    ([title = "", key = "", group = ""]) => outcomeWritten(title, key, group),
  );
  const outcomes = new Map([[DECLINED.key, DECLINED]]);
  for (const { outcome, fault } of read) {
    const { key, title, group } = outcome;
    const held = outcomes.get(key) ?? outcome;
    outcomes.set(key, held);
    if (fault !== null) issues.add("outcome", "error", fault);
    if (held.group !== group) {
      issues.add("outcome", "error", `${title} is of two groups; “${held.group}” is taken`);
    }
  }
  return {
    outcomes: [...outcomes.values()],
    keys: { codes: ofRow, texts: read.map(({ outcome }) => outcome.key) },
  };
}

/** An outcome as the page's file writes it: a listed one by its key or title, a reader's own by its key and group. */
function outcomeWritten(
  title: string,
  key: string,
  group: string,
): { readonly outcome: Outcome; readonly fault: string | null } {
  const listed = outcomeTitled(key === "" ? title : key);
  if (listed !== null) return { outcome: listed, fault: null };
  const found = OUTCOME_GROUPS.find((each) => GROUP_TITLE[each] === group);
  if (key === "" || found === undefined) {
    return { outcome: outcomeNamed(title), fault: `“${title}” is in no list of outcomes` };
  }
  return { outcome: { key, title: title.replace(/^“(.*)”$/u, '"$1"'), group: found }, fault: null };
}
