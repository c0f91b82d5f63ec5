import type { Measure } from "#domain/detainer/outcome.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { ROW_COLUMNS, type RowColumn } from "#engine/query/question.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { COLUMN_CLASS, ROW_TITLES } from "./row-columns.ts";
import { formatRowValue, type RowRecord } from "./format-row.ts";
import { RowBlocks, ROWS_PER_BLOCK } from "./row-blocks.tsx";
import { RowsHeader, type ColumnSort } from "./rows-header.tsx";
import styles from "./rows-table.module.css";

const FEATURES = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnPinningFeature,
});
const VIRTUAL_MIN_ROWS = 100;

interface RowSlot {
  /** Place in the whole answer, from 0. */
  readonly index: number;
  readonly line: RowRecord | null;
}

interface RowsTableProps {
  /** Says measure, place and period. */
  readonly caption: string;
  readonly columns: readonly RowColumn[];
  /** The number of rows of the whole answer, and the row at an index of it; null where it is not yet loaded. */
  readonly lines: number;
  readonly lineAt: (index: number) => RowRecord | null;
  /** The declines among the counts of the rows, whatever the measure. */
  readonly declines: number;
  readonly measure: Measure;
  readonly facts: ChartContext;
  readonly sort: ColumnSort;
  readonly onSort: (column: RowColumn, additive: boolean) => void;
  /** Notes, sources and wording of a row, shown under it when it is opened. */
  readonly renderDetail: (row: RowRecord) => ReactNode;
  /** What stands in the column of notes: ids, spaced, made into what opens them; the ids where absent. */
  readonly renderMarks?: ((ids: string) => ReactNode) | undefined;
  /** Rows that came into sight, first and last index, for loading pages. */
  readonly onReach?: (first: number, last: number) => void;
  /** Draws this number of rows from the first, for printing; null draws the rows in sight. */
  readonly printed?: number | null;
}

/** Rows of Section II as a table: sortable, each opens; of more than 100 only the rows near the window are drawn. */
export function RowsTable(props: RowsTableProps) {
  const { lines, lineAt, facts, onReach, sort, onSort, printed = null, renderMarks } = props;
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [block, setBlock] = useState(0);
  const start = block * ROWS_PER_BLOCK < lines ? block * ROWS_PER_BLOCK : 0;
  const columns = useMemo(
    () =>
      ROW_COLUMNS.map((column): ColumnDef<typeof FEATURES, RowSlot> => ({
        id: column,
        header: ROW_TITLES[column],
        accessorFn: ({ line }) => line?.[column] ?? null,
        cell: ({
          row: {
            original: { line },
          },
        }) => {
          if (line === null) return "loading";
          const text = formatRowValue(facts, column, line);
          return column === "marks" && renderMarks !== undefined ? renderMarks(text) : text;
        },
      })),
    [facts, renderMarks],
  );
  const state = useMemo(
    () => ({
      columnOrder: [...props.columns],
      columnVisibility: Object.fromEntries(
        ROW_COLUMNS.map((column) => [column, props.columns.includes(column)]),
      ),
    }),
    [props.columns],
  );
  const count = Math.min(lines - start, ROWS_PER_BLOCK);
  const virtual = printed === null && lines > VIRTUAL_MIN_ROWS;
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => box.current,
    estimateSize: () => 40,
    overscan: 12,
  });
  const seen = virtualizer.getVirtualItems();
  const indexes = virtual
    ? seen.map((item) => start + item.index)
    : Array.from({ length: printed ?? count }, (_, at) => at);
  const slots = indexes.map((index): RowSlot => ({ index, line: lineAt(index) }));
  const table = useTable({ features: FEATURES, columns, data: slots, state });
  const visibleColumns = table
    .getVisibleLeafColumns()
    .flatMap(({ id }) => ROW_COLUMNS.find((column) => column === id) ?? []);
  const items = table.getRowModel().rows;
  const first = indexes[0] ?? 0;
  const last = indexes[indexes.length - 1] ?? 0;
  useEffect(() => onReach?.(first, last), [onReach, first, last]);
  const before = virtual ? (seen[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (seen[seen.length - 1]?.end ?? 0) : 0;
  const toggle = (key: string) =>
    setOpen(
      (keys) => new Set(keys.has(key) ? [...keys].filter((each) => each !== key) : [...keys, key]),
    );
  const width = visibleColumns.length + 1;
  return (
    <div>
      <p className={styles.totals}>
        {formatPlural(lines, "line")}
        {props.measure === "declined"
          ? ` ${lines === 1 ? "stands" : "stand"} for ${formatPlural(props.declines, "decline")}`
          : `, with ${formatPlural(props.declines, "decline")} among what they stand for`}
        . Press a header to sort; Shift and a press add to the sort.
      </p>
      <RowBlocks lines={lines} block={start / ROWS_PER_BLOCK} onBlock={setBlock} />
      <section className={styles.box} ref={box} aria-label={props.caption} tabIndex={0}>
        <table aria-rowcount={lines + 1}>
          <caption>{props.caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">
                <VisuallyHidden>Open the line</VisuallyHidden>
              </th>
              {visibleColumns.map((column) => (
                <RowsHeader key={column} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <RowSpacer height={before} width={width} />
          {items.map((item) => {
            const { index, line: row } = item.original;
            const key = String(row?.id ?? index);
            const label = row === null ? "" : formatRowValue(facts, "agency", row);
            return (
              <tbody
                key={key}
                data-index={index - start}
                ref={virtual ? virtualizer.measureElement : undefined}
              >
                <tr aria-rowindex={index + 2}>
                  <td>
                    {row !== null && (
                      <button
                        type="button"
                        className={styles.toggle}
                        aria-expanded={open.has(key)}
                        aria-label={`Notes, sources and wording of ${key}, ${label}`}
                        onClick={() => toggle(key)}
                      >
                        {open.has(key) ? "−" : "+"}
                      </button>
                    )}
                  </td>
                  {item.getVisibleCells().map((cell, index) => {
                    const column = visibleColumns[index];
                    return (
                      <td key={cell.id} className={column && COLUMN_CLASS[column]}>
                        <table.FlexRender cell={cell} />
                      </td>
                    );
                  })}
                </tr>
                {row !== null && open.has(key) && (
                  <tr className={styles.detail}>
                    <td colSpan={width}>{props.renderDetail(row)}</td>
                  </tr>
                )}
              </tbody>
            );
          })}
          <RowSpacer height={after} width={width} />
        </table>
      </section>
    </div>
  );
}

/** The space of the rows that are out of sight. */
function RowSpacer({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={width} className={styles.space} style={{ height }} />
      </tr>
    </tbody>
  );
}
