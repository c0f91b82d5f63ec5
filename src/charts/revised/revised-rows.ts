import { formatChange } from "#domain/words/count.ts";
import { createElement } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataRow } from "#charts/figure/data-sort.ts";
import type { DataColumn } from "#charts/figure/data-table.tsx";
import { marksText, type MarkLine } from "#charts/marks/mark-model.ts";
import { codeColumn, type Table } from "#domain/table.ts";
import type { RevisedCell, RevisedModel } from "./revised-model.ts";

/** Columns of the table of both values. */
export function revisedColumns(nowTitle: string): readonly DataColumn[] {
  return [
    { key: "week", title: "Week" },
    { key: "first", title: "As first published", numeric: true },
    { key: "now", title: nowTitle.slice(0, 1).toUpperCase() + nowTitle.slice(1), numeric: true },
    { key: "difference", title: "Difference", numeric: true },
    { key: "notes", title: "Notes" },
  ];
}

function counted({ count, cell }: RevisedCell) {
  return { value: count, shown: createElement(Cell, { state: cell, count }) };
}

/** Rows of the table: the same numbers as the bars. */
export function revisedRows(
  { weeks }: RevisedModel,
  marks: ReadonlyMap<string, readonly MarkLine[]>,
): readonly DataRow[] {
  return weeks.map(({ week, title, first, now, difference }) => ({
    key: week,
    cells: {
      week: { value: week, shown: title },
      first: counted(first),
      now: counted(now),
      difference: {
        value: difference,
        shown: difference === null ? "cannot be told" : formatChange(difference),
      },
      notes: { value: marksText(marks.get(week)) },
    },
  }));
}

/** Both values as a table for files; a count that is none is the name of its cell state. */
export function revisedTable(
  { weeks }: RevisedModel,
  marks: ReadonlyMap<string, readonly MarkLine[]>,
): Table {
  const number = ({ count, cell }: RevisedCell) =>
    count === null || (count === 0 && cell !== "reported-zero") ? cell : String(count);
  const texts = (of: (week: RevisedModel["weeks"][number]) => string) => codeColumn(weeks.map(of));
  return {
    length: weeks.length,
    columns: {
      week: texts(({ week }) => week),
      "as first published": texts(({ first }) => number(first)),
      now: texts(({ now }) => number(now)),
      difference: texts(({ difference }) =>
        difference === null ? "cannot be told" : String(difference),
      ),
      notes: texts(({ week }) => marksText(marks.get(week))),
    },
  };
}
