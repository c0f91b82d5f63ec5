import { NOTE_KINDS, type Note, type NoteKind } from "#domain/note/note.ts";
import type { Choice } from "#engine/query/question.ts";
import type { NoteTargets } from "./note-targets.ts";

/** A note with what it touches. */
export interface LedgerEntry {
  readonly note: Note;
  readonly touched: NoteTargets;
}

/** What the ledger is filtered by; null and undefined keep all. */
export interface LedgerFilter {
  readonly kind: NoteKind | null;
  readonly state: Choice | undefined;
  readonly week: string | null;
}

/** A kind of notes as it stands in an address: `absent-later`. */
export function formatKindKey(kind: NoteKind): string {
  return kind.replaceAll(" ", "-");
}

/** The kind that an address names; null where it names none or one that there is not. */
export function parseKindKey(key: string | null): NoteKind | null {
  return NOTE_KINDS.find((kind) => formatKindKey(kind) === key) ?? null;
}

/** Entries that a filter keeps, and the one that the address names, whatever is filtered. A place keeps no note that touches none. */
export function filterEntries(
  entries: readonly LedgerEntry[],
  { kind, state, week }: LedgerFilter,
  named: string,
): readonly LedgerEntry[] {
  return entries.filter(({ note, touched }) => {
    if (note.id === named) return true;
    if (kind !== null && note.kind !== kind) return false;
    if (week !== null && !note.weeks.includes(week)) return false;
    if (state === undefined) return true;
    return touched.states.some((each) => state.values.includes(each) !== state.isExcluded);
  });
}
