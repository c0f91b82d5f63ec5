import type { Dataset } from "#domain/report/dataset.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { createRow, LOS_ANGELES } from "#tests/engine/small-dataset.ts";
import type { TestRow } from "#tests/engine/small-dataset.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Dimension, Filter, Side } from "#engine/query/question.ts";

/** A filter of one week, or of weeks from one to another, and nothing else. */
export const createWeekFilter = (from: string, to = from): Filter => ({
  ...EMPTY_FILTER,
  from,
  to,
});

/** The change by a dimension from one side to another: the rows of the answer. */
export function readChanges(
  datasets: readonly Dataset[],
  by: Dimension,
  sides: readonly [Side, Side],
): readonly Readonly<Record<string, string | number | null>>[] {
  return listRecords(
    answerByScan(datasets, { kind: "change", measures: ["declined"], sides, by }).table,
  );
}

/** The names of the parts, in the order of a table. */
export const PARTS = ["inBoth", "onlyLeft", "onlyRight", "corrected", "unsure"] as const;

/** Lines by value: "142 → 2" and the parts that are not 0, as "inBoth -140". */
export function formatChanges(
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
export function sumColumn(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  column: string,
): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** A line of Los Angeles County Jail, but for what is given. */
export const createLosAngelesRow = (part: Partial<TestRow> = {}): TestRow =>
  createRow({
    agency: LOS_ANGELES,
    state: "CA",
    county: "06037",
    aor: "LOS",
    jurisdiction: "ca-06037",
    ...part,
  });
