import { useId, useState, type ReactNode } from "react";
import { sortedRows, type DataRow, type DataSort } from "./data-sort.ts";
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
}

/** The table of a figure, in the order given until a header is pressed; numbers sort large first. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const id = useId();
  const [sort, setSort] = useState<DataSort | null>(null);
  const press = (column: DataColumn) =>
    setSort((held) => ({
      key: column.key,
      descending: held?.key === column.key ? !held.descending : column.numeric === true,
    }));
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
          {sortedRows(rows, sort).map((row) => (
            <tr key={row.key}>
              {columns.map((column, at) => {
                const cell = row.cells[column.key];
                const shown = cell?.shown ?? cell?.value ?? "";
                return at === 0 ? (
                  <th key={column.key} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric === true ? "numeric" : undefined}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
