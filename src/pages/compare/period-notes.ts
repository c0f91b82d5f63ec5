import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { formatNoteCount, type NoteCount } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";

/** How much of the sum of a period each note touches, the largest part first. A detainer is in one row only, so that the parts add up. */
export function sumPeriodNotes(
  lines: readonly ComparisonRow[],
  side: number,
  total: number,
  notes: readonly Note[],
): readonly NoteCount[] {
  const counts = new Map<string, number>();
  for (const { noteId, count } of lines.flatMap(({ sides }) => sides[side]?.marks ?? [])) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + count);
  }
  return notes
    .flatMap(({ id, kind }) => {
      const count = counts.get(id);
      return count === undefined
        ? []
        : [{ noteId: id, count, words: formatNoteCount(kind, count, total) }];
    })
    .toSorted((a, b) => b.count - a.count);
}
