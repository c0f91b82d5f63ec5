import type { EditionEntry } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";

/** What an index says of an edition that a file holds. */
export function editionEntry(
  { week, revision, published, transcription, transcribed, totals, lines }: EditionFrame,
  file: string,
): EditionEntry {
  return { week, revision, published, transcription, transcribed, file, rows: lines, totals };
}
