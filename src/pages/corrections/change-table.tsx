import { useState } from "react";
import { ItemNoteBadge } from "#charts/notes/note-badge.tsx";
import { findNotesOnItem } from "#charts/notes/note-counts.ts";
import type { Source } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import type { DescriptionColumn } from "#domain/table/exported-table.ts";
import { Button } from "#ui/button.tsx";
import { ScrollRegion } from "#ui/layout/page.tsx";
import { createChangeFile } from "./change-file.ts";
import { SourceList } from "./source-list.tsx";
import { groupByItem, type ChangedField } from "#domain/text/changed-fields.ts";
import styles from "./change-table.module.css";

/** Items that are drawn at first, and at most: a file holds all. */
const INITIAL_ITEMS = 40;
const MAX_ITEMS = 2000;

interface ChangeTableProps {
  readonly fields: readonly ChangedField[];
  readonly caption: string;
  /** The name of the file. */
  readonly file: string;
  readonly description: readonly DescriptionColumn[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly asof: IsoDate;
}

/** Every field that differs between two files, gathered by line: old, new, the notes that touch the line, and its sources. */
export function ChangeTable(props: ChangeTableProps) {
  const { fields, caption, file, description, notes } = props;
  const [limit, setLimit] = useState(INITIAL_ITEMS);
  const items = groupByItem(fields);
  const shown = items.slice(0, limit);
  return (
    <>
      <ScrollRegion label={caption}>
        <table className={styles.changes}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
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
      <p data-print="hidden">
        <Button onClick={() => downloadCsv(file, createChangeFile(fields, notes, description))}>
          CSV of what changed
        </Button>{" "}
        {items.length > limit && limit < MAX_ITEMS ? (
          <Button onClick={() => setLimit(MAX_ITEMS)}>
            Show {items.length > MAX_ITEMS ? "the first" : "all"}{" "}
            {formatCount(Math.min(items.length, MAX_ITEMS))} rows
          </Button>
        ) : null}
      </p>
      {items.length > limit ? (
        <p data-tone="soft">
          {formatCount(shown.length)} of {formatPlural(items.length, "changed row")} are shown; the
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
              <span data-tone="soft">
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
