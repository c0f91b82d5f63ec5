import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatChange } from "#domain/text/format-count.ts";
import { createElement } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import { formatNoteCounts, type NoteCount } from "#charts/notes/note-counts.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { buildCodeColumn, type Table } from "#domain/table/table.ts";
import type { RevisionCell, RevisionModel } from "./revision-model.ts";

/** Columns of the table of both values. */
export function createRevisionColumns(nowTitle: string): readonly DataColumn[] {
  return [
    { key: "week", title: "Week" },
    { key: "first", title: "As first published", numeric: true },
    { key: "now", title: capitalizeFirst(nowTitle), numeric: true },
    { key: "difference", title: "Difference", numeric: true },
    { key: "notes", title: "Notes" },
  ];
}

function createCountCell({ count, cell }: RevisionCell) {
  return { value: count, shown: createElement(Cell, { state: cell, count }) };
}

/** Rows of the table: the same numbers as the bars. */
export function createRevisionRows(
  { weeks }: RevisionModel,
  marks: ReadonlyMap<string, readonly NoteCount[]>,
): readonly DataRow[] {
  return weeks.map(({ week, title, first, now, difference }) => ({
    key: week,
    cells: {
      week: { value: week, shown: title },
      first: createCountCell(first),
      now: createCountCell(now),
      difference: {
        value: difference,
        shown: difference === null ? "cannot be told" : formatChange(difference),
      },
      notes: { value: formatNoteCounts(marks.get(week)) },
    },
  }));
}

/** Both values as a table for files; a count that is none is the name of its cell state. */
export function createRevisionTable(
  { weeks }: RevisionModel,
  marks: ReadonlyMap<string, readonly NoteCount[]>,
): Table {
  const number = ({ count, cell }: RevisionCell) =>
    count !== null && hasNumber(cell) ? String(count) : cell;
  const texts = (getText: (week: RevisionModel["weeks"][number]) => string) =>
    buildCodeColumn(weeks.map(getText));
  return {
    length: weeks.length,
    columns: {
      week: texts(({ week }) => week),
      "as first published": texts(({ first }) => number(first)),
      now: texts(({ now }) => number(now)),
      difference: texts(({ difference }) =>
        difference === null ? "cannot be told" : String(difference),
      ),
      notes: texts(({ week }) => formatNoteCounts(marks.get(week))),
    },
  };
}
