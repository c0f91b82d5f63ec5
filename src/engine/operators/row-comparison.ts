import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import { DIMENSIONS } from "#engine/query/question.ts";

/** What a row says of its detainers: where it was read, and our own remarks, are no part of it. */
const COMPARED_COLUMNS = [
  ...DIMENSIONS,
  "jurisdiction",
  "chargeText",
  "issuedText",
  "declinedText",
  "minimum",
] as const;

/** Whether a row of one dataset says other things than a row of another, by their indexes. */
export function createRowComparison(
  a: Dataset,
  b: Dataset,
): (rowOfA: number, rowOfB: number) => boolean {
  const texts = COMPARED_COLUMNS.map((name) => ({
    a: getCodeColumn(a.table, name),
    b: getCodeColumn(b.table, name),
  }));
  const counts = { a: getNumberReader(a.table, "count"), b: getNumberReader(b.table, "count") };
  const agencies = { a: getCodeColumn(a.table, "agency"), b: getCodeColumn(b.table, "agency") };
  const nameIn = ({ agencies: all }: Dataset, key: string): string => all.get(key)?.name ?? key;
  return (rowA, rowB) => {
    if (counts.a(rowA) !== counts.b(rowB)) return true;
    const isLaterQueue = texts.some(
      (column) =>
        column.a.dictionary[column.a.codes[rowA] ?? 0] !==
        column.b.dictionary[column.b.codes[rowB] ?? 0],
    );
    if (isLaterQueue) return true;
    const key = agencies.a.dictionary[agencies.a.codes[rowA] ?? 0] ?? "";
    return nameIn(a, key) !== nameIn(b, key);
  };
}
