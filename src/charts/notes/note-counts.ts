import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { getNumber, getText, type Table } from "#domain/table/table.ts";
import type { Note, NoteKind } from "#domain/note/note.ts";
import { formatDate, type IsoDate } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";

/** A note that touches part of a number, and the words that name the part: "142 of these 154 are disputed". */
export interface NoteCount {
  readonly noteId: string;
  /** How much of the number the note touches. */
  readonly count: number;
  /** Where the note is later than the as-of date, they end in "(later)". */
  readonly words: string;
}

const NOTE_KIND_PHRASE: Readonly<Record<NoteKind, readonly [one: string, many: string]>> = {
  correction: ["is touched by a correction", "are touched by a correction"],
  "absent later": ["is of a place absent later", "are of a place absent later"],
  "disputed by the agency": ["is disputed", "are disputed"],
  "questioned by others": ["is questioned", "are questioned"],
  "legal position": ["has a legal position noted", "have a legal position noted"],
  "source conflict": ["has sources that differ", "have sources that differ"],
  publication: ["has a note on publication", "have a note on publication"],
  coverage: ["has a note on coverage", "have a note on coverage"],
};

/** The words of a note badge: which part of a number a note touches, and that it is of a later date than the number. */
export function formatNoteCount(
  note: Pick<Note, "kind" | "date">,
  count: number,
  total: number,
  asof: IsoDate,
): string {
  const phrase = NOTE_KIND_PHRASE[note.kind][count === 1 ? 0 : 1];
  const later = isLaterNote(note, asof) ? " (later)" : "";
  const part = total === 1 ? "this one" : `${formatCount(count)} of these ${formatCount(total)}`;
  return `${part} ${phrase}${later}`;
}

/**
 * Marks by value of the dimension of a `marks` answer. `countByValue` gives the number on the page; values without a
 * number, and notes that are not loaded, have no mark. The note that touches most comes first. `side` is the side of the answer.
 */
export function countNotesByValue(
  answer: Answer,
  column: string,
  notes: readonly Note[],
  countByValue: ReadonlyMap<string, number>,
  asof: IsoDate,
  side = 0,
): ReadonlyMap<string, readonly NoteCount[]> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const counts = new Map<string, NoteCount[]>();
  for (const row of readAnswerRows(answer, side)) {
    const value = getRowText(row, column);
    const note = byId.get(getRowText(row, "note"));
    const count = getRowNumber(row, "count");
    const whole = countByValue.get(value);
    if (note === undefined || count === null || count === 0 || whole === undefined) continue;
    const lines = counts.get(value) ?? [];
    lines.push({ noteId: note.id, count, words: formatNoteCount(note, count, whole, asof) });
    counts.set(value, lines);
  }
  for (const lines of counts.values()) lines.sort((a, b) => b.count - a.count);
  return counts;
}

/** How much of all values of a `marks` answer each note touches, by the note's id. */
export function sumByNote(answer: Answer): ReadonlyMap<string, number> {
  const touched = new Map<string, number>();
  for (const row of readAnswerRows(answer)) {
    const id = getRowText(row, "note");
    touched.set(id, (touched.get(id) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  return touched;
}

/** The notes of the sum of all values of a `marks` answer; the note with the largest part comes first. */
export function countNotesOfSum(
  answer: Answer,
  notes: readonly Note[],
  sum: number,
  asof: IsoDate,
): readonly NoteCount[] {
  const touched = sumByNote(answer);
  return notes
    .flatMap((note) => {
      const count = touched.get(note.id) ?? 0;
      return count === 0
        ? []
        : [{ noteId: note.id, count, words: formatNoteCount(note, count, sum, asof) }];
    })
    .sort((a, b) => b.count - a.count);
}

/** The notes of a number as sentences of its readout: what touches most of it, and how many more there are. */
export function formatNoteRemarks(lines: readonly NoteCount[]): readonly string[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const more =
    rest.length === 1
      ? "1 more note about this number."
      : `${formatCount(rest.length)} more notes about this number.`;
  return [`${capitalizeFirst(first.words)}.`, ...(rest.length === 0 ? [] : [more])];
}

/** Marks in one text, for tables and files: "n18: 142 of these 154 are disputed"; empty where there are none. */
export function formatNoteCounts(lines: readonly NoteCount[] = []): string {
  return lines.map(({ noteId, words }) => `${noteId}: ${words}`).join("; ");
}

/** The notes of an answer's rows in a file. */
export interface RowNotes {
  /** The notes of a row; empty where they are of several rows together. */
  readonly formatNotes: (row: number) => string;
  /** The notes of values that stand in several rows, each after its value; empty where there are none. */
  readonly shared: string;
}

/**
 * The notes of an answer's rows by the value that notes are of. Where a value stands in several rows that count something,
 * as a charge category does by status, a note touches them together, and it is not known how much of each.
 */
export function createRowNotes(
  table: Table,
  column: string,
  notesByValue: ReadonlyMap<string, readonly NoteCount[]>,
): RowNotes {
  const times = new Map<string, number>();
  for (let row = 0; row < table.length; row += 1) {
    if ((getNumber(table, "count", row) ?? 0) === 0) continue;
    const value = getText(table, column, row);
    times.set(value, (times.get(value) ?? 0) + 1);
  }
  const isShared = (value: string) => (times.get(value) ?? 0) > 1;
  return {
    formatNotes: (row) => {
      const value = getText(table, column, row);
      const isCounted = (getNumber(table, "count", row) ?? 0) > 0;
      return isShared(value) || !isCounted ? "" : formatNoteCounts(notesByValue.get(value));
    },
    shared: [...notesByValue]
      .filter(([value, lines]) => isShared(value) && lines.length > 0)
      .map(([value, lines]) => `${value}: ${formatNoteCounts(lines)}`)
      .join("; "),
  };
}

/** A note's date in words: "March 24, 2017", "by March 29, 2017", "date not recorded". */
export function formatNoteDate(note: Note): string {
  if (note.date === null) return "date not recorded";
  return note.dateExact ? formatDate(note.date) : `by ${formatDate(note.date)}`;
}

/** True where a note is dated after the as-of date. */
export function isLaterNote(note: Pick<Note, "date">, asof: IsoDate): boolean {
  return note.date !== null && note.date > asof;
}

/** The notes that touch an item of an edition: a row, a place or an entry, by its id. */
export function findNotesOnItem(id: string, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ touches }) => touches.some(({ ids }) => ids.includes(id)));
}
