import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { buildDataset } from "#data/dataset/build-dataset.ts";
import { importFile } from "#data/import/import-file.ts";
import type { FileImportOptions } from "#data/import/import-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import { writeColumnsFile } from "#data/native/write-columns-file.ts";
import { checkEdition } from "#data/native/check-edition.ts";
import { writeCsv } from "#data/export/write-table.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { Recognition } from "#domain/import/file-format.ts";
import { listPublicationDates } from "#domain/report/choose-editions.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Filter, RowColumn } from "#engine/query/question.ts";
import { ROOT } from "#scripts/prepare.mjs";
import { DEFAULT_COLUMNS, selectColumns } from "#features/rows/table-columns.ts";
import { sumTotals } from "#features/panels/totals.ts";
import { listKnownColumns } from "#worker/loading/known-columns.ts";
import { createTableFile } from "#features/rows/table-file.ts";
import { formatView, parseView } from "#state/url/parse-view.ts";

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
  JSON.parse(new TextDecoder().decode(published("index.json"))) as CollectionIndex
).collections.find(({ id }) => id === "ddor-2017") as Collection;

/** The ledger of 2017. */
export const NOTES_2017: readonly Note[] = (
  JSON.parse(new TextDecoder().decode(published("ddor-2017/notes.json"))) as {
    readonly notes: readonly Note[];
  }
).notes;

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
  const entries = Object.entries(files).flatMap(([name, bytes]) =>
    bytes === null ? [] : [[name, bytes]],
  );
  return Uint8Array.from(zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>));
}

/** Editions as `ddor-columns/1`. */
export function columns(...editions: readonly Edition[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    writeColumnsFile(editions.map((edition) => buildEditionTable(edition, [DECLINED_OUTCOME]))),
  );
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
export const IMPORTED_ID = `sha256-${SHA}`;

/** What a file is recognized as, and what it is read to be in the format proposed. */
export async function openNativeFile(
  bytes: Uint8Array,
  options: FileImportOptions = {},
): Promise<ImportedCollection & { readonly recognized: Recognition }> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const recognized = await recognizeFile(source);
  const file = { name: "own-file", bytes: source.size, sha256: SHA, at: "2026-11-25T01:00:00Z" };
  return {
    ...(await importFile(source, file, recognized, recognized.format, options)),
    recognized,
  };
}

/** The table page's file of editions of 2017, as the page writes it. */
export function exported(
  editions: readonly Edition[],
  columnsShown?: readonly RowColumn[],
  filter: Filter = EMPTY_FILTER,
): string {
  const parts = editions.map((edition) =>
    buildEditionTable(checkEdition(edition), [DECLINED_OUTCOME]),
  );
  return exportedRows(
    { collection: COLLECTION_2017, parts },
    "declined",
    columnsShown,
    filter,
    NOTES_2017,
  );
}

/** The table page's file of what was read, under a measure. */
export function exportedRows(
  { collection, parts }: Pick<ImportedCollection, "collection" | "parts">,
  measure: Measure,
  columnsShown?: readonly RowColumn[],
  filter: Filter = EMPTY_FILTER,
  notes: readonly Note[] = [],
): string {
  const dataset = buildDataset({
    collection,
    asof: listPublicationDates(collection.editions).at(-1) ?? "",
    chosen: collection.editions,
    parts,
    notes,
    arriving: new Set(),
  });
  const info = { ...dataset, issues: [] };
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] };
  const totals = sumTotals(answerByScan([dataset], { kind: "totals", ...common }));
  const { table } = answerByScan([dataset], {
    kind: "rows",
    ...common,
    sort: [{ column: "state", descending: true }],
    offset: 0,
    limit: 1e6,
  });
  const columns =
    columnsShown ??
    selectColumns({ ...dataset, knownColumns: listKnownColumns(dataset.table) }, DEFAULT_COLUMNS);
  const view = { ...parseView(new URLSearchParams()).view, measure, filter };
  const address = `https://example.test/table${formatView(view)}`;
  return writeCsv(createTableFile(info, view, columns, table, { notes, address, totals }));
}
