import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { isLaterNote, type NoteCount } from "./note-counts.ts";
import { NotePopover } from "./note-popover.tsx";

interface NoteBadgeProps {
  /** Of one number, the note that touches most first. */
  readonly lines: readonly NoteCount[];
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** The number of these notes in their panel, as in its list of notes; an icon where it is left out. */
  readonly number?: number | undefined;
  /** A sentence of ours on the number, which opens with the notes. */
  readonly remark?: string | undefined;
  /** -1 where keys come to it another way than by Tab. */
  readonly tabIndex?: number | undefined;
}

/** What the notes of one number say in one sentence: "142 of these 154 are disputed; 2 more notes". */
export function formatNoteLines(lines: readonly NoteCount[]): string {
  const [first, ...rest] = lines;
  if (first === undefined) return "";
  const more = rest.length === 0 ? "" : `; ${rest.length} more note${rest.length === 1 ? "" : "s"}`;
  return first.words + more;
}

/** What has to be read beside a number, in sentences without the last full stop: of its notes, then a sentence of ours. */
export function formatNotedNumber({
  lines,
  remark,
}: Pick<NoteBadgeProps, "lines"> & { readonly remark: string }): string {
  const words = formatNoteLines(lines);
  return [words, remark.replace(/\.$/u, "")].filter(Boolean).join(". ");
}

/** The small number or icon behind which the notes of one number stand; nothing where there are none. */
export function NoteBadge(props: NoteBadgeProps) {
  const { lines, notes, asof, number, remark = "", tabIndex } = props;
  if (lines.length === 0 && remark === "") return null;
  return (
    <NotePopover
      number={number ?? null}
      words={formatNotedNumber({ lines, remark })}
      items={lines.map(({ noteId, words }) => ({ noteId, part: words }))}
      notes={notes}
      asof={asof}
      remark={remark}
      tabIndex={tabIndex}
    />
  );
}

/** Notes that touch one item as a whole, such as a row of Section I: an icon, which opens them in place. */
export function ItemNoteBadge({
  notes,
  asof,
}: {
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}) {
  if (notes.length === 0) return null;
  const kinds = notes.map((note) => note.kind + (isLaterNote(note, asof) ? " (later)" : ""));
  return (
    <NotePopover
      number={null}
      words={kinds.join("; ")}
      items={notes.map(({ id }) => ({ noteId: id, part: null }))}
      notes={notes}
      asof={asof}
    />
  );
}
