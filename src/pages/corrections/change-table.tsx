import { useState } from "react";
import { ItemNoteBadge } from "#charts/notes/note-badge.tsx";
import { findNotesOnItem } from "#charts/notes/note-counts.ts";
import type { Source } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { Button } from "#ui/button.tsx";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { SourceList } from "./source-list.tsx";
import { buildChangedTable, groupByItem, type ChangedField } from "#domain/text/changed-fields.ts";
import "./week-files.css";

/** Items that are drawn at first, and at most: a file holds all. */
const INITIAL_ITEMS = 40;
const MAX_ITEMS = 2000;

interface ChangeTableProps {
  readonly fields: readonly ChangedField[];
  readonly caption: string;
  readonly file: string;
  /** Columns of one value each in the file. */
  readonly context: readonly (readonly [string, string])[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly asof: IsoDate;
}

/** Every field that differs between two files, gathered by line: old, new, the notes that touch the line, and its sources. */
export function ChangeTable(props: ChangeTableProps) {
  const { fields: lines, caption, file, context, notes } = props;
  const [most, setMost] = useState(INITIAL_ITEMS);
  const items = groupByItem(lines);
  const shown = items.slice(0, most);
  return (
    <>
      <ScrollRegion label={caption}>
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
            <ChangeTableItem key={item[0]?.key} item={item} {...props} />
          ))}
        </table>
      </ScrollRegion>
      <p className="no-print">
        <Button
          onClick={() =>
            downloadCsv(
              file,
              buildChangedTable(lines, (id) => findNotesOnItem(id, notes).map((note) => note.id)),
              { context },
            )
          }
        >
          CSV of what changed
        </Button>{" "}
        {items.length > most && most < MAX_ITEMS ? (
          <Button onClick={() => setMost(MAX_ITEMS)}>
            Show {items.length > MAX_ITEMS ? "the first" : "all"}{" "}
            {formatCount(Math.min(items.length, MAX_ITEMS))} lines
          </Button>
        ) : null}
      </p>
      {items.length > most ? (
        <p className="soft">
          {formatCount(shown.length)} of {formatPlural(items.length, "changed line")} are shown; the
          file holds all.
        </p>
      ) : null}
    </>
  );
}

function ChangeTableItem({
  item,
  notes,
  sources,
  asof,
}: Pick<ChangeTableProps, "notes" | "sources" | "asof"> & {
  readonly item: readonly ChangedField[];
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
                <ItemNoteBadge notes={findNotesOnItem(line.id, notes)} asof={asof} />
              </td>
              <td rowSpan={item.length}>
                <SourceList cited={line.sources} sources={sources} />
              </td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  );
}
