import { useId } from "react";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { isLater, noteDate, type MarkLine } from "./mark-model.ts";
import "./mark.css";

interface MarkProps {
  readonly line: MarkLine;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Words beside a number that open the note behind them in place; Escape or a click elsewhere closes it. */
export function Mark({ line, notes, asof }: MarkProps) {
  const id = useId();
  const found = notes.filter((note) => note.id === line.noteId);
  const later = found.some((note) => isLater(note, asof));
  return (
    <span className="mark">
      <button type="button" popoverTarget={id}>
        {line.words}
        {later ? " (later)" : ""}
      </button>
      <span id={id} popover="auto" role="dialog" aria-label={line.words} className="mark-notes">
        {found.map((note) => (
          <NoteText key={note.id} note={note} asof={asof} />
        ))}
        {found.length === 0 && <span>The note could not be loaded.</span>}
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          Close
        </button>
      </span>
    </span>
  );
}

/** A note in full: kind, date, who says so, what, effect, source. */
export function NoteText({ note, asof }: { readonly note: Note; readonly asof: IsoDate }) {
  return (
    <span className="mark-note">
      <strong>
        {note.kind}, {noteDate(note)}
        {isLater(note, asof) ? " (later than the date chosen)" : ""}
      </strong>
      <span>
        {note.saidBy}, on {note.subject}: {note.what}
      </span>
      {note.effect !== "" && <span>Effect: {note.effect}</span>}
      <span className="mark-source">Source: {note.source}</span>
    </span>
  );
}
