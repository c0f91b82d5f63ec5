import { Cell } from "#charts/cells/cell.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { DataTable, type DataColumn } from "#charts/data-table/data-table.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Note } from "#domain/note/note.ts";
import { formatBarPart } from "./format-bar.ts";
import { GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import { numberBarNotes } from "./number-bar-notes.ts";
import type { WeekBar } from "./week-bars.ts";
import type { WeekModel } from "./week-model.ts";

interface WeekTableProps {
  readonly model: WeekModel;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  readonly caption: string;
}

/** The weeks of the chart as a table: the same numbers as the bars. */
export function WeekTable({ model, notes, asof, caption }: WeekTableProps) {
  const numbered = new Map(numberBarNotes(model.bars).map(({ key, number }) => [key, number]));
  return (
    <DataTable
      caption={caption}
      columns={createColumns(model)}
      rows={model.bars.map((bar) => createRow(bar, numbered.get(bar.period), notes, asof))}
    />
  );
}

/** The reported numbers have columns only where nothing but weeks is filtered. */
function createColumns(model: WeekModel): readonly DataColumn[] {
  const notes = model.bars.some(({ marks }) => marks.length > 0)
    ? [{ key: "notes", title: "Notes" }]
    : [];
  const match = { key: "shown", title: model.filtered ? "Match" : "On record", numeric: true };
  const week = { key: "week", title: GRAIN_TITLE[model.grain] };
  const hasReported = model.bars.some(({ reported }) => reported !== null);
  if (model.filtered || !hasReported) return [week, match, ...notes];
  return [
    week,
    match,
    { key: "reported", title: "Reported by ICE", numeric: true },
    { key: "untranscribed", title: "Reported, not on record", numeric: true },
    ...notes,
  ];
}

function createRow(
  bar: WeekBar,
  number: number | undefined,
  notes: readonly Note[],
  asof: IsoDate,
): DataRow {
  return {
    key: bar.period,
    cells: {
      week: {
        value: bar.period,
        shown: [
          bar.title,
          ...(bar.part === null ? [] : [formatBarPart(bar)]),
          ...(bar.isOpen ? ["outcomes still open"] : []),
        ].join(", "),
      },
      shown: {
        value: bar.shown,
        shown: <Cell state={bar.cell} count={bar.shown} open={bar.open} />,
      },
      reported: { value: bar.reported, shown: bar.reported ?? "not known" },
      untranscribed: { value: bar.untranscribed, shown: bar.untranscribed ?? "not known" },
      notes: {
        value: formatNoteCounts(bar.marks),
        shown: <NoteBadge lines={bar.marks} notes={notes} asof={asof} number={number} />,
      },
    },
  };
}
