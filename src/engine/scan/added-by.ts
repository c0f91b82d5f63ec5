import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import type { Filter } from "#engine/question.ts";
import { choiceFlags } from "./choice-flags.ts";
import { choicesOf, countedOutcomes } from "./row-flags.ts";
import { findsOf, soughtIn, wordsOf } from "./text-flags.ts";

/**
 * What single rows add to a measure under a filter, whatever their week: a row's `count`, or 0 where it does not match or does
 * not count. For few rows; `rowFlags` and `rowWeights` read all of them faster.
 */
export function addedBy(corpus: Corpus, filter: Filter, measure: Measure): (row: number) => number {
  const { table } = corpus;
  const count = numbersOf(table, "count");
  const outcome = codesOf(table, "outcome").codes;
  const counted = countedOutcomes(corpus, measure);
  const parts = choicesOf(filter).map(([dimension, choice]) => {
    const { codes, dictionary } = codesOf(table, dimension);
    return { codes, fails: choiceFlags(dictionary, dimension, choice) };
  });
  const words = wordsOf(filter.text);
  const finds = words.length === 0 ? [] : findsOf(soughtIn(corpus), words);
  const agency = codesOf(table, "agency").codes;
  const charge = codesOf(table, "chargeText").codes;
  return (row) => {
    const isKept =
      counted[outcome[row] ?? 0] === 1 &&
      parts.every(({ codes, fails }) => fails[codes[row] ?? 0] === 0) &&
      finds.every(
        ({ inName, inText }) => inName[agency[row] ?? 0] === 1 || inText[charge[row] ?? 0] === 1,
      );
    return isKept ? count(row) : 0;
  };
}
