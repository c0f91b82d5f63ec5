import { useId } from "react";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { isLater, noteDate, type MarkLine } from "./mark-model.ts";
import "./mark.css";

/** Notes of one number that are told one by one; of more, the first is told and the others are gathered. */
const APART = 2;

interface MarksProps {
  /** Of one number, the note that touches most first. */
  readonly lines: readonly MarkLine[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Words beside a number that open the notes behind them in place; Escape or a click elsewhere closes them. */
export function Marks({ lines, notes, asof }: MarksProps) {
  const apart = lines.length > APART ? lines.slice(0, 1) : lines;
  const rest = lines.slice(apart.length);
  const isTold = (line: MarkLine) =>
    notes.some((note) => note.id === line.noteId && isLater(note, asof)) ? " (later)" : "";
  return (
    <>
      {apart.map((line) => (
        <Opening
          key={line.noteId}
          words={line.words + isTold(line)}
          lines={[line]}
          notes={notes}
          asof={asof}
        />
      ))}
      {rest.length === 0 ? null : (
        <Opening
          words={`${rest.length} more notes touch parts of this number`}
          lines={rest}
          notes={notes}
          asof={asof}
        />
      )}
    </>
  );
}

function Opening({ words, lines, notes, asof }: MarksProps & { readonly words: string }) {
  const id = useId();
  return (
    <span className="mark">
      <button type="button" popoverTarget={id}>
        {words}
      </button>
      <span id={id} popover="auto" role="dialog" aria-label={words} className="mark-notes">
        {lines.map((line) => {
          const note = notes.find((each) => each.id === line.noteId);
          return (
            <span key={line.noteId} className="mark-line">
              {lines.length > 1 && <span className="mark-part">{line.words}</span>}
              {note === undefined ? (
                <span>The note could not be loaded.</span>
              ) : (
                <NoteText note={note} asof={asof} />
              )}
            </span>
          );
        })}
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
