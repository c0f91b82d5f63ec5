import { formatCount } from "#domain/words/count.ts";
import { RESERVED, UNKNOWN } from "#domain/row.ts";
import { hereWords, noneWords } from "#domain/words/here.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import type { Answer, Dimension } from "#engine/question.ts";
import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { valueTitle } from "#charts/figure/value-title.ts";

/** A value and its count. */
export interface KnownLine {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How far a field is known, and its values; drawn only where it is known for at least half. */
export interface KnownModel {
  readonly dimension: Dimension;
  readonly known: number;
  readonly of: number;
  readonly drawn: boolean;
  readonly sentence: string;
  /** Unknown first, then A to Z; values without a count are left out. */
  readonly lines: readonly KnownLine[];
}

/** True where a field is known for at least half of the count; nothing is drawn of nothing. */
export function isKnownEnough(known: number, of: number): boolean {
  return of > 0 && known * 2 >= of;
}

/** "Known for 19 of 259, those that newspapers chose to quote; not a sample." */
export function knownSentence(
  known: number,
  of: number,
  { cohort: { origin }, weeks }: Pick<ChartFacts, "cohort" | "weeks">,
): string {
  if (of === 0) return `${noneWords(hereWords(weeks))}.`;
  const start = `Known for ${known === 0 ? "none" : formatCount(known)} of ${formatCount(of)}`;
  if (known === of || known === 0) return `${start}.`;
  return origin === "reconstructed"
    ? `${start}, those that newspapers chose to quote; not a sample.`
    : `${start}; not a sample.`;
}

/** A field of a `counts` answer by one dimension. */
export function knownModel(counts: Answer, dimension: Dimension, facts: ChartFacts): KnownModel {
  const lines = answerRows(counts)
    .map((row) => {
      const value = textIn(row, dimension);
      return {
        value,
        label: valueTitle(facts, dimension, value),
        count: numberIn(row, "count") ?? 0,
      };
    })
    .filter((line) => line.count > 0);
  const sum = (kept: readonly KnownLine[]) => kept.reduce((total, line) => total + line.count, 0);
  const of = sum(lines);
  const known = sum(lines.filter((line) => !RESERVED.some((value) => value === line.value)));
  return {
    dimension,
    known,
    of,
    drawn: isKnownEnough(known, of),
    sentence: knownSentence(known, of, facts),
    lines: [...lines].sort(
      (a, b) =>
        Number(b.value === UNKNOWN) - Number(a.value === UNKNOWN) || alphabetical(a.label, b.label),
    ),
  };
}
