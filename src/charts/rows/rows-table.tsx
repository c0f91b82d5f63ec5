import type { Measure } from "#domain/detainer/outcome.ts";
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
import { getRowTitle } from "./row-columns.ts";
import type { RowRecord } from "./format-row.ts";
import { formatRowTotals } from "./format-row-totals.ts";
import { RowBlocks, ROWS_PER_BLOCK } from "./row-blocks.tsx";
import { RowsHeader, type ColumnSort } from "./rows-header.tsx";
import { hasCountNotes, RowsItem } from "./rows-item.tsx";
import { useScrollEdges } from "./use-scroll-edges.ts";
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
  /** Detainers that the rows count under the measure; only declines are told where it is left out. */
  readonly detainers?: number | null;
  /** The declines among the counts of the rows, whatever the measure. */
  readonly declines: number;
  readonly measure: Measure;
  readonly facts: ChartContext;
  readonly sort: ColumnSort;
  readonly onSort: (column: RowColumn, additive: boolean) => void;
  /** Notes, sources and wording of a row, shown under it when it is opened. */
  readonly renderDetail: (row: RowRecord) => ReactNode;
  /** What opens the notes of a row, made of their ids, spaced; it stands in the column of notes, or after the count. */
  readonly renderMarks?: ((ids: string) => ReactNode) | undefined;
  /** Rows that came into sight, first and last index, for loading pages. */
  readonly onReach?: (first: number, last: number) => void;
  /** Draws this number of rows from the first, for printing; null draws the rows in sight. */
  readonly printed?: number | null;
  /** What can be done with the table, at the right of its head. */
  readonly tools?: ReactNode;
}

/**
 * Rows as a table: sortable, each opens; head and first column stay in sight. Of more than 100 only the rows near the window
 * are drawn.
 */
export function RowsTable(props: RowsTableProps) {
  const { lines, lineAt, facts, onReach, sort, onSort, printed = null, renderMarks } = props;
  const { detainers = null, declines, measure } = props;
  const box = useRef<HTMLElement>(null);
  const edges = useScrollEdges(box);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [block, setBlock] = useState(0);
  const start = block * ROWS_PER_BLOCK < lines ? block * ROWS_PER_BLOCK : 0;
  const columns = useMemo(
    () =>
      ROW_COLUMNS.map((column): ColumnDef<typeof FEATURES, RowSlot> => ({
        id: column,
        header: getRowTitle(column, facts),
        accessorFn: ({ line }) => line?.[column] ?? null,
      })),
    [facts],
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
    estimateSize: () => 31,
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
      <div className={styles.head}>
        <p className={styles.totals}>
          {formatRowTotals({ rows: lines, detainers, declines, measure })}
          <small>Press a heading to sort. Shift and a press add to the sort.</small>
        </p>
        {props.tools}
      </div>
      <RowBlocks lines={lines} block={start / ROWS_PER_BLOCK} onBlock={setBlock} />
      <div className={styles.frame} data-more-start={edges.start} data-more-end={edges.end}>
        <section className={styles.box} ref={box} aria-label={props.caption} tabIndex={0}>
          <table aria-rowcount={lines + 1}>
            <caption>
              <span>{props.caption}</span>
            </caption>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col" className={styles.opener}>
                  <VisuallyHidden>Open the row</VisuallyHidden>
                </th>
                {visibleColumns.map((column, at) => (
                  <RowsHeader
                    key={column}
                    column={column}
                    title={getRowTitle(column, facts)}
                    sort={sort}
                    onSort={onSort}
                    isSticky={at === 0}
                    isNoted={
                      column === "count" && hasCountNotes({ columns: visibleColumns, renderMarks })
                    }
                  />
                ))}
              </tr>
            </thead>
            <RowSpacer height={before} width={width} />
            {items.map(({ original: { index, line } }) => (
              <RowsItem
                key={String(line?.id ?? index)}
                index={index}
                position={index - start}
                row={line}
                columns={visibleColumns}
                facts={facts}
                isOpen={line !== null && open.has(String(line.id ?? index))}
                onToggle={toggle}
                measure={virtual ? virtualizer.measureElement : undefined}
                renderDetail={props.renderDetail}
                renderMarks={renderMarks}
              />
            ))}
            <RowSpacer height={after} width={width} />
          </table>
        </section>
      </div>
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
