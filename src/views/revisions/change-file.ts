import type { Collection, EditionEntry } from "#domain/collection.ts";
import { fileContext } from "#views/figures/figure-words.ts";

type Numbers = Pick<EditionEntry, "week" | "revision" | "transcription">;

/** Columns of one value each in the file of what changed between two files of a week. */
export function changeContext(
  collection: Pick<Collection, "id" | "imported">,
  left: Numbers,
  right: Numbers,
): readonly (readonly [string, string])[] {
  return [
    ["collection", collection.id],
    ["week", left.week],
    ["first file", `revision ${left.revision}, transcription ${left.transcription}`],
    ["second file", `revision ${right.revision}, transcription ${right.transcription}`],
    ["who", left.revision === right.revision ? "we read more" : "ICE changed"],
    ...fileContext(collection),
  ];
}
