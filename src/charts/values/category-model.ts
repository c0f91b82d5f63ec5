import { formatCount } from "#domain/text/format-count.ts";
import { getChargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { areWeeksComplete } from "#domain/report/dataset.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { Answer } from "#engine/query/question.ts";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { isMostlyKnown, formatKnownShare } from "./value-model.ts";

/** A charge category; charged and convicted stand apart, and neither is a crime committed. */
export interface CategoryRow {
  readonly value: string;
  readonly label: string;
  readonly charged: number;
  readonly convicted: number;
  /** Status not known. */
  readonly unknown: number;
  readonly total: number;
}

/** Categories by status: unknown first, then A to Z. */
export interface CategoryModel {
  readonly rows: readonly CategoryRow[];
  /** Whose category is known, whose status is known, of all. */
  readonly known: number;
  readonly statusKnown: number;
  readonly total: number;
  readonly drawn: boolean;
  readonly sentence: string;
  /** What a pair without a count is: not named only where every edition is complete. */
  readonly none: CellState;
}

/** A `counts` answer by `charge` and `status`; drawn only where the category is known for at least half. */
export function createCategoryModel(counts: Answer, facts: ChartContext): CategoryModel {
  const byCategory = new Map<string, { charged: number; convicted: number; unknown: number }>();
  for (const row of readAnswerRows(counts)) {
    const count = getRowNumber(row, "count") ?? 0;
    if (count <= 0) continue;
    const value = getRowText(row, "charge");
    const line = byCategory.get(value) ?? { charged: 0, convicted: 0, unknown: 0 };
    const status = getRowText(row, "status");
    line[status === "charged" || status === "convicted" ? status : "unknown"] += count;
    byCategory.set(value, line);
  }
  const lines = [...byCategory]
    .map(([value, line]) => ({
      value,
      label: getChargeTitle(value),
      ...line,
      total: line.charged + line.convicted + line.unknown,
    }))
    .sort(
      (a, b) =>
        Number(b.value === UNKNOWN) - Number(a.value === UNKNOWN) || compareText(a.label, b.label),
    );
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const known = total - (lines.find((line) => line.value === UNKNOWN)?.total ?? 0);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  const convicted = lines.reduce((sum, line) => sum + line.convicted, 0);
  const sentence = formatKnownShare(known, total, facts);
  const split = [
    ...(charged === 0 ? [] : [`${formatCount(charged)} charged`]),
    ...(convicted === 0 ? [] : [`${formatCount(convicted)} convicted`]),
  ];
  const status =
    split.length === 0
      ? "Status is known for none."
      : `Status is known for ${formatCount(charged + convicted)}: ${split.join(", ")}.`;
  return {
    rows: lines,
    known,
    statusKnown: charged + convicted,
    total,
    drawn: isMostlyKnown(known, total),
    none: areWeeksComplete(facts.weeks) ? "not-named" : "not-transcribed",
    sentence: total === 0 ? sentence : `${sentence} ${status}`,
  };
}
