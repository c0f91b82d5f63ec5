import { useId, useState, type ReactNode } from "react";
import { formatCount } from "#domain/text/format-count.ts";
import { sortRows, type DataRow, type DataSort } from "./data-rows.ts";
import "./data-table.css";

/** A column of a figure's table. */
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
  /** Key of the row that is marked, here as in the figure beside it. */
  readonly highlightedKey?: string | null;
  /** The pointer or the focus came to a row, or left it. */
  readonly onHighlight?: (key: string | null) => void;
  /** Rows shown until the rest is asked for; all where not given. */
  readonly initialRows?: number;
  /** Key of a column of numbers, of which the lines shown are said to hold a part while the rest is not. */
  readonly sumColumn?: string;
}

function formatColumnSum(rows: readonly DataRow[], key: string): string {
  const values = rows.map(({ cells }) => cells[key]?.value);
  return formatCount(
    values.reduce<number>((all, value) => all + (typeof value === "number" ? value : 0), 0),
  );
}

/** The table of a figure, in the order given until a header is pressed; numbers sort large first. */
export function DataTable({
  caption,
  columns,
  rows,
  highlightedKey: marked,
  onHighlight: onMark,
  initialRows: most,
  sumColumn: sum,
}: DataTableProps) {
  const id = useId();
  const [whole, setWhole] = useState(false);
  const [sort, setSort] = useState<DataSort | null>(null);
  const press = (column: DataColumn) =>
    setSort((held) => ({
      key: column.key,
      descending: held?.key === column.key ? !held.descending : column.numeric === true,
    }));
  const sorted = sortRows(rows, sort);
  const shown = most === undefined || whole ? sorted : sorted.slice(0, most);
  return (
    <section className="data-table" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric === true ? "numeric" : undefined}
                aria-sort={
                  sort?.key !== column.key ? "none" : sort.descending ? "descending" : "ascending"
                }
              >
                <button type="button" onClick={() => press(column)}>
                  {column.title}
                  <span aria-hidden="true">
                    {sort?.key === column.key ? (sort.descending ? " ↓" : " ↑") : ""}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={row.key}
              className={row.key === marked ? "data-marked" : undefined}
              onPointerEnter={() => onMark?.(row.key)}
              onPointerLeave={() => onMark?.(null)}
              onFocus={() => onMark?.(row.key)}
              onBlur={() => onMark?.(null)}
            >
              {columns.map((column, at) => {
                const cell = row.cells[column.key];
                const words = cell?.shown ?? cell?.value ?? "";
                return at === 0 ? (
                  <th key={column.key} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric === true ? "numeric" : undefined}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <p className="data-rest">
          {sum === undefined
            ? null
            : `These ${shown.length} lines hold ${formatColumnSum(shown, sum)} of ${formatColumnSum(sorted, sum)}. `}
          <button type="button" onClick={() => setWhole(true)}>
            Show all {formatCount(sorted.length)} lines
          </button>
        </p>
      )}
    </section>
  );
}
