import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { createElement } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import { formatNoteCounts, type NoteCount } from "#charts/notes/note-counts.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { getNameHeading, headColumns } from "#domain/table/column-headings.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import { formatRevisionChange } from "./format-revisions.ts";
import type { RevisionCell, RevisionRow } from "./revision-row.ts";

/** Columns of the table of both values; `rowTitle` is what its rows are: "Week", "State". */
export function createRevisionColumns(rowTitle: string, nowTitle: string): readonly DataColumn[] {
  return [
    { key: "row", title: rowTitle },
    { key: "first", title: "As first published", numeric: true },
    { key: "now", title: capitalizeFirst(nowTitle), numeric: true },
    { key: "difference", title: "Change", numeric: true },
    { key: "notes", title: "Notes" },
  ];
}

function createCountCell({ count, cell }: RevisionCell) {
  return { value: count, shown: createElement(Cell, { state: cell, count }) };
}

/** Rows of the table: the same numbers as the bars. Weeks are sorted by their dates, places by their names. */
export function createRevisionRows(
  rows: readonly RevisionRow[],
  marks: ReadonlyMap<string, readonly NoteCount[]>,
  sortBy: "key" | "title" = "key",
): readonly DataRow[] {
  return rows.map((row) => ({
    key: row.key,
    cells: {
      row: { value: row[sortBy], shown: row.title },
      first: createCountCell(row.first),
      now: createCountCell(row.now),
      difference: { value: row.difference, shown: formatRevisionChange(row) },
      notes: { value: formatNoteCounts(marks.get(row.key)) },
    },
  }));
}

/** Both values as a file; a count that is none is the name of its cell state. `by` is what the rows are of: `week` or a dimension. */
export function createRevisionFile(
  rows: readonly RevisionRow[],
  marks: ReadonlyMap<string, readonly NoteCount[]>,
  by: string,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const number = ({ count, cell }: RevisionCell) =>
    count !== null && hasNumber(cell) ? count : cell;
  return exportItems<RevisionRow>(
    rows,
    headColumns<RevisionRow>([
      [by, ({ key }) => key],
      ...(by === "week" ? [] : [[getNameHeading(by), ({ title }: RevisionRow) => title] as const]),
      ["first published", ({ first }) => number(first)],
      ["now", ({ now }) => number(now)],
      ["change", (row) => row.difference ?? formatRevisionChange(row).toLowerCase()],
      ["notes", ({ key }) => formatNoteCounts(marks.get(key))],
    ]),
    description,
  );
}
