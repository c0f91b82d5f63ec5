import { useState } from "react";
import { DataTable, type DataColumn } from "#charts/figure/data-table.tsx";
import { NoteMarks } from "#charts/marks/mark.tsx";
import { notesOn } from "#charts/marks/mark-model.ts";
import type { Source } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { downloadCsv } from "#state/files/download.ts";
import { Button } from "#ui/button.tsx";
import { Sources } from "./sources.tsx";
import { changedTable, type ChangedLine } from "./changed-lines.ts";

/** Lines that are drawn at first, and at most: a file holds all. */
const FIRST = 40;
const MOST = 2000;

interface ChangedTableProps {
  readonly lines: readonly ChangedLine[];
  readonly caption: string;
  readonly file: string;
  /** Columns of one value each in the file. */
  readonly context: readonly (readonly [string, string])[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly asof: IsoDate;
}

/** Every field that differs between two files: old, new, the notes that touch the line, and its sources. */
export function ChangedTable(props: ChangedTableProps) {
  const { lines, caption, file, context, notes, sources, asof } = props;
  const [most, setMost] = useState(FIRST);
  const shown = lines.slice(0, most);
  const isUnsure = lines.some(({ isCertain }) => !isCertain);
  const columns: readonly DataColumn[] = [
    { key: "part", title: "Part" },
    { key: "what", title: "Line" },
    { key: "field", title: "Field" },
    { key: "before", title: "Before" },
    { key: "after", title: "After" },
    ...(isUnsure ? [{ key: "match", title: "Match" }] : []),
    { key: "notes", title: "Notes" },
    { key: "sources", title: "Sources" },
  ];
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={shown.map((line) => {
          const touching = notesOn(line.id, notes);
          return {
            key: line.key,
            cells: {
              part: { value: line.part },
              what: { value: line.what, shown: <What line={line} /> },
              field: { value: line.field },
              before: { value: line.before },
              after: { value: line.after },
              match: { value: line.isCertain ? "certain" : "not certain" },
              notes: {
                value: touching.map(({ id }) => id).join(" "),
                shown: <NoteMarks notes={touching} asof={asof} />,
              },
              sources: {
                value: line.sources.join("; "),
                shown: <Sources cited={line.sources} sources={sources} />,
              },
            },
          };
        })}
      />
      <p className="no-print">
        <Button
          onClick={() =>
            downloadCsv(
              file,
              changedTable(lines, (id) => notesOn(id, notes).map((note) => note.id)),
              { context },
            )
          }
        >
          CSV of what changed
        </Button>{" "}
        {lines.length > most && most < MOST ? (
          <Button onClick={() => setMost(MOST)}>
            Show {lines.length > MOST ? "the first" : "all"}{" "}
            {formatCount(Math.min(lines.length, MOST))}
          </Button>
        ) : null}
      </p>
      {lines.length > most ? (
        <p className="soft">
          {formatCount(shown.length)} of {plural(lines.length, "changed field")} are shown; the file
          holds all.
        </p>
      ) : null}
    </>
  );
}

function What({ line: { what, id } }: { readonly line: ChangedLine }) {
  return (
    <>
      {what}
      {id === "" ? null : (
        <>
          <br />
          <span className="soft">{id}</span>
        </>
      )}
    </>
  );
}
