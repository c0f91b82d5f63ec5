import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { NoteText } from "#charts/marks/note-text.tsx";
import type { RowRecord } from "#charts/rows/row-text.ts";

interface RowDetailProps {
  readonly row: RowRecord;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
}

/** What stands behind a line: its own notes, ledger notes, whose words the charge is in, and its sources. */
export function RowDetail({ row, notes, asof }: RowDetailProps) {
  const ids = String(row.marks ?? "").split(" ");
  const touched = notes.filter((note) => ids.includes(note.id));
  const remarks = String(row.remarks ?? "")
    .split("\n")
    .filter((line) => line !== "");
  return (
    <div>
      <p>
        Row {String(row.id)}, revision {String(row.revision)}, transcription{" "}
        {String(row.transcription)}.
      </p>
      {remarks.map((line) => (
        <p key={line}>{line}</p>
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
