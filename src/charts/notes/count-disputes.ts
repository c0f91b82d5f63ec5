import type { Note } from "#domain/note/note.ts";

/** The declines that agencies dispute. */
export interface Disputes {
  readonly count: number;
  /** The dispute that touches most, and how many; null where there is none. */
  readonly largest: { readonly place: string; readonly count: number } | null;
}

/**
 * How many declines are touched by a note of a dispute; `touched` has how many each note touches, by its id. A row counts
 * under each of its notes, so the sum is right only where no two disputes name one row; null where two do.
 */
export function countDisputes(
  touched: ReadonlyMap<string, number>,
  notes: readonly Note[],
): Disputes | null {
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
