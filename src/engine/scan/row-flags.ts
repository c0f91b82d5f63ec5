import { counts } from "#domain/outcome.ts";
import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import { DIMENSIONS, inRange } from "#engine/question.ts";
import type { Choice, Dimension, Filter } from "#engine/question.ts";
import { choiceFlags, FAILS } from "./choice-flags.ts";
import { addTextFlags } from "./text-flags.ts";

/** The choices of a filter, in the order of dimensions, without those to ignore. */
export function choicesOf(
  filter: Filter,
  ignored: readonly Dimension[] = [],
): readonly (readonly [Dimension, Choice])[] {
  return DIMENSIONS.flatMap((dimension) => {
    const choice = filter.choices[dimension];
    return choice === undefined || ignored.includes(dimension)
      ? []
      : [[dimension, choice] as const];
  });
}

/** How each row fares under a filter: 0 where it matches, otherwise the `FAILS` of every part that it fails. */
export function rowFlags(
  corpus: Corpus,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): Uint8Array {
  const flags = new Uint8Array(corpus.table.length);
  const week = codesOf(corpus.table, "week");
  const outside = Uint8Array.from(week.dictionary, (value) =>
    inRange(filter, value) ? 0 : FAILS.known,
  );
  addFlags(flags, week.codes, outside);
  for (const [dimension, choice] of choicesOf(filter, ignored)) {
    const column = codesOf(corpus.table, dimension);
    addFlags(flags, column.codes, choiceFlags(column.dictionary, dimension, choice));
  }
  addTextFlags(corpus, filter.text, flags);
  return flags;
}

function addFlags(flags: Uint8Array, codes: ArrayLike<number>, byCode: Uint8Array): void {
  for (let row = 0; row < flags.length; row += 1) {
    flags[row] = (flags[row] ?? 0) | (byCode[codes[row] ?? 0] ?? 0);
  }
}

/** By code of `outcome`, 1 where it counts under a measure. One that the collection does not list is open or not recorded. */
export function countedOutcomes(corpus: Corpus, measure: Measure): Uint8Array {
  const groups = new Map(corpus.outcomes.map(({ key, group }) => [key, group]));
  return Uint8Array.from(codesOf(corpus.table, "outcome").dictionary, (key) =>
    counts(measure, groups.get(key) ?? "open or not recorded") ? 1 : 0,
  );
}

/**
 * What each row adds to a measure: its `count` where its outcome counts, otherwise NaN, so that a row that does not
 * count is told from one of 0.
 */
export function rowWeights(corpus: Corpus, measure: Measure): Float64Array {
  const { codes } = codesOf(corpus.table, "outcome");
  const count = numbersOf(corpus.table, "count");
  const counted = countedOutcomes(corpus, measure);
  const weights = new Float64Array(corpus.table.length);
  for (let row = 0; row < weights.length; row += 1) {
    weights[row] = counted[codes[row] ?? 0] === 1 ? count(row) : Number.NaN;
  }
  return weights;
}
