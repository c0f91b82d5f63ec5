import type { ReactNode } from "react";
import { Link } from "react-router";
import { isLaterNote, formatNoteDate } from "#charts/notes/note-counts.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { baseView } from "#state/url/base-view.ts";
import type { RowRemarks, ProfileNote } from "#pages/profile/profile-notes.ts";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-note-list.module.css";

/** How many notes and rows with remarks fit on a page of paper. */
const PRINT_LIMITS = { notes: 5, remarks: 2 };

interface ProfileNoteListProps {
  readonly asof: IsoDate;
  readonly notes: readonly ProfileNote[];
  readonly remarks: readonly RowRemarks[];
  /** False while the notes are loading, or where they could not be loaded. */
  readonly hasNotes: boolean;
}

/** Every note of the ledger that touches a profile, and what notes on its rows say. */
export function ProfileNoteList({ asof, notes, remarks, hasNotes }: ProfileNoteListProps) {
  return (
    <ProfileSection id="notes-title" title="Notes: corrections, disputes, questions">
      {hasNotes ? null : <p>The notes of the ledger are not here.</p>}
      {hasNotes && notes.length === 0 ? <p>No note of the ledger touches it.</p> : null}
      <PrintedList noun="note" limit={PRINT_LIMITS.notes}>
        {notes.map((line) => (
          <NoteItem key={line.note.id} line={line} asof={asof} />
        ))}
      </PrintedList>
      {remarks.length === 0 ? null : (
        <>
          <h3 className={styles.heading}>What notes on the rows say; their fields do not</h3>
          <PrintedList noun="row" limit={PRINT_LIMITS.remarks}>
            {remarks.map(({ id, count, words }) => (
              <span key={id}>
                <span data-tone="soft">
                  Row {id}, {formatPlural(count, "detainer")}:
                </span>{" "}
                {words.join(" ")}
              </span>
            ))}
          </PrintedList>
        </>
      )}
    </ProfileSection>
  );
}

/** A list of which the page of paper has the first items, and says how many it leaves out. */
function PrintedList({
  noun,
  limit,
  children,
}: {
  readonly noun: string;
  readonly limit: number;
  readonly children: readonly ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {children.map((child, at) => (
          <li key={at} data-print={at < limit ? undefined : "hidden"}>
            {child}
          </li>
        ))}
      </ul>
      {children.length <= limit ? null : (
        <p data-print="only">
          {formatPlural(children.length - limit, `more ${noun}`)} at the address below.
        </p>
      )}
    </>
  );
}

function NoteItem({
  line: { note, part },
  asof,
}: {
  readonly line: ProfileNote;
  readonly asof: IsoDate;
}) {
  const { view, formatUrl } = useUrlView();
  return (
    <>
      <b className={styles.note}>
        {capitalizeFirst(note.kind)}, {formatNoteDate(note)}
        {isLaterNote(note, asof) ? " (later than the date chosen)" : ""}
      </b>
      {part === null ? "" : ` (${part})`}: {note.saidBy}, on {note.subject}: {note.what}.{" "}
      {note.effect === "" ? "" : `Effect: ${note.effect} `}
      <span data-tone="soft">Source: {note.source}.</span>{" "}
      <Link data-print="hidden" to={`${formatUrl(baseView(view), "/editions")}#${note.id}`}>
        In the ledger
      </Link>
    </>
  );
}
