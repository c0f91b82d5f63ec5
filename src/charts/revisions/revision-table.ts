import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { createElement } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import { formatNoteCounts, type NoteCount } from "#charts/notes/note-counts.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { buildCodeColumn, type Table } from "#domain/table/table.ts";
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

/** Both values as a table for files; a count that is none is the name of its cell state. `keyTitle` names the first column. */
export function createRevisionTable(
  rows: readonly RevisionRow[],
  marks: ReadonlyMap<string, readonly NoteCount[]>,
  keyTitle = "week",
): Table {
  const number = ({ count, cell }: RevisionCell) =>
    count !== null && hasNumber(cell) ? String(count) : cell;
  const texts = (getText: (row: RevisionRow) => string) => buildCodeColumn(rows.map(getText));
  return {
    length: rows.length,
    columns: {
      [keyTitle]: texts(({ key }) => key),
      ...(keyTitle === "week" ? {} : { place: texts(({ title }) => title) }),
      "as first published": texts(({ first }) => number(first)),
      now: texts(({ now }) => number(now)),
      change: texts((row) =>
        row.difference === null ? formatRevisionChange(row).toLowerCase() : String(row.difference),
      ),
      notes: texts(({ key }) => formatNoteCounts(marks.get(key))),
    },
  };
}
