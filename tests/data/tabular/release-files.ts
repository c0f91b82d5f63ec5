import { buildDataset } from "#data/dataset/build-dataset.ts";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { importRelease as readRelease } from "#data/tabular/import-release.ts";
import type { ReleaseImportOptions } from "#data/tabular/import-release.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";

/** Bytes or text read as a release, opened on March 31, 2026. */
export async function readFoia(
  content: string | Uint8Array,
  options: ReleaseImportOptions = {},
): Promise<ImportedCollection> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = {
    name: "file.csv",
    bytes: bytes.length,
    sha256: "00",
    at: "2026-03-31T12:00:00Z",
  };
  return readRelease(readCsvRows, new Blob([Uint8Array.from(bytes)]), file, options);
}

/** What was read as a dataset, as of March 31, 2026. */
export function createDataset({
  collection,
  parts,
}: Pick<ImportedCollection, "collection" | "parts">) {
  return buildDataset({
    collection,
    asof: "2026-03-31",
    chosen: collection.editions,
    parts,
    notes: [],
    arriving: new Set(),
  });
}
