import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { createFileContext } from "#features/panels/format-view.ts";

type EditionNumbers = Pick<EditionEntry, "week" | "revision" | "transcription">;

/** Columns of one value each in the file of what changed between two files of a week. */
export function createChangeContext(
  collection: Pick<Collection, "id" | "imported">,
  left: EditionNumbers,
  right: EditionNumbers,
): readonly (readonly [string, string])[] {
  return [
    ["collection", collection.id],
    ["week", left.week],
    ["first file", `revision ${left.revision}, transcription ${left.transcription}`],
    ["second file", `revision ${right.revision}, transcription ${right.transcription}`],
    ["who", left.revision === right.revision ? "we read more" : "ICE changed"],
    ...createFileContext(collection),
  ];
}
