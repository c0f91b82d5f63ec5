import type { DataColumn } from "#charts/data-table/data-table.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { createElement } from "react";
import { Cell } from "#charts/cells/cell.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { GRAIN_TITLE } from "./week-bars.ts";
import type { WeekModel } from "./week-model.ts";

/** Columns of the week figure's table; the reported ones only where nothing but weeks is filtered. */
export function createWeekColumns(model: WeekModel): readonly DataColumn[] {
  const notes = model.bars.some(({ marks }) => marks.length > 0)
    ? [{ key: "notes", title: "Notes" }]
    : [];
  const match = { key: "shown", title: model.filtered ? "Match" : "In this file", numeric: true };
  const week = { key: "week", title: GRAIN_TITLE[model.grain] };
  const hasReported = model.bars.some(({ reported }) => reported !== null);
  if (model.filtered || !hasReported) return [week, match, ...notes];
  return [
    week,
    match,
    { key: "reported", title: "Reported", numeric: true },
    { key: "untranscribed", title: "Reported, not in this file", numeric: true },
    ...notes,
  ];
}

/** Rows of the week figure's table: the same numbers as the bars. */
export function createWeekRows(
  model: WeekModel,
  notes: readonly Note[],
  asof: IsoDate,
): readonly DataRow[] {
  return model.bars.map((bar) => ({
    key: bar.period,
    cells: {
      week: {
        value: bar.period,
        shown: bar.isOpen ? `${bar.title}, outcomes still open` : bar.title,
      },
      shown: {
        value: bar.shown,
        shown: createElement(Cell, { state: bar.cell, count: bar.shown }),
      },
      reported: { value: bar.reported, shown: bar.reported ?? "not known" },
      notes: {
        value: formatNoteCounts(bar.marks),
        shown: createElement(NoteBadge, { lines: bar.marks, notes, asof }),
      },
      untranscribed: { value: bar.untranscribed, shown: bar.untranscribed ?? "not known" },
    },
  }));
}
