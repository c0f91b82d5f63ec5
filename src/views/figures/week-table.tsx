import { DataTable } from "#charts/figure/data-table.tsx";
import type { WeekModel } from "#charts/week/week-model.ts";
import { weekColumns, weekRows } from "#charts/week/week-rows.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";

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
    <DataTable caption={caption} columns={weekColumns(model)} rows={weekRows(model, notes, asof)} />
  );
}
