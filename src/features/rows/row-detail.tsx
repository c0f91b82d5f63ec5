import { Link } from "react-router";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { NoteText } from "#charts/notes/note-text.tsx";
import type { RowRecord } from "#charts/rows/format-row.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";

interface RowDetailProps {
  readonly row: RowRecord;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** The details of a row: its remarks, notes of the ledger, whose words the charge is in, and its sources. */
export function RowDetail({ row, notes, asof }: RowDetailProps) {
  const ids = String(row.marks ?? "").split(" ");
  const touched = notes.filter((note) => ids.includes(note.id));
  const remarks = String(row.remarks ?? "")
    .split("\n")
    .filter((remark) => remark !== "");
  return (
    <div>
      <p>
        Row {String(row.id)}, revision {String(row.revision)}, transcription{" "}
        {String(row.transcription)}.
      </p>
      <ProfileLinks row={row} />
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {touched.map((note) => (
        <p key={note.id}>
          <NoteText note={note} asof={asof} />
        </p>
      ))}
      <p>
        {row.wording === "" || row.wording === null
          ? "No words of a charge are known."
          : `Words of the charge: ${String(row.wording)}.`}
      </p>
      <p>Sources: {String(row.source)}.</p>
    </div>
  );
}

/** Links to the profiles of the row's agency, county and state. */
function ProfileLinks({ row }: { readonly row: RowRecord }) {
  const viewState = useUrlView();
  const pages = (["agency", "county", "state"] as const).flatMap((dimension) => {
    const page = findProfileKey(dimension, String(row[dimension] ?? ""));
    return page === null ? [] : [{ dimension, page }];
  });
  if (pages.length === 0) return null;
  return (
    <p data-print="hidden">
      Pages of its{" "}
      {pages.map(({ dimension, page }, at) => (
        <span key={dimension}>
          {at === 0 ? "" : " · "}
          <Link to={formatProfileAddress(viewState, page)}>{dimension}</Link>
        </span>
      ))}
    </p>
  );
}
