import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { Filter } from "#engine/query/question.ts";
import { computeChoiceFlags } from "#engine/query/choice-flags.ts";
import { listChoices, computeOutcomeFlags } from "#engine/query/row-flags.ts";
import { findWordMatches, createSearchTexts, splitWords } from "#engine/query/text-filter.ts";

/**
 * What single rows add to a measure under a filter, whatever their week: a row's `count`, or 0 where it does not match or does
 * not count. For few rows; `computeRowFlags` and `computeRowWeights` read all of them faster.
 */
export function createRowCounter(
  dataset: Dataset,
  filter: Filter,
  measure: Measure,
): (row: number) => number {
  const { table } = dataset;
  const count = getNumberReader(table, "count");
  const outcome = getCodeColumn(table, "outcome").codes;
  const counted = computeOutcomeFlags(dataset, measure);
  const parts = listChoices(filter).map(([dimension, choice]) => {
    const { codes, dictionary } = getCodeColumn(table, dimension);
    return { codes, fails: computeChoiceFlags(dictionary, dimension, choice) };
  });
  const words = splitWords(filter.text);
  const texts = words.length === 0 ? null : createSearchTexts(dataset);
  const finds = texts === null ? [] : findWordMatches(texts, words);
  const agency = getCodeColumn(table, "agency").codes;
  const charge = getCodeColumn(table, "chargeText").codes;
  return (row) => {
    const isCounted =
      counted[outcome[row] ?? 0] === 1 &&
      parts.every(({ codes, fails }) => fails[codes[row] ?? 0] === 0) &&
      finds.every(
        ({ inName, inText }) =>
          inName[agency[row] ?? 0] === 1 ||
          (inText[charge[row] ?? 0] === 1 && texts?.summaries?.[row] !== 1),
      );
    return isCounted ? count(row) : 0;
  };
}
