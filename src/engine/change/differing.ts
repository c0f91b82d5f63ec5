import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import { DIMENSIONS } from "#engine/question.ts";

/** What a row says of its detainers: where it was read, and our own remarks, are no part of it. */
const TEXTS = [
  ...DIMENSIONS,
  "jurisdiction",
  "chargeText",
  "issuedText",
  "declinedText",
  "minimum",
] as const;

/** Whether a row of one corpus says other things than a row of another, by their indexes. */
export function differing(a: Corpus, b: Corpus): (rowOfA: number, rowOfB: number) => boolean {
  const texts = TEXTS.map((name) => ({ a: codesOf(a.table, name), b: codesOf(b.table, name) }));
  const counts = { a: numbersOf(a.table, "count"), b: numbersOf(b.table, "count") };
  const agencies = { a: codesOf(a.table, "agency"), b: codesOf(b.table, "agency") };
  const nameIn = ({ agencies: all }: Corpus, key: string): string => all[key]?.name ?? key;
  return (rowA, rowB) => {
    if (counts.a(rowA) !== counts.b(rowB)) return true;
    const isOther = texts.some(
      (column) =>
        column.a.dictionary[column.a.codes[rowA] ?? 0] !==
        column.b.dictionary[column.b.codes[rowB] ?? 0],
    );
    if (isOther) return true;
    const key = agencies.a.dictionary[agencies.a.codes[rowA] ?? 0] ?? "";
    return nameIn(a, key) !== nameIn(b, key);
  };
}
