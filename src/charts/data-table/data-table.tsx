import { useId, useState, type ReactNode } from "react";
import { formatCount } from "#domain/text/format-count.ts";
import { sortRows, type DataRow, type DataSort } from "./data-rows.ts";
import { SortButton } from "./sort-button.tsx";
import styles from "./data-table.module.css";

/** A column of a chart's table. */
export interface DataColumn {
  readonly key: string;
  readonly title: string;
  readonly numeric?: boolean;
}

interface DataTableProps {
  /** Says measure, place and period. */
  readonly caption: ReactNode;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** Key of the row that is marked, here as in the chart beside it. */
  readonly highlightedKey?: string | null;
  /** The pointer or the focus came to a row, or left it. */
  readonly onHighlight?: (key: string | null) => void;
  /** The number of rows until the reader shows all; all where not given. */
  readonly initialRows?: number;
  /** The sums below the rows, by column; the first column names them. */
  readonly sums?: Readonly<Record<string, ReactNode>>;
  /** Key of a column of numbers: while rows are left out, words say which part of its sum the others hold. */
  readonly sumColumn?: string;
}

function formatColumnSum(rows: readonly DataRow[], key: string): string {
  const values = rows.map(({ cells }) => cells[key]?.value);
  return formatCount(
    values.reduce<number>((all, value) => all + (typeof value === "number" ? value : 0), 0),
  );
}

/** A plain table that looks like the table of a chart; cells of numbers have the attribute `data-numeric`. */
export function TableBox({ children }: { readonly children: ReactNode }) {
  return <div className={styles.box}>{children}</div>;
}

/** The table of a chart, in the order given until a header is pressed; numbers sort large first. */
export function DataTable({
  caption,
  columns,
  rows,
  highlightedKey,
  onHighlight,
  initialRows,
  sumColumn,
  sums,
}: DataTableProps) {
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const [sort, setSort] = useState<DataSort | null>(null);
  const press = (column: DataColumn) =>
    setSort((current) => ({
      key: column.key,
      descending: current?.key === column.key ? !current.descending : column.numeric === true,
    }));
  const sorted = sortRows(rows, sort);
  const shown = initialRows === undefined || isWhole ? sorted : sorted.slice(0, initialRows);
  return (
    <section className={styles.box} aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-numeric={column.numeric === true || undefined}
                aria-sort={
                  sort?.key !== column.key ? "none" : sort.descending ? "descending" : "ascending"
                }
              >
                <SortButton
                  title={column.title}
                  isDescending={sort?.key === column.key ? sort.descending : null}
                  onPress={() => press(column)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={row.key}
              data-marked={row.key === highlightedKey || undefined}
              onPointerEnter={() => onHighlight?.(row.key)}
              onPointerLeave={() => onHighlight?.(null)}
              onFocus={() => onHighlight?.(row.key)}
              onBlur={() => onHighlight?.(null)}
            >
              {columns.map((column, at) => {
                const cell = row.cells[column.key];
                const words = cell?.shown ?? cell?.value ?? "";
                return at === 0 ? (
                  <th key={column.key} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={column.key} data-numeric={column.numeric === true || undefined}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {sums === undefined ? null : (
          <tfoot>
            <tr>
              {columns.map(({ key, numeric }, at) =>
                at === 0 ? (
                  <th key={key} scope="row">
                    {sums[key]}
                  </th>
                ) : (
                  <td key={key} data-numeric={numeric === true || undefined}>
                    {sums[key]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
      {shown.length < sorted.length && (
        <p className={styles.rest}>
          {sumColumn === undefined
            ? null
            : `These ${shown.length} lines hold ${formatColumnSum(shown, sumColumn)} of ${formatColumnSum(sorted, sumColumn)}. `}
          <button type="button" onClick={() => setIsWhole(true)}>
            Show all {formatCount(sorted.length)} lines
          </button>
        </p>
      )}
    </section>
  );
}
