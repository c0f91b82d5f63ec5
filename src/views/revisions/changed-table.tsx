import { useState } from "react";
import { NoteMarks } from "#charts/marks/mark.tsx";
import { notesOn } from "#charts/marks/mark-model.ts";
import type { Source } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { downloadCsv } from "#state/files/download.ts";
import { Button } from "#ui/button.tsx";
import { Scroll } from "#ui/layout/page.tsx";
import { Sources } from "./sources.tsx";
import { changedTable, itemsOf, type ChangedLine } from "#domain/difference/changed-lines.ts";
import "./revisions.css";

/** Items that are drawn at first, and at most: a file holds all. */
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

/** Every field that differs between two files, gathered by line: old, new, the notes that touch the line, and its sources. */
export function ChangedTable(props: ChangedTableProps) {
  const { lines, caption, file, context, notes } = props;
  const [most, setMost] = useState(FIRST);
  const items = itemsOf(lines);
  const shown = items.slice(0, most);
  return (
    <>
      <Scroll label={caption}>
        <table className="changed-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">Notes</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          {shown.map((item) => (
            <Item key={item[0]?.key} item={item} {...props} />
          ))}
        </table>
      </Scroll>
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
        {items.length > most && most < MOST ? (
          <Button onClick={() => setMost(MOST)}>
            Show {items.length > MOST ? "the first" : "all"}{" "}
            {formatCount(Math.min(items.length, MOST))} lines
          </Button>
        ) : null}
      </p>
      {items.length > most ? (
        <p className="soft">
          {formatCount(shown.length)} of {plural(items.length, "changed line")} are shown; the file
          holds all.
        </p>
      ) : null}
    </>
  );
}

function Item({
  item,
  notes,
  sources,
  asof,
}: Pick<ChangedTableProps, "notes" | "sources" | "asof"> & {
  readonly item: readonly ChangedLine[];
}) {
  return (
    <tbody>
      {item.map((line, i) => (
        <tr key={line.key}>
          {i > 0 ? null : (
            <th scope="rowgroup" rowSpan={item.length}>
              {line.what}
              <br />
              <span className="soft">
                {line.part}
                {line.id === "" ? "" : `, ${line.id}`}
                {line.isCertain ? "" : "; the match is not certain"}
              </span>
            </th>
          )}
          <td>{line.field}</td>
          <td>{line.before}</td>
          <td>{line.after}</td>
          {i > 0 ? null : (
            <>
              <td rowSpan={item.length}>
                <NoteMarks notes={notesOn(line.id, notes)} asof={asof} />
              </td>
              <td rowSpan={item.length}>
                <Sources cited={line.sources} sources={sources} />
              </td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  );
}
