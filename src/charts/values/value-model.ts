import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { RESERVED_CODES, UNKNOWN } from "#domain/detainer/row.ts";
import { chooseCoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatEmpty } from "#domain/text/format-empty.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { Answer, Dimension } from "#engine/query/question.ts";
import {
  readAnswerRows,
  getRowCell,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
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

/** True where a field is known for at least half of the count; nothing is drawn of nothing (rule 6 of `docs/data-model.md`). */
export function isMostlyKnown(known: number, total: number): boolean {
  return total > 0 && known * 2 >= total;
}

/** "Known for 19 of 259, those that newspapers chose to quote; not a sample." `cell` is that of all together, null where an answer has no cells. */
export function formatKnownShare(
  known: number,
  total: number,
  facts: Pick<ChartContext, "datasetPeriod" | "weeks">,
  cell: AnswerCell | null,
): string {
  if (total === 0) {
    if (cell === null) return "No detainer is counted here.";
    const words = formatEmpty(cell.state, chooseCoverageTerms(facts.weeks), cell.open);
    return `${capitalizeFirst(words)}.`;
  }
  const start = `Known for ${known === 0 ? "none" : formatCount(known)} of ${formatCount(total)}`;
  const sample = formatSample(known, total, facts);
  if (sample === null) return `${start}.`;
  return facts.datasetPeriod.origin === "reconstructed"
    ? `${start}, ${sample}.`
    : `${start}; ${sample}.`;
}

/** What those are of whom a field is known, where it is known for some: "those that newspapers chose to quote; not a sample". */
export function formatSample(
  known: number,
  total: number,
  { datasetPeriod: { origin } }: Pick<ChartContext, "datasetPeriod">,
): string | null {
  if (known === total || known === 0) return null;
  return origin === "reconstructed"
    ? "those that newspapers chose to quote; not a sample"
    : "not a sample";
}

/** A field of a `counts` answer by one dimension. */
export function createValueModel(
  counts: Answer,
  dimension: Dimension,
  facts: ChartContext,
): ValueModel {
  const answerRows = readAnswerRows(counts);
  const lines = answerRows
    .map((row) => {
      const value = getRowText(row, dimension);
      const label = formatValue(facts, dimension, value);
      return { value, label, count: getRowCell(row).count ?? 0 };
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
    sentence: formatKnownShare(known, total, facts, sumCells(answerRows.map(getRowCell))),
    rows: [...lines].sort(
      (a, b) =>
        Number(b.value === UNKNOWN) - Number(a.value === UNKNOWN) || compareText(a.label, b.label),
    ),
  };
}
