import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { csvParse } from "d3-dsv";
import type { DSVRowString } from "d3-dsv";
import { ROOT } from "#scripts/prepare.mjs";

/** The sources of the national records, read without any reader of the application. */
export const RECORDS_FOLDER = join(ROOT, "scripts", "ice-foia-2015");

function parse(name: string): readonly DSVRowString[] {
  return csvParse(gunzipSync(readFileSync(join(RECORDS_FOLDER, name))).toString("utf8"));
}

export const facilities = parse("facilities.csv.gz");
export const detainers = parse("detainers.csv.gz");
export const stateTotals = parse("state_totals.csv.gz");

export const facilityById = new Map(facilities.map((one) => [one["facility_id"], one]));

/** What one detainer's row and the row of its facility say. */
export interface SourceRow {
  readonly detainer: DSVRowString;
  readonly facility: DSVRowString;
}

export const sourceRows: readonly SourceRow[] = detainers.map((detainer) => ({
  detainer,
  facility: facilityById.get(detainer["facility_id"]) ?? {},
}));

/** Detainers by what a row says. */
export function countRows(
  textOf: (row: SourceRow) => string,
  isCounted: (row: SourceRow) => boolean = () => true,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of sourceRows) {
    const text = textOf(row);
    counts[text] = (counts[text] ?? 0) + (isCounted(row) ? 1 : 0);
  }
  return counts;
}

/** True for a row recorded as declined. */
export function isDeclined({ detainer }: SourceRow): boolean {
  return detainer["lift_reason"] === "Detainer Declined by LEA";
}
