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

/**
 * Writes a report as it would be published, with true byte counts and SHA-256 hashes in its index. The texts of `altered`
 * editions stand in the place of those of the report, and are hashed in their place.
 */
export async function packReport(
  report: Report,
  altered: ReadonlyMap<string, string> = new Map(),
): Promise<Files> {
  const texts = new Map<string, string>();
  for (const edition of report.editions) {
    const path = pathOf(edition);
    texts.set(path, altered.get(path) ?? editionText(edition));
  }
  const files: CollectionFile[] = [];
  for (const [path, text] of texts) {
    files.push(await describe(path, FORMATS.edition, text));
  }
  const notes = JSON.stringify({ format: FORMATS.notes, collection: report.collection.id, notes: report.notes });
  files.push(await describe(NOTES_PATH, FORMATS.notes, notes));
  const index: Index = { collections: [{ ...report.collection, files }] };
  return new Map([
    ["index.json", JSON.stringify({ format: FORMATS.index, ...index })],
    ...texts,
    [NOTES_PATH, notes],
  ]);
}

/** An edition as its file holds it. */
export function editionText(edition: Edition): string {
  return `${JSON.stringify({ format: FORMATS.edition, ...edition }, null, 1)}\n`;
}

async function describe(path: string, format: string, text: string): Promise<CollectionFile> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  return { path, format, bytes: bytes.byteLength, sha256: sha256.join("") };
}
