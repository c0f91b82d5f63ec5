import type { IssueList } from "#data/tabular/issue-list.ts";
import { findOutcomeByKey, findOutcomeByTitle } from "#data/normalize/normalize-outcome.ts";
import { listCounties } from "#data/normalize/county.ts";
import { buildCountyPlace, buildStatePlace } from "#data/normalize/parse-place.ts";
import type { ExportedRowOrder } from "./exported-row-order.ts";
import type { ExportedRows, ExportedTextColumn } from "./exported-table-reader.ts";
import { readCombinations } from "#data/tabular/column-combinations.ts";
import {
  DECLINED_OUTCOME,
  OUTCOME_GROUP_TITLES,
  OUTCOME_GROUPS,
} from "#domain/detainer/outcome.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";
import { RESERVED_CODES } from "#domain/detainer/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { getText } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import { makePlaceKey } from "./exported-table-columns.ts";

/** Agencies and places that the lines of an export name, each once. */
export function listExportedEntities(
  { column }: ExportedRows,
  { order }: ExportedRowOrder,
  table: Table,
): { readonly agencies: readonly Agency[]; readonly jurisdictions: readonly Jurisdiction[] } {
  const agencies = new Map<string, Agency>();
  const places = new Map<string, Jurisdiction>();
  const reserved = new Set<string>(RESERVED_CODES);
  const written = (name: "agencyName" | "kind" | "countyName", line: number): string => {
    const found = column(name);
    return found?.texts[found.codes[order[line] as number] as number] ?? "";
  };
  const cached = new Map<string, string>();
  for (let line = 0; line < table.length; line += 1) {
    const [agency, state, county] = (["agency", "state", "county"] as const).map((name) =>
      getText(table, name, line),
    ) as [string, string, string];
    const combination = `${agency} ${state} ${county}`;
    if (cached.has(combination)) continue;
    cached.set(combination, "");
    const place = buildNamedPlace(state, county, written("countyName", line));
    if (place !== null) places.set(place.key, place);
    if (reserved.has(agency) || agencies.has(agency)) continue;
    const kind =
      AGENCY_KINDS.find((each) => each === written("kind", line).toLowerCase()) ?? "unknown";
    agencies.set(agency, {
      key: agency,
      name: written("agencyName", line) || agency,
      kind,
      jurisdiction: makePlaceKey(state, county),
      state,
      county: place?.county ?? null,
      aliases: [],
      reason: "As the export names it.",
    });
  }
  return { agencies: [...agencies.values()], jurisdictions: [...places.values()] };
}

function buildNamedPlace(state: string, county: string, written: string): Jurisdiction | null {
  if (STATES.get(state) === undefined) return null;
  const key = makePlaceKey(state, county);
  if (!key.includes("-")) return buildStatePlace(state);
  const found = listCounties(state).find(({ fips }) => fips === county);
  if (found !== undefined) return buildCountyPlace(found, state);
  const name = written.replace(/, [^,]*$/u, "") || county;
  return { key, level: "county", state, county, name, covers: [county] };
}

/** Outcomes that the rows of an export name, a decline always among them, and the key of each row's; null where no column tells. */
export function listExportedOutcomes(
  { rows, column }: ExportedRows,
  issues: IssueList,
): { readonly outcomes: readonly Outcome[]; readonly keys: ExportedTextColumn | null } {
  const titles = column("outcome");
  if (titles === null) return { outcomes: [DECLINED_OUTCOME], keys: null };
  const { indexes, values } = readCombinations(
    rows.length,
    [titles, column("outcomeKey"), column("outcomeGroup")],
    ([title = "", key = "", group = ""]) => parseExportedOutcome(title, key, group),
  );
  const outcomes = new Map([[DECLINED_OUTCOME.key, DECLINED_OUTCOME]]);
  for (const { outcome, fault } of values) {
    const { key, title, group } = outcome;
    const known = outcomes.get(key) ?? outcome;
    outcomes.set(key, known);
    if (fault !== null) issues.add("outcome", "error", fault);
    if (known.group !== group) {
      issues.add("outcome", "error", `${title} is of two groups; “${known.group}” is taken`);
    }
  }
  return {
    outcomes: [...outcomes.values()],
    keys: { codes: indexes, texts: values.map(({ outcome }) => outcome.key) },
  };
}

/** An outcome as the page's file writes it: a listed one by its key or title, a reader's own by its key and group. */
function parseExportedOutcome(
  title: string,
  key: string,
  group: string,
): { readonly outcome: Outcome; readonly fault: string | null } {
  const listed = findOutcomeByTitle(key === "" ? title : key);
  if (listed !== null) return { outcome: listed, fault: null };
  const found = OUTCOME_GROUPS.find((each) => OUTCOME_GROUP_TITLES[each] === group);
  if (key === "" || found === undefined) {
    return { outcome: findOutcomeByKey(title), fault: `“${title}” is in no list of outcomes` };
  }
  return { outcome: { key, title: title.replace(/^“(.*)”$/u, '"$1"'), group: found }, fault: null };
}
