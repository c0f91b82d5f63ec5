import { makeCorpus } from "#data/adapters/corpus.ts";
import { readCsvRows } from "#data/csv/csv-rows.ts";
import { readFoia as readRelease } from "#data/foia/read-foia.ts";
import type { FoiaOptions } from "#data/foia/read-foia.ts";
import type { ReadCollection } from "#data/open/reading.ts";

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

/** What was read as a corpus, as of March 31, 2026. */
export function corpusOf({ collection, parts }: Pick<ReadCollection, "collection" | "parts">) {
  return makeCorpus({
    collection,
    asof: "2026-03-31",
    chosen: collection.editions,
    parts,
    notes: [],
    arriving: new Set(),
  });
}
