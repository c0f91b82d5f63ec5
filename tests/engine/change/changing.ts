import type { Corpus } from "#domain/publication/coverage.ts";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { line, LOS_ANGELES } from "#tests/engine/small-corpus.ts";
import type { Line } from "#tests/engine/small-corpus.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { Dimension, Filter, Side } from "#engine/question.ts";

/** A filter of one week, or of weeks from one to another, and nothing else. */
export const during = (from: string, to = from): Filter => ({ ...EVERYTHING, from, to });

/** The change by a dimension from one side to another: the rows of the answer. */
export function changes(
  corpora: readonly Corpus[],
  by: Dimension,
  sides: readonly [Side, Side],
): readonly Readonly<Record<string, string | number | null>>[] {
  return records(answer(corpora, { kind: "change", measures: ["declined"], sides, by }).table);
}

/** The names of the parts, in the order of a table. */
export const PARTS = ["inBoth", "onlyLeft", "onlyRight", "corrected", "unsure"] as const;

/** Lines by value: "142 → 2" and the parts that are not 0, as "inBoth -140". */
export function told(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  by: Dimension,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.map((row) => [
      String(row[by]),
      [
        `${row["left"]} → ${row["right"]}`,
        ...PARTS.flatMap((part) => (row[part] === 0 ? [] : [`${part} ${row[part]}`])),
      ].join(", "),
    ]),
  );
}

/** What a column comes to over all lines. */
export function sumOf(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  column: string,
): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** A line of Los Angeles County Jail, but for what is given. */
export const la = (part: Partial<Line> = {}): Line =>
  line({
    agency: LOS_ANGELES,
    state: "CA",
    county: "06037",
    aor: "LOS",
    jurisdiction: "ca-06037",
    ...part,
  });
