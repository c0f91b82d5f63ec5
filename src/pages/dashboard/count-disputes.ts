import { getRowNumber, getRowText, readAnswerRows } from "#charts/answer/answer-rows.ts";
import type { Note } from "#domain/note/note.ts";
import type { Answer } from "#engine/query/question.ts";

/** The declines of a `marks` answer that agencies dispute. */
export interface Disputes {
  readonly count: number;
  /** The dispute that touches most, and how many; null where there is none. */
  readonly largest: { readonly place: string; readonly count: number } | null;
}

/**
 * How many declines are touched by a note of a dispute. A `marks` answer counts a row under each of its notes, so the sum is
 * right only where no two disputes name one row; null where two do.
 */
export function countDisputes(marks: Answer, notes: readonly Note[]): Disputes | null {
  const touched = new Map<string, number>();
  for (const row of readAnswerRows(marks)) {
    const id = getRowText(row, "note");
    touched.set(id, (touched.get(id) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  const disputes = notes
    .filter(({ kind }) => kind === "disputed by the agency")
    .map((note) => ({ note, count: touched.get(note.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const ids = disputes.flatMap(({ note }) =>
    note.touches.filter(({ section }) => section === "II").flatMap((target) => target.ids),
  );
  if (new Set(ids).size < ids.length) return null;
  const [largest] = disputes;
  return {
    count: disputes.reduce((sum, { count }) => sum + count, 0),
    largest: largest === undefined ? null : { place: largest.note.subject, count: largest.count },
  };
}
