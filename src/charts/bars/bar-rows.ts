import { createElement, Fragment } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataColumn } from "#charts/figure/data-table.tsx";
import type { DataRow } from "#charts/figure/data-sort.ts";
import { Marks } from "#charts/marks/mark.tsx";
import { marksText } from "#charts/marks/mark-model.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import type { BarListModel } from "./bar-list-model.ts";

/** Columns of a bar list's table: group where there is one, line, count, notes. */
export function barColumns(model: BarListModel, title: string): readonly DataColumn[] {
  const grouped = model.lines.some((line) => line.group !== "");
  return [
    { key: "label", title },
    ...(grouped ? [{ key: "group", title: "State" }] : []),
    { key: "count", title: "Count", numeric: true },
    { key: "marks", title: "Notes" },
  ];
}

/** Rows of a bar list's table: the same numbers as the bars. */
export function barRows(
  model: BarListModel,
  notes: readonly Note[],
  asof: IsoDate,
): readonly DataRow[] {
  return model.lines.map((line) => ({
    key: line.key,
    cells: {
      label: { value: line.label },
      group: { value: line.group },
      count: {
        value: line.count,
        shown: createElement(Cell, { state: line.cell, count: line.count }),
      },
      marks: {
        value: [line.note, marksText(line.marks)].filter(Boolean).join("; "),
        shown: createElement(
          Fragment,
          null,
          line.note,
          createElement(Marks, { lines: line.marks, notes, asof }),
        ),
      },
    },
  }));
}
