import { formatCount } from "#domain/words/count.ts";
import type { CellState } from "#domain/cell.ts";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataCell } from "#charts/figure/data-sort.ts";
import { DataTable, type DataColumn } from "#charts/figure/data-table.tsx";
import { Marks } from "#charts/marks/mark.tsx";
import { marksText, type MarkLine } from "#charts/marks/mark-model.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import type { CategoryModel } from "./category-model.ts";
import type { KnownModel } from "./known-model.ts";
import "./known-chart.css";

/** What notes say of the number of a value. */
interface Marked {
  readonly marks?: ReadonlyMap<string, readonly MarkLine[]>;
  readonly notes?: readonly Note[];
  readonly asof?: IsoDate;
}

function MarksOf({ value, marks, notes = [], asof = "" }: Marked & { readonly value: string }) {
  return <Marks lines={marks?.get(value) ?? []} notes={notes} asof={asof} />;
}

interface KnownChartProps extends Marked {
  readonly model: KnownModel;
  readonly onPick: (value: string) => void;
}

/** Bars of a field that is known for at least half of the count; nothing otherwise (the table says it). */
export function KnownChart({ model, onPick, ...marked }: KnownChartProps) {
  if (!model.drawn) return null;
  const most = Math.max(1, ...model.lines.map((line) => line.count));
  return (
    <ul className="known-bars">
      {model.lines.map((line) => (
        <li key={line.value}>
          <button type="button" onClick={() => onPick(line.value)}>
            {line.label}: {formatCount(line.count)}
          </button>
          <span className="known-bar" style={{ width: `${(100 * line.count) / most}%` }} />
          <MarksOf value={line.value} {...marked} />
        </li>
      ))}
    </ul>
  );
}

/** Charged and convicted as two bars a category, told apart by words as well as colour. */
export function CategoryChart({
  model,
  onPick,
  ...marked
}: Marked & {
  readonly model: CategoryModel;
  readonly onPick: (value: string) => void;
}) {
  if (!model.drawn) return null;
  const most = Math.max(
    1,
    ...model.lines.flatMap((line) => [line.charged, line.convicted, line.unknown]),
  );
  return (
    <ul className="known-bars">
      {model.lines.map((line) => (
        <li key={line.value}>
          <button type="button" onClick={() => onPick(line.value)}>
            {line.label}: {formatCount(line.total)}
          </button>
          {(["charged", "convicted", "unknown"] as const).map((status) =>
            line[status] === 0 ? null : (
              <span key={status} className="known-pair">
                <span
                  className={`known-bar known-${status}`}
                  style={{ width: `${(60 * line[status]) / most}%` }}
                />
                {formatCount(line[status])} {status === "unknown" ? "status unknown" : status}
              </span>
            ),
          )}
          <MarksOf value={line.value} {...marked} />
        </li>
      ))}
    </ul>
  );
}

/** The table of a field, unknown first. */
export function KnownTable({
  model,
  caption,
  title,
  ...marked
}: Marked & {
  readonly model: KnownModel;
  readonly caption: string;
  readonly title: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", title },
        { key: "count", title: "Count", numeric: true },
        ...notesColumn(marked),
      ]}
      rows={model.lines.map((line) => ({
        key: line.value,
        cells: {
          label: { value: line.label },
          count: { value: line.count },
          notes: notesCell(line.value, marked),
        },
      }))}
    />
  );
}

/** The table of categories, unknown first, with charged and convicted in columns of their own. */
export function CategoryTable({
  model,
  caption,
  ...marked
}: Marked & {
  readonly model: CategoryModel;
  readonly caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", title: "Charge category" },
        { key: "charged", title: "Charged", numeric: true },
        { key: "convicted", title: "Convicted", numeric: true },
        { key: "unknown", title: "Status unknown", numeric: true },
        { key: "total", title: "All", numeric: true },
        ...notesColumn(marked),
      ]}
      rows={model.lines.map((line) => ({
        key: line.value,
        cells: {
          label: { value: line.label },
          charged: cellOf(line.charged, model.none),
          convicted: cellOf(line.convicted, model.none),
          unknown: cellOf(line.unknown, model.none),
          total: cellOf(line.total, model.none),
          notes: notesCell(line.value, marked),
        },
      }))}
    />
  );
}

function notesColumn({ marks }: Marked): readonly DataColumn[] {
  return marks === undefined || marks.size === 0 ? [] : [{ key: "notes", title: "Notes" }];
}

function notesCell(value: string, marked: Marked): DataCell {
  return {
    value: marksText(marked.marks?.get(value)),
    shown: <MarksOf value={value} {...marked} />,
  };
}

/** A count, or the sign of none: a pair that is not in a partial transcription is not a zero. */
function cellOf(count: number, none: CellState): DataCell {
  const state = count > 0 ? "count" : none;
  return { value: count, shown: <Cell state={state} count={count} /> };
}
