import type { Collection, CollectionFile, CollectionIndex } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { RECORDS_PATH, type SyntheticRecords } from "./make-records.ts";
import { packColumns } from "./pack-columns.ts";
import { NOTES_PATH, makeEditionPath, type SyntheticReport } from "./make-report.ts";

/** Format words written at the head of each published file. */
export const FILE_FORMATS = {
  index: "ddor-index/1",
  edition: "ddor-edition/1",
  notes: "ddor-notes/1",
  columns: "ddor-columns/1",
} as const;

/** Published files by path below the reports folder, as text; `index.json` among them. */
export type FileTexts = ReadonlyMap<string, string>;

/** Writes a report as it would be published, with true byte counts and SHA-256 hashes in its index. */
export async function packReport(report: SyntheticReport): Promise<FileTexts> {
  const texts = new Map(
    report.editions.map((edition) => [makeEditionPath(edition), formatEdition(edition)]),
  );
  const files: CollectionFile[] = [];
  for (const [path, text] of texts)
    files.push(await describeFile(path, FILE_FORMATS.edition, text));
  const { id } = report.collection;
  const notes = formatJson({ format: FILE_FORMATS.notes, collection: id, notes: report.notes });
  files.push(await describeFile(NOTES_PATH, FILE_FORMATS.notes, notes));
  const index: CollectionIndex = { collections: [{ ...report.collection, files }] };
  return new Map([
    [INDEX_PATH, formatJson({ format: FILE_FORMATS.index, ...index })],
    ...texts,
    [NOTES_PATH, notes],
  ]);
}

/** Published files of records: the collection, for an index, and the bytes of its one file. */
export interface RecordsFiles {
  readonly collection: Collection;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Writes records as they would be published, in one packed file. */
export async function packRecords(records: SyntheticRecords): Promise<RecordsFiles> {
  const bytes = packColumns(records.editions);
  const file = await describeBytes(RECORDS_PATH, FILE_FORMATS.columns, bytes);
  return { collection: { ...records.collection, files: [file] }, bytes };
}

/** The published files with more collections at the end of their index. */
export function addCollections(files: FileTexts, collections: readonly Collection[]): FileTexts {
  const index = JSON.parse(files.get(INDEX_PATH) ?? "") as CollectionIndex;
  const all = { ...index, collections: [...index.collections, ...collections] };
  return new Map([...files, [INDEX_PATH, formatJson(all)]]);
}

/** Path of the index. */
export const INDEX_PATH = "index.json";

/** Puts another text at a path and makes the index true of it again, so that only the text itself is at fault. */
export async function replaceFile(
  files: FileTexts,
  path: string,
  text: string,
): Promise<FileTexts> {
  const index = JSON.parse(files.get(INDEX_PATH) ?? "") as CollectionIndex;
  const collections = await Promise.all(
    index.collections.map(async (collection) => ({
      ...collection,
      files: await Promise.all(
        collection.files.map(async (file) =>
          file.path === path ? describeFile(path, file.format, text) : file,
        ),
      ),
    })),
  );
  return new Map([...files, [path, text], [INDEX_PATH, formatJson({ ...index, collections })]]);
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** An edition as its file holds it. */
export function formatEdition(edition: Edition): string {
  return formatJson({ format: FILE_FORMATS.edition, ...edition });
}

async function describeFile(path: string, format: string, text: string): Promise<CollectionFile> {
  return describeBytes(path, format, new TextEncoder().encode(text));
}

async function describeBytes(
  path: string,
  format: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<CollectionFile> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  return { path, format, bytes: bytes.byteLength, sha256: sha256.join("") };
}
