import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { PopoverButton } from "#ui/popup/popover-button.tsx";
import { NoteText } from "./note-text.tsx";
import styles from "./note-popover.module.css";

interface NotePopoverProps {
  /** The number of the note in its panel; null where it has none: an icon stands in its place. */
  readonly number: number | null;
  /** What the notes say of the number on the page, in short. */
  readonly words: string;
  /** The notes that open, each with the part of a number that it touches; null where `words` already names the part. */
  readonly items: readonly { readonly noteId: string; readonly part: string | null }[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** A sentence of ours that stands before the notes. */
  readonly remark?: string | undefined;
  readonly tabIndex?: number | undefined;
}

/** A small number or icon after the number that notes touch; it opens their text beside it. */
export function NotePopover(props: NotePopoverProps) {
  const { number, words, items, notes, asof, remark = "", tabIndex } = props;
  const name = number === null ? `Note: ${words}` : `Note ${number}: ${words}`;
  return (
    <PopoverButton
      look="note"
      label={number}
      icon={number === null ? "note" : undefined}
      name={name}
      title={words}
      tabIndex={tabIndex}
    >
      {(close) => (
        <>
          {remark === "" ? null : <p className={styles.item}>{remark}</p>}
          {items.map(({ noteId, part }) => {
            const note = notes.find((each) => each.id === noteId);
            return (
              <div key={noteId} className={styles.item}>
                {part === null ? null : <strong className={styles.part}>{part}</strong>}
                {note === undefined ? (
                  <span>The note could not be loaded.</span>
                ) : (
                  <NoteText note={note} asof={asof} onFollow={close} />
                )}
              </div>
            );
          })}
          <button type="button" className={styles.close} onClick={close}>
            Close
          </button>
        </>
      )}
    </PopoverButton>
  );
}
