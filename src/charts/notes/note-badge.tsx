import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { isLaterNote, type NoteCount } from "./note-counts.ts";
import { NotePopover } from "./note-popover.tsx";

/** Up to this number of notes of one number each has its own words; of more, only the first, and the others open together. */
const MAX_BADGES = 2;

interface NoteBadgeProps {
  /** Of one number, the note that touches most first. */
  readonly lines: readonly NoteCount[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Words beside a number that open the notes behind them in place. */
export function NoteBadge({ lines, notes, asof }: NoteBadgeProps) {
  const apart = lines.length > MAX_BADGES ? lines.slice(0, 1) : lines;
  const rest = lines.slice(apart.length);
  const formatLater = (line: NoteCount) =>
    notes.some((note) => note.id === line.noteId && isLaterNote(note, asof)) ? " (later)" : "";
  return (
    <>
      {apart.map((line) => (
        <NotePopover
          key={line.noteId}
          words={line.words + formatLater(line)}
          items={[{ noteId: line.noteId, part: null }]}
          notes={notes}
          asof={asof}
        />
      ))}
      {rest.length === 0 ? null : (
        <NotePopover
          words={
            rest.length === 1
              ? "1 more note touches a part of this number"
              : `${rest.length} more notes touch parts of this number`
          }
          items={rest.map(({ noteId, words }) => ({ noteId, part: words }))}
          notes={notes}
          asof={asof}
        />
      )}
    </>
  );
}

/** Notes that touch one item as a whole, such as a row of Section I: their kinds, each opening its note in place. */
export function ItemNoteBadge({
  notes,
  asof,
}: {
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}) {
  return notes.map((note) => (
    <NotePopover
      key={note.id}
      words={note.kind + (isLaterNote(note, asof) ? " (later)" : "")}
      items={[{ noteId: note.id, part: null }]}
      notes={notes}
      asof={asof}
    />
  ));
}
