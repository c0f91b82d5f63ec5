import { compareText } from "#domain/text/compare-text.ts";
import type { ReactNode } from "react";

/** A cell: the value it sorts by, and what is shown where that is more than the value. */
export interface DataCell {
  readonly value: string | number | null;
  readonly shown?: ReactNode;
}

/** A row of a chart's table, with its key. */
export interface DataRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, DataCell>>;
}

/** Which column a reader sorted by. */
export interface DataSort {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows by one column; rows without a value come last either way, equal rows keep their order. */
export function sortRows(rows: readonly DataRow[], sort: DataSort | null): readonly DataRow[] {
  if (sort === null) return rows;
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = a.cells[sort.key]?.value ?? null;
    const y = b.cells[sort.key]?.value ?? null;
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * compareText(String(x), String(y));
  });
}
