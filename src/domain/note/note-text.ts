import { isDate, isWeekStart } from "#domain/calendar/week.ts";
import { NOTE_KINDS, type Note } from "./note.ts";

/** A note in a cell of a file: a line for each part, "Kind: disputed by the agency". */
export function formatNoteText(note: Note): string {
  const date = note.date === null ? "not recorded" : note.dateExact ? note.date : `by ${note.date}`;
  const lines = [
    ["Note", note.id],
    ["Kind", note.kind],
    ["Date", date],
    ["Said by", note.saidBy],
    ["Subject", note.subject],
    ["What", note.what],
    ["Effect", note.effect],
    ["Weeks", note.weeks.join(", ")],
    ["Source", note.source],
  ];
  return lines.map(([label, words]) => `${label}: ${words?.replace(/\s+/gu, " ")}`).join("\n");
}

/** Notes in one cell, a blank line between them. */
export function formatNoteTexts(notes: readonly Note[]): string {
  return notes.map(formatNoteText).join("\n\n");
}

/** The notes that a cell holds, touching nothing yet; null where it holds other words. */
export function parseNoteTexts(text: string): readonly Note[] | null {
  if (text.trim() === "") return [];
  const notes = text
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/u)
    .map(parseNoteText);
  return notes.some((note) => note === null) ? null : notes.filter((note) => note !== null);
}

function parseNoteText(text: string): Note | null {
  const parts = new Map(
    text.split("\n").flatMap((line) => {
      const colon = line.indexOf(": ");
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 2)] as const];
    }),
  );
  const read = (label: string): string => parts.get(label) ?? "";
  const id = read("Note");
  const kind = NOTE_KINDS.find((each) => each === read("Kind"));
  if (!/^\S+$/u.test(id) || kind === undefined) return null;
  const written = read("Date");
  const date = written.replace(/^by /u, "");
  return {
    id,
    kind,
    date: isDate(date) ? date : null,
    dateExact: isDate(written),
    saidBy: read("Said by"),
    subject: read("Subject"),
    what: read("What"),
    effect: read("Effect"),
    weeks: read("Weeks").split(", ").filter(isWeekStart),
    touches: [],
    source: read("Source"),
  };
}
