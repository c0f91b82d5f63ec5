import { formatCount } from "#domain/words/count.ts";
import { tableFeatures, useTable, type ColumnDef } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { RowColumn } from "#engine/question.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { NUMERIC_COLUMNS, ROW_TITLES } from "./row-columns.ts";
import { rowText, type RowRecord } from "./row-text.ts";
import { RowsHeader, type RowSort } from "./rows-header.tsx";
import "./rows-table.css";

const FEATURES = tableFeatures({});
const VIRTUAL_FROM = 100;

interface Slot {
  readonly line: RowRecord | null;
}

interface RowsTableProps {
  /** Says measure, place and period. */
  readonly caption: string;
  readonly columns: readonly RowColumn[];
  /** Every line of the answer in order; null where a line is not yet loaded. */
  readonly rows: readonly (RowRecord | null)[];
  readonly facts: ChartFacts;
  readonly sort: RowSort;
  readonly onSort: (column: RowColumn, additive: boolean) => void;
  readonly lines: number;
  readonly declines: number;
  /** Notes, sources and wording of a line, shown under it when it is opened. */
  readonly renderDetail: (row: RowRecord) => ReactNode;
  /** A cell of the caller's own, such as marks; undefined takes the text. */
  readonly renderCell?: (column: RowColumn, row: RowRecord) => ReactNode | undefined;
  /** Lines that came into sight, first and last index, for loading pages. */
  readonly onReach?: (first: number, last: number) => void;
  /** True draws every line, for printing. */
  readonly whole?: boolean;
}

/** Lines of Section II as a table: sortable, each line opens; only lines near the window are drawn beyond 100. */
export function RowsTable(props: RowsTableProps) {
  const { rows, facts, renderCell, onReach, sort, onSort } = props;
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(
    () =>
      props.columns.map((column): ColumnDef<typeof FEATURES, Slot> => ({
        id: column,
        header: ROW_TITLES[column],
        accessorFn: ({ line }) => line?.[column] ?? null,
        cell: ({
          row: {
            original: { line },
          },
        }) =>
          line === null ? "loading" : (renderCell?.(column, line) ?? rowText(facts, column, line)),
      })),
    [props.columns, facts, renderCell],
  );
  const slots = useMemo(() => rows.map((line): Slot => ({ line })), [rows]);
  const table = useTable({ features: FEATURES, columns, data: slots });
  const items = table.getRowModel().rows;
  const virtual = items.length > VIRTUAL_FROM && props.whole !== true;
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: virtual,
    getScrollElement: () => box.current,
    estimateSize: () => 40,
    overscan: 12,
  });
  const seen = virtualizer.getVirtualItems();
  const indexes = virtual ? seen.map((item) => item.index) : items.map((_, at) => at);
  const first = indexes[0] ?? 0;
  const last = indexes[indexes.length - 1] ?? 0;
  useEffect(() => onReach?.(first, last), [onReach, first, last]);
  const before = virtual ? (seen[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (seen[seen.length - 1]?.end ?? 0) : 0;
  const toggle = (key: string) =>
    setOpen(
      (held) => new Set(held.has(key) ? [...held].filter((at) => at !== key) : [...held, key]),
    );
  const width = props.columns.length + 1;
  return (
    <div className="rows">
      <p className="rows-totals">
        {formatCount(props.lines)} {props.lines === 1 ? "line stands" : "lines stand"} for{" "}
        {formatCount(props.declines)} {props.declines === 1 ? "decline" : "declines"}. Press a
        header to sort; Shift and a press add to the sort.
      </p>
      <section className="rows-box" ref={box} aria-label={props.caption} tabIndex={0}>
        <table aria-rowcount={props.lines + 1}>
          <caption>{props.caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">
                <VisuallyHidden>Open the line</VisuallyHidden>
              </th>
              {props.columns.map((column) => (
                <RowsHeader key={column} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <Space height={before} width={width} />
          {indexes.map((index) => {
            const item = items[index];
            if (item === undefined) return null;
            const row = item.original.line;
            const key = String(row?.id ?? index);
            const label = row === null ? "" : rowText(facts, "agency", row);
            return (
              <tbody
                key={key}
                data-index={index}
                ref={virtual ? virtualizer.measureElement : undefined}
              >
                <tr aria-rowindex={index + 2}>
                  <td>
                    {row !== null && (
                      <button
                        type="button"
                        className="rows-open"
                        aria-expanded={open.has(key)}
                        aria-label={`Notes, sources and wording of ${key}, ${label}`}
                        onClick={() => toggle(key)}
                      >
                        {open.has(key) ? "−" : "+"}
                      </button>
                    )}
                  </td>
                  {item.getAllCells().map((cell, at) => {
                    const column = props.columns[at];
                    const numeric = column !== undefined && NUMERIC_COLUMNS.has(column);
                    return (
                      <td key={cell.id} className={numeric ? "numeric" : undefined}>
                        <table.FlexRender cell={cell} />
                      </td>
                    );
                  })}
                </tr>
                {row !== null && open.has(key) && (
                  <tr className="rows-detail">
                    <td colSpan={width}>{props.renderDetail(row)}</td>
                  </tr>
                )}
              </tbody>
            );
          })}
          <Space height={after} width={width} />
        </table>
      </section>
    </div>
  );
}

/** Stands for the lines that are out of sight. */
function Space({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={width} className="rows-space" style={{ height }} />
      </tr>
    </tbody>
  );
}
