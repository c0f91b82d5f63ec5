import { createElement } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataColumn } from "#charts/data-table/data-table.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { BarListModel } from "./bar-list-model.ts";

/** Columns of a bar list's table: name, state of agencies, count, all issued where they are more, notes. */
export function createBarColumns(model: BarListModel, title: string): readonly DataColumn[] {
  const hasIssued = model.rows.some(({ issued }) => issued !== null);
  return [
    { key: "label", title },
    ...(model.dimension === "agency" ? [{ key: "state", title: "State" }] : []),
    { key: "count", title: "Count", numeric: true },
    ...(hasIssued ? [{ key: "issued", title: "All issued", numeric: true }] : []),
    { key: "marks", title: "Notes" },
  ];
}

/** Rows of a bar list's table: the same numbers as the bars. */
export function createBarRows(
  model: BarListModel,
  notes: readonly Note[],
  asof: IsoDate,
): readonly DataRow[] {
  return model.rows.map(({ key, name, state, cell, count, open, issued, marks, remark }) => ({
    key,
    cells: {
      label: { value: name },
      state: { value: state },
      count: { value: count, shown: createElement(Cell, { state: cell, count, open }) },
      issued: { value: issued, shown: issued === null ? "" : formatCount(issued) },
      marks: {
        value: [remark, formatNoteCounts(marks)].filter(Boolean).join("; "),
        shown: createElement(NoteBadge, { lines: marks, notes, asof, remark }),
      },
    },
  }));
}
