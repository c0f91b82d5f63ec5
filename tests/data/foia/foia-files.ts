import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsvRows } from "#data/csv/csv-rows.ts";
import { readFoia as readRelease } from "#data/foia/read-foia.ts";
import type { FoiaOptions } from "#data/foia/read-foia.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import { ROOT } from "#scripts/prepare.mjs";

const FOLDER = [join(ROOT, "../shared/data")].find((path) => existsSync(path));

/** The bytes of a file of real rows, or null where that folder is missing. */
export function realFile(name: string): Uint8Array | null {
  return FOLDER === undefined ? null : readFileSync(join(FOLDER, name));
}

/** Bytes or text read as a release, opened on March 31, 2026. */
export async function readFoia(
  content: string | Uint8Array,
  options: FoiaOptions = {},
): Promise<ReadCollection> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = {
    name: "file.csv",
    bytes: bytes.length,
    sha256: "00",
    at: "2026-03-31T12:00:00Z",
  };
  return readRelease(readCsvRows, new Blob([Uint8Array.from(bytes)]), file, options);
}
