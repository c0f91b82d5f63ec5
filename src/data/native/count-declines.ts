import type { Outcome } from "#domain/detainer/outcome.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";

/** Rows of a table, from `from` to before `to`. */
export interface RowRange {
  readonly table: Table;
  readonly from: number;
  readonly to: number;
}

/** Declines that rows of editions stand for. An outcome that the collection does not list is none. */
export function countDeclines({ table, from, to }: RowRange, outcomes: readonly Outcome[]): number {
  const declined = new Set(
    outcomes.filter(({ group }) => group === "declined").map(({ key }) => key),
  );
  const { dictionary, codes } = getCodeColumn(table, "outcome");
  const counted = dictionary.map((key) => declined.has(key));
  const count = getNumberReader(table, "count");
  let sum = 0;
  for (let row = from; row < to; row += 1) {
    if (counted[codes[row] as number] === true) sum += count(row);
  }
  return sum;
}
