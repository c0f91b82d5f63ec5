import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { editionPart } from "#data/adapters/edition-part.ts";
import { makeCorpus } from "#data/adapters/corpus.ts";
import { openFile } from "#data/open/open-file.ts";
import type { OpenOptions } from "#data/open/open-file.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import { recognise } from "#data/open/recognise.ts";
import { writePacked } from "#data/packed/write-packed.ts";
import { checkEdition } from "#data/read/check-edition.ts";
import { csvOf } from "#data/writers/csv.ts";
import type { Collection, Index } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";
import { DECLINED } from "#domain/outcome.ts";
import type { Measure } from "#domain/outcome.ts";
import type { Recognition } from "#domain/opening/format.ts";
import { publicationDates } from "#domain/revision.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { Filter, RowColumn } from "#engine/question.ts";
import { ROOT } from "#scripts/prepare.mjs";
import type { CorpusFrame } from "#state/use-published.ts";
import { parseView } from "#state/address.ts";
import { exportContext } from "#views/figures/figure-words.ts";
import { OWN_COLUMNS, ownColumns } from "#views/table/columns.ts";
import { tableFile } from "#views/table/table-file.ts";

const REPORTS = join(ROOT, "public/reports");

/** Bytes of a published file. */
export function published(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(REPORTS, path)));
}

/** A published edition. */
export function publishedEdition(name: string): Edition {
  const { format: _, ...edition } = JSON.parse(
    new TextDecoder().decode(published(`ddor-2017/${name}.json`)),
  ) as Edition & { readonly format: string };
  return edition;
}

/** The collection of 2017 as the index has it. */
export const COLLECTION_2017: Collection = (
  JSON.parse(new TextDecoder().decode(published("index.json"))) as Index
).collections.find(({ id }) => id === "ddor-2017") as Collection;

/** The four files of 2017. */
export const NAMES_2017 = [
  "2017-01-28.r1.t1",
  "2017-01-28.r2.t1",
  "2017-02-04.r1.t1",
  "2017-02-11.r1.t1",
];

/** The folder of 2017 as a ZIP, with what a test adds or takes away. */
export function folderZip(
  changes: Readonly<Record<string, Uint8Array | null>> = {},
): Uint8Array<ArrayBuffer> {
  const files = {
    "reports/index.json": published("index.json"),
    "reports/ddor-2017/notes.json": published("ddor-2017/notes.json"),
    ...Object.fromEntries(
      NAMES_2017.map((name) => [
        `reports/ddor-2017/${name}.json`,
        published(`ddor-2017/${name}.json`),
      ]),
    ),
    ...changes,
  };
  const kept = Object.entries(files).flatMap(([name, bytes]) =>
    bytes === null ? [] : [[name, bytes]],
  );
  return Uint8Array.from(zipSync(Object.fromEntries(kept) as Record<string, Uint8Array>));
}

/** Editions as `ddor-columns/1`. */
export function columns(...editions: readonly Edition[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(writePacked(editions.map((edition) => editionPart(edition, [DECLINED]))));
}

/** Bytes packed by gzip. */
export function gzipped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(bytes));
}

/** An edition as its file has it. */
export function editionJson(edition: Edition): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    new TextEncoder().encode(JSON.stringify({ format: "ddor-edition/1", ...edition })),
  );
}

const SHA = "ab".repeat(32);

/** The identity of what `opened` opens. */
export const OWN_ID = `sha256-${SHA}`;

/** What a file is recognised as, and what it is read to be in the format proposed. */
export async function opened(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<ReadCollection & { readonly recognised: Recognition }> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const recognised = await recognise(source);
  const file = { name: "own-file", bytes: source.size, sha256: SHA, at: "2026-11-25T01:00:00Z" };
  return { ...(await openFile(source, file, recognised, recognised.format, options)), recognised };
}

/** The table page's file of editions of 2017, as the page writes it. */
export function exported(
  editions: readonly Edition[],
  columnsShown: readonly RowColumn[] = OWN_COLUMNS,
  filter: Filter = EVERYTHING,
): string {
  const parts = editions.map((edition) => editionPart(checkEdition(edition), [DECLINED]));
  return exportedRows({ collection: COLLECTION_2017, parts }, "declined", columnsShown, filter);
}

/** The table page's file of what was read, under a measure. */
export function exportedRows(
  { collection, parts }: Pick<ReadCollection, "collection" | "parts">,
  measure: Measure,
  columnsShown: readonly RowColumn[] = OWN_COLUMNS,
  filter: Filter = EVERYTHING,
): string {
  const corpus = makeCorpus({
    collection,
    asof: publicationDates(collection.editions).at(-1) ?? "",
    chosen: collection.editions,
    parts,
    notes: [],
    arriving: new Set(),
  });
  const frame = { ...corpus, issues: [] } as unknown as CorpusFrame;
  const { table } = answer([corpus], {
    kind: "rows",
    measures: [measure],
    sides: [{ corpus: 0, filter }],
    sort: [{ column: "state", descending: true }],
    offset: 0,
    limit: 1e6,
  });
  return csvOf(
    table,
    exportContext(frame, { ...parseView(new URLSearchParams()).view, measure, filter }),
    tableFile(frame, ownColumns(corpus, columnsShown)),
  );
}
