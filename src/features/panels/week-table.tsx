import { DataTable } from "#charts/data-table/data-table.tsx";
import type { WeekModel } from "#charts/week/week-model.ts";
import { createWeekColumns, createWeekRows } from "#charts/week/week-table.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";

/** The weeks of the chart as a table. */
export function WeekTable({
  model,
  notes,
  asof,
  caption,
}: {
  readonly model: WeekModel;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  readonly caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={createWeekColumns(model)}
      rows={createWeekRows(model, notes, asof)}
    />
  );
}
