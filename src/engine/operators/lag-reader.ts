import type { Dataset } from "#domain/report/dataset.ts";
import { MISSING_NUMBER, getNumberReader } from "#domain/table/table.ts";

/** Days from issue to the date recorded, by row; null unless both are known to the day. May be negative. */
export function createLagReader(dataset: Dataset): (row: number) => number | null {
  const issued = getNumberReader(dataset.table, "issued");
  const declined = getNumberReader(dataset.table, "declined");
  return (row) => {
    const from = issued(row);
    const to = declined(row);
    return from === MISSING_NUMBER || to === MISSING_NUMBER ? null : to - from;
  };
}
