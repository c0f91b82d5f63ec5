import type { CollectionFile, Index } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";
import { NOTES_PATH, pathOf, type Report } from "./make-report.ts";

/** Format words written at the head of each published file. */
export const FORMATS = {
  index: "ddor-index/1",
  edition: "ddor-edition/1",
  notes: "ddor-notes/1",
} as const;

/** Published files by path below the reports folder, as text; `index.json` among them. */
export type Files = ReadonlyMap<string, string>;

/** Writes a report as it would be published, with true byte counts and SHA-256 hashes in its index. */
export async function packReport(report: Report): Promise<Files> {
  const texts = new Map(report.editions.map((edition) => [pathOf(edition), editionText(edition)]));
  const files: CollectionFile[] = [];
  for (const [path, text] of texts) files.push(await describe(path, FORMATS.edition, text));
  const { id } = report.collection;
  const notes = written({ format: FORMATS.notes, collection: id, notes: report.notes });
  files.push(await describe(NOTES_PATH, FORMATS.notes, notes));
  const index: Index = { collections: [{ ...report.collection, files }] };
  return new Map([
    [INDEX_PATH, written({ format: FORMATS.index, ...index })],
    ...texts,
    [NOTES_PATH, notes],
  ]);
}

/** Path of the index. */
export const INDEX_PATH = "index.json";

/** Puts another text at a path and makes the index true of it again, so that only the text itself is at fault. */
export async function republish(files: Files, path: string, text: string): Promise<Files> {
  const index = JSON.parse(files.get(INDEX_PATH) ?? "") as Index;
  const collections = await Promise.all(
    index.collections.map(async (collection) => ({
      ...collection,
      files: await Promise.all(
        collection.files.map(async (file) =>
          file.path === path ? describe(path, file.format, text) : file,
        ),
      ),
    })),
  );
  return new Map([...files, [path, text], [INDEX_PATH, written({ ...index, collections })]]);
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** An edition as its file holds it. */
export function editionText(edition: Edition): string {
  return written({ format: FORMATS.edition, ...edition });
}

async function describe(path: string, format: string, text: string): Promise<CollectionFile> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  return { path, format, bytes: bytes.byteLength, sha256: sha256.join("") };
}
