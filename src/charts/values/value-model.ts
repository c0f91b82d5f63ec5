import { formatCount } from "#domain/text/format-count.ts";
import { RESERVED_CODES, UNKNOWN } from "#domain/detainer/row.ts";
import { chooseCoverageTerms, formatNone } from "#domain/text/coverage-terms.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { Answer, Dimension } from "#engine/query/question.ts";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { formatValue } from "#domain/text/format-value.ts";

/** A value and its count. */
export interface ValueRow {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How far a field is known, and its values; drawn only where it is known for at least half. */
export interface ValueModel {
  readonly dimension: Dimension;
  readonly known: number;
  readonly total: number;
  readonly drawn: boolean;
  readonly sentence: string;
  /** Unknown first, then A to Z; values without a count are left out. */
  readonly rows: readonly ValueRow[];
}

/** True where a field is known for at least half of the count; nothing is drawn of nothing. */
export function isMostlyKnown(known: number, total: number): boolean {
  return total > 0 && known * 2 >= total;
}

/** "Known for 19 of 259, those that newspapers chose to quote; not a sample." */
export function formatKnownShare(
  known: number,
  total: number,
  { datasetPeriod: { origin }, weeks }: Pick<ChartContext, "datasetPeriod" | "weeks">,
): string {
  if (total === 0) return `${formatNone(chooseCoverageTerms(weeks))}.`;
  const start = `Known for ${known === 0 ? "none" : formatCount(known)} of ${formatCount(total)}`;
  if (known === total || known === 0) return `${start}.`;
  return origin === "reconstructed"
    ? `${start}, those that newspapers chose to quote; not a sample.`
    : `${start}; not a sample.`;
}

/** A field of a `counts` answer by one dimension. */
export function createValueModel(
  counts: Answer,
  dimension: Dimension,
  facts: ChartContext,
): ValueModel {
  const lines = readAnswerRows(counts)
    .map((row) => {
      const value = getRowText(row, dimension);
      return {
        value,
        label: formatValue(facts, dimension, value),
        count: getRowNumber(row, "count") ?? 0,
      };
    })
    .filter((line) => line.count > 0);
  const sum = (rows: readonly ValueRow[]) => rows.reduce((count, line) => count + line.count, 0);
  const total = sum(lines);
  const known = sum(lines.filter((line) => !RESERVED_CODES.some((value) => value === line.value)));
  return {
    dimension,
    known,
    total,
    drawn: isMostlyKnown(known, total),
    sentence: formatKnownShare(known, total, facts),
    rows: [...lines].sort(
      (a, b) =>
        Number(b.value === UNKNOWN) - Number(a.value === UNKNOWN) || compareText(a.label, b.label),
    ),
  };
}
