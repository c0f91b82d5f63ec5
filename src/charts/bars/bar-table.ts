import { createElement, Fragment } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { BarListModel } from "./bar-list-model.ts";

/** Columns of a bar list's table: group where there is one, value, count, notes. */
export function createBarColumns(model: BarListModel, title: string): readonly DataColumn[] {
  const grouped = model.rows.some((line) => line.group !== "");
  return [
    { key: "label", title },
    ...(grouped ? [{ key: "group", title: "State" }] : []),
    { key: "count", title: "Count", numeric: true },
    { key: "marks", title: "Notes" },
  ];
}

/** Rows of a bar list's table: the same numbers as the bars. */
export function createBarRows(
  model: BarListModel,
  notes: readonly Note[],
  asof: IsoDate,
): readonly DataRow[] {
  return model.rows.map((line) => ({
    key: line.key,
    cells: {
      label: { value: line.label },
      group: { value: line.group },
      count: {
        value: line.count,
        shown: createElement(Cell, { state: line.cell, count: line.count, open: line.open }),
      },
      marks: {
        value: [line.remark, formatNoteCounts(line.marks)].filter(Boolean).join("; "),
        shown: createElement(
          Fragment,
          null,
          line.remark,
          createElement(NoteBadge, { lines: line.marks, notes, asof }),
        ),
      },
    },
  }));
}
