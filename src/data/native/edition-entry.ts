import type { EditionEntry } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";

/** What an index says of an edition that a file holds. */
export function buildEditionEntry(
  { week, revision, published, transcription, transcribed, totals, lines }: EditionInfo,
  file: string,
): EditionEntry {
  return { week, revision, published, transcription, transcribed, file, rows: lines, totals };
}
