import { formatCount } from "#domain/words/count.ts";
import { chargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { CellState } from "#domain/cell.ts";
import { isWhole } from "#domain/publication/coverage.ts";
import { UNKNOWN } from "#domain/row.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import type { Answer } from "#engine/question.ts";
import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { isKnownEnough, knownSentence } from "./known-model.ts";

/** A charge category; charged and convicted stand apart, and neither is a crime committed. */
export interface CategoryLine {
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
  readonly lines: readonly CategoryLine[];
  /** Whose category is known, whose status is known, of all. */
  readonly known: number;
  readonly statusKnown: number;
  readonly of: number;
  readonly drawn: boolean;
  readonly sentence: string;
  /** What a pair without a count is: not named only where every edition is complete. */
  readonly none: CellState;
}

/** A `counts` answer by `charge` and `status`; drawn only where the category is known for at least half. */
export function categoryModel(counts: Answer, facts: ChartFacts): CategoryModel {
  const held = new Map<string, { charged: number; convicted: number; unknown: number }>();
  for (const row of answerRows(counts)) {
    const count = numberIn(row, "count") ?? 0;
    if (count <= 0) continue;
    const value = textIn(row, "charge");
    const line = held.get(value) ?? { charged: 0, convicted: 0, unknown: 0 };
    const status = textIn(row, "status");
    line[status === "charged" || status === "convicted" ? status : "unknown"] += count;
    held.set(value, line);
  }
  const lines = [...held]
    .map(([value, line]) => ({
      value,
      label: chargeTitle(value),
      ...line,
      total: line.charged + line.convicted + line.unknown,
    }))
    .sort(
      (a, b) =>
        Number(b.value === UNKNOWN) - Number(a.value === UNKNOWN) || alphabetical(a.label, b.label),
    );
  const of = lines.reduce((sum, line) => sum + line.total, 0);
  const known = of - (lines.find((line) => line.value === UNKNOWN)?.total ?? 0);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  const convicted = lines.reduce((sum, line) => sum + line.convicted, 0);
  const sentence = knownSentence(known, of, facts);
  const split = [
    ...(charged === 0 ? [] : [`${formatCount(charged)} charged`]),
    ...(convicted === 0 ? [] : [`${formatCount(convicted)} convicted`]),
  ];
  const status =
    split.length === 0
      ? "Status is known for none."
      : `Status is known for ${formatCount(charged + convicted)}: ${split.join(", ")}.`;
  return {
    lines,
    known,
    statusKnown: charged + convicted,
    of,
    drawn: isKnownEnough(known, of),
    none: isWhole(facts.weeks) ? "not-named" : "not-transcribed",
    sentence: of === 0 ? sentence : `${sentence} ${status}`,
  };
}
