import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { isLater, type MarkLine } from "./mark-model.ts";
import { Opening } from "./opening.tsx";

/** Notes of one number that are told one by one; of more, the first is told and the others are gathered. */
const APART = 2;

interface MarksProps {
  /** Of one number, the note that touches most first. */
  readonly lines: readonly MarkLine[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** Words beside a number that open the notes behind them in place. */
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
          told={[{ noteId: line.noteId, part: null }]}
          notes={notes}
          asof={asof}
        />
      ))}
      {rest.length === 0 ? null : (
        <Opening
          words={
            rest.length === 1
              ? "1 more note touches a part of this number"
              : `${rest.length} more notes touch parts of this number`
          }
          told={rest.map(({ noteId, words }) => ({ noteId, part: words }))}
          notes={notes}
          asof={asof}
        />
      )}
    </>
  );
}

/** Notes that touch one item as a whole, such as a line of Section I: their kinds, each opening its note in place. */
export function NoteMarks({
  notes,
  asof,
}: {
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}) {
  return notes.map((note) => (
    <Opening
      key={note.id}
      words={note.kind + (isLater(note, asof) ? " (later)" : "")}
      told={[{ noteId: note.id, part: null }]}
      notes={notes}
      asof={asof}
    />
  ));
}
