import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { readCsvRows } from "#data/csv/csv-rows.ts";
import { readFoia } from "#data/foia/read-foia.ts";
import { writePacked } from "#data/packed/write-packed.ts";
import { ROOT } from "#scripts/prepare.mjs";

const NAME = "ice-foia-2015-pennsylvania.csv";
const SOURCE = join(ROOT, "../shared/data", NAME);
const PACKED = "pennsylvania.columns.gz";

/** Why journeys over real rows are left out; empty where the rows are there. */
export const MISSING = existsSync(SOURCE) ? "" : `${SOURCE} is not there`;

/** The index and the one packed file of a collection that is made of ICE's own rows, as a server would send them. */
export async function pennsylvania(): Promise<{ index: string; packed: Buffer }> {
  const bytes = readFileSync(SOURCE);
  const file = {
    name: NAME,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    at: "2026-03-31T12:00:00Z",
  };
  const { collection, parts } = await readFoia(
    readCsvRows,
    new Blob([Uint8Array.from(bytes)]),
    file,
  );
  const columns = writePacked(parts);
  const held = {
    path: PACKED,
    format: "ddor-columns/1",
    bytes: columns.length,
    sha256: createHash("sha256").update(columns).digest("hex"),
  };
  const editions = collection.editions.map((entry) => ({ ...entry, file: PACKED }));
  const collections = [{ ...collection, files: [held], editions }];
  return {
    index: JSON.stringify({ format: "ddor-index/1", collections }),
    packed: gzipSync(columns),
  };
}

/** Serves that collection, and nothing else, in place of what is published. */
export async function serve(
  page: Page,
  { index, packed }: Awaited<ReturnType<typeof pennsylvania>>,
): Promise<void> {
  await page.route("**/reports/index.json", (route) => route.fulfill({ body: index }));
  await page.route(`**/reports/${PACKED}`, (route) => route.fulfill({ body: packed }));
}

/** A detainer of the file, as another reader reads it. */
export interface Detainer {
  /** The day issued, `YYYY-MM-DD`. */
  readonly day: string;
  /** The lift reason, empty where none is recorded. */
  readonly reason: string;
  readonly facility: string;
}

/** Every row of the file, read apart from the application. */
export function detainers(): readonly Detainer[] {
  return csvParse(readFileSync(SOURCE, "utf8")).map((row) => ({
    day: (row["date"] ?? "").slice(0, 10),
    reason: row["lift_reason"] === "NA" ? "" : (row["lift_reason"] ?? ""),
    facility: row["det_facility"] ?? "",
  }));
}
