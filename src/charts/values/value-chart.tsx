import type { ReactNode } from "react";
import { formatCount } from "#domain/text/format-count.ts";
import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import type { DataCell } from "#charts/data-table/data-rows.ts";
import { DataTable, type DataColumn } from "#charts/data-table/data-table.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatNoteCounts, type NoteCount } from "#charts/notes/note-counts.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { CategoryModel, CategoryStatus } from "./category-model.ts";
import type { ValueModel } from "./value-model.ts";
import { ValueBar, ValueList } from "./value-list.tsx";
import styles from "./value-list.module.css";

/** What notes say of the number of a value. */
interface ChartNotes {
  readonly marks?: ReadonlyMap<string, readonly NoteCount[]>;
  readonly notes?: readonly Note[];
  readonly asof?: IsoDate;
}

function ValueNotes({
  value,
  marks,
  notes = [],
  asof = "",
}: ChartNotes & { readonly value: string }) {
  return <NoteBadge lines={marks?.get(value) ?? []} notes={notes} asof={asof} />;
}

interface ValueChartProps extends ChartNotes {
  readonly model: ValueModel;
  readonly onPick: (value: string) => void;
}

/** Bars of a field that is known for at least half of the count; nothing otherwise (the table says it). */
export function ValueChart({ model, onPick, ...marked }: ValueChartProps) {
  if (!model.drawn) return null;
  const maximum = Math.max(1, ...model.rows.map((line) => line.count));
  return (
    <ValueList>
      {model.rows.map((line) => (
        <li key={line.value}>
          <button type="button" onClick={() => onPick(line.value)}>
            {line.label}: {formatCount(line.count)}
          </button>
          <ValueBar percent={(100 * line.count) / maximum} />
          <ValueNotes value={line.value} {...marked} />
        </li>
      ))}
    </ValueList>
  );
}

/** Charged and convicted as two bars for each category, distinct by words as well as color. */
export function CategoryChart({
  model,
  onPick,
  ...marked
}: ChartNotes & {
  readonly model: CategoryModel;
  readonly onPick: (value: string) => void;
}) {
  if (!model.drawn) return null;
  const maximum = Math.max(
    1,
    ...model.rows.flatMap(({ cells }) => Object.values(cells).map(({ count }) => count ?? 0)),
  );
  return (
    <ValueList>
      {model.rows.map((line) => (
        <li key={line.value}>
          <button type="button" onClick={() => onPick(line.value)}>
            {line.label}: {formatCount(line.total)}
          </button>
          {(["charged", "convicted", "unknown"] as const).map((status) => {
            const count = line.cells[status].count ?? 0;
            return count === 0 ? null : (
              <span key={status} className={styles.pair}>
                <ValueBar
                  percent={(60 * count) / maximum}
                  kind={status === "charged" ? "known" : status}
                />
                {formatCount(count)} {status === "unknown" ? "status unknown" : status}
              </span>
            );
          })}
          <ValueNotes value={line.value} {...marked} />
        </li>
      ))}
    </ValueList>
  );
}

/** The table of a field, unknown first. */
export function ValueTable({
  model,
  caption,
  title,
  ...marked
}: ChartNotes & {
  readonly model: ValueModel;
  readonly caption: string;
  readonly title: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", title },
        { key: "count", title: "Count", numeric: true },
        ...createNotesColumn(marked),
      ]}
      rows={model.rows.map((line) => ({
        key: line.value,
        cells: {
          label: { value: line.label },
          count: { value: line.count },
          notes: createNotesCell(line.value, marked),
        },
      }))}
    />
  );
}

/** The table of categories, unknown first, with charged and convicted in separate columns. */
export function CategoryTable({
  model,
  caption,
  ...marked
}: ChartNotes & {
  readonly model: CategoryModel;
  readonly caption: ReactNode;
}) {
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { key: "label", title: "Category" },
          { key: "charged", title: "Charged", numeric: true },
          { key: "convicted", title: "Convicted", numeric: true },
          { key: "unknown", title: "Not on record", numeric: true },
          { key: "total", title: "Total", numeric: true },
          ...createNotesColumn(marked),
        ]}
        rows={model.rows.map((line) => ({
          key: line.value,
          cells: {
            label: { value: line.label },
            charged: createCountCell(line.cells.charged),
            convicted: createCountCell(line.cells.convicted),
            unknown: createCountCell(line.cells.unknown),
            total: { value: line.total, shown: <b>{formatCount(line.total)}</b> },
            notes: createNotesCell(line.value, marked),
          },
        }))}
        {...(model.rows.length < 2 ? {} : { sums: createSums(model) })}
      />
      <CellLegend
        states={model.rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state))}
      />
    </>
  );
}

/** The sums of the columns: of what is counted in them. */
function createSums({ rows, total }: CategoryModel): Readonly<Record<string, ReactNode>> {
  const sum = (status: CategoryStatus) =>
    formatCount(rows.reduce((all, { cells }) => all + (cells[status].count ?? 0), 0));
  return {
    label: "Total",
    charged: sum("charged"),
    convicted: sum("convicted"),
    unknown: sum("unknown"),
    total: formatCount(total),
  };
}

function createNotesColumn({ marks }: ChartNotes): readonly DataColumn[] {
  return marks === undefined || marks.size === 0
    ? []
    : [{ key: "notes", title: "Notes", numeric: true }];
}

function createNotesCell(value: string, marked: ChartNotes): DataCell {
  return {
    value: formatNoteCounts(marked.marks?.get(value)),
    shown: <ValueNotes value={value} {...marked} />,
  };
}

/** A count, or the sign of its state. */
function createCountCell(cell: AnswerCell): DataCell {
  return { value: cell.count, shown: <Cell {...cell} /> };
}
