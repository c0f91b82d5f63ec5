import { useId, useRef } from "react";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { NoteText } from "./note-text.tsx";
import styles from "./note-popover.module.css";

interface NotePopoverProps {
  /** What stands on the page. */
  readonly words: string;
  /** The notes that open, each with the part of a number that it touches; null where `words` already names the part. */
  readonly items: readonly { readonly noteId: string; readonly part: string | null }[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Words that open notes in place; Escape, a click elsewhere or following a link closes them. */
export function NotePopover({ words, items, notes, asof }: NotePopoverProps) {
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  return (
    <span className={styles.badge}>
      <button type="button" popoverTarget={id}>
        {words}
      </button>
      <span
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words}
        className={styles.popover}
      >
        {items.map(({ noteId, part }) => {
          const note = notes.find((each) => each.id === noteId);
          return (
            <span key={noteId} className={styles.item}>
              {part === null ? null : <span className={styles.part}>{part}</span>}
              {note === undefined ? (
                <span>The note could not be loaded.</span>
              ) : (
                <NoteText note={note} asof={asof} onFollow={() => box.current?.hidePopover()} />
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
