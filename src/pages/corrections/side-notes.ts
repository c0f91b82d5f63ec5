import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";

type NotesByValue = ReadonlyMap<string, readonly NoteCount[]>;

/**
 * The notes of places before and after a correction: those of the number now, and those that touch only the number as first
 * published, which say so. Corrections come first.
 */
export function joinSideNotes(
  first: NotesByValue,
  now: NotesByValue,
  notes: readonly Note[],
): NotesByValue {
  const corrections = new Set(
    notes.filter(({ kind }) => kind === "correction").map(({ id }) => id),
  );
  const joined = new Map<string, readonly NoteCount[]>();
  for (const value of new Set([...first.keys(), ...now.keys()])) {
    const present = now.get(value) ?? [];
    const past = (first.get(value) ?? [])
      .filter(({ noteId }) => present.every((line) => line.noteId !== noteId))
      .map((line) => ({ ...line, words: `as first published, ${line.words}` }));
    const lines = [...past, ...present];
    joined.set(value, [
      ...lines.filter(({ noteId }) => corrections.has(noteId)),
      ...lines.filter(({ noteId }) => !corrections.has(noteId)),
    ]);
  }
  return joined;
}
