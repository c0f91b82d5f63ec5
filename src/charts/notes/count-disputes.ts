import type { IsoDate } from "#domain/calendar/week.ts";
import type { Note } from "#domain/note/note.ts";
import { isLaterNote } from "./note-counts.ts";

/** The declines that agencies dispute. */
export interface Disputes {
  readonly count: number;
  /** The dispute that touches most, and how many; null where there is none. */
  readonly largest: { readonly place: string; readonly count: number } | null;
  /** How many more are disputed in notes of a later date than the numbers. */
  readonly later: number;
}

/** What a dispute says of the declines that it touches. */
export const DISPUTE_MEANING = "in full or in part";

/** The notes of disputes among all notes. */
export function listDisputes(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ kind }) => kind === "disputed by the agency");
}

/**
 * How many declines are touched, by the as-of date and later, by a note of a dispute; `touched` has how many each note
 * touches, by its id. A row counts under each of its notes, so the sum is right only where no two disputes name one row;
 * null where two do.
 */
export function countDisputes(
  touched: ReadonlyMap<string, number>,
  notes: readonly Note[],
  asof: IsoDate,
): Disputes | null {
  const disputes = listDisputes(notes)
    .map((note) => ({ note, count: touched.get(note.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const ids = disputes.flatMap(({ note }) =>
    note.touches.filter(({ section }) => section === "II").flatMap((target) => target.ids),
  );
  if (new Set(ids).size < ids.length) return null;
  const known = disputes.filter(({ note }) => !isLaterNote(note, asof));
  const sum = (some: typeof disputes) => some.reduce((total, { count }) => total + count, 0);
  const [largest] = known;
  return {
    count: sum(known),
    later: sum(disputes) - sum(known),
    largest: largest === undefined ? null : { place: largest.note.subject, count: largest.count },
  };
}
