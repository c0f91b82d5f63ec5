import type { ComparedLine } from "#charts/compare/compare-lines.ts";
import { markWords, type MarkLine } from "#charts/marks/mark-model.ts";
import type { Note } from "#domain/publication/note.ts";

/** What notes touch of the sum of a period, the largest part first: each row stands in one line, so the parts of lines add up. */
export function totalMarks(
  lines: readonly ComparedLine[],
  side: number,
  of: number,
  notes: readonly Note[],
): readonly MarkLine[] {
  const counts = new Map<string, number>();
  for (const { noteId, count } of lines.flatMap(({ sides }) => sides[side]?.marks ?? [])) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + count);
  }
  return notes
    .flatMap(({ id, kind }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ noteId: id, count, words: markWords(kind, count, of) }];
    })
    .toSorted((a, b) => b.count - a.count);
}
