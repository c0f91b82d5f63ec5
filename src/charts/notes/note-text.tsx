import { use } from "react";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { LedgerLinkContext } from "./ledger-link-context.ts";
import { isLaterNote, formatNoteDate } from "./note-counts.ts";
import styles from "./note-text.module.css";

/** A note in full: kind, date, who says so, what, effect, source, and the way to its entry in the ledger. */
export function NoteText({
  note,
  asof,
  onFollow,
}: {
  readonly note: Note;
  readonly asof: IsoDate;
  /** The link to the ledger was followed. */
  readonly onFollow?: () => void;
}) {
  const link = use(LedgerLinkContext);
  return (
    <span className={styles.note}>
      <strong>
        {note.kind}, {formatNoteDate(note)}
        {isLaterNote(note, asof) ? " (later than the date chosen)" : ""}
      </strong>
      <span>
        {note.saidBy}, on {note.subject}: {note.what}
      </span>
      {note.effect !== "" && <span>Effect: {note.effect}</span>}
      <span className={styles.source}>Source: {note.source}</span>
      {link === null ? null : (
        <span>{link(note.id, `Note ${note.id} in the ledger`, onFollow)}</span>
      )}
    </span>
  );
}
