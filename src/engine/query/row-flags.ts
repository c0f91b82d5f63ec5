import { isCountedBy, MEASURES } from "#domain/detainer/outcome.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import { DIMENSIONS } from "#engine/query/question.ts";
import type { Choice, Dimension, Filter } from "#engine/query/question.ts";
import { computeChoiceFlags, FAILURE_FLAGS } from "./choice-flags.ts";
import { addTextFlags } from "./text-filter.ts";

/** The choices of a filter, in the order of dimensions, without those to ignore. */
export function listChoices(
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

/** How each row fares under a filter: 0 where it matches, otherwise the `FAILURE_FLAGS` of every part that it fails. */
export function computeRowFlags(
  dataset: Dataset,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): Uint8Array {
  const flags = new Uint8Array(dataset.table.length);
  const week = getCodeColumn(dataset.table, "week");
  const outside = Uint8Array.from(week.dictionary, (value) =>
    isInRange(filter, value) ? 0 : FAILURE_FLAGS.known,
  );
  addFlags(flags, week.codes, outside);
  for (const [dimension, choice] of listChoices(filter, ignored)) {
    const column = getCodeColumn(dataset.table, dimension);
    addFlags(flags, column.codes, computeChoiceFlags(column.dictionary, dimension, choice));
  }
  addTextFlags(dataset, filter.text, flags);
  return flags;
}

function addFlags(flags: Uint8Array, codes: ArrayLike<number>, byCode: Uint8Array): void {
  for (let row = 0; row < flags.length; row += 1) {
    flags[row] = (flags[row] ?? 0) | (byCode[codes[row] ?? 0] ?? 0);
  }
}

/**
 * By code of `outcome`, the number of the first of `MEASURES` under which it counts; it counts under every later one too.
 * One that the collection does not list is open or not recorded.
 */
export function computeOutcomeClasses(dataset: Dataset): Uint8Array {
  const groups = new Map(dataset.outcomes.map(({ key, group }) => [key, group]));
  return Uint8Array.from(getCodeColumn(dataset.table, "outcome").dictionary, (key) => {
    const group = groups.get(key) ?? "open or not recorded";
    return MEASURES.findIndex((measure) => isCountedBy(measure, group));
  });
}

/** By code of `outcome`, 1 where it counts under a measure. */
export function computeOutcomeFlags(dataset: Dataset, measure: Measure): Uint8Array {
  const last = MEASURES.indexOf(measure);
  return computeOutcomeClasses(dataset).map((outcomeClass) => (outcomeClass <= last ? 1 : 0));
}

/**
 * What each row adds to a measure: its `count` where its outcome counts, otherwise NaN, so that a row that does not
 * count differs from one of 0.
 */
export function computeRowWeights(dataset: Dataset, measure: Measure): Float64Array {
  const { codes } = getCodeColumn(dataset.table, "outcome");
  const count = getNumberReader(dataset.table, "count");
  const counted = computeOutcomeFlags(dataset, measure);
  const weights = new Float64Array(dataset.table.length);
  for (let row = 0; row < weights.length; row += 1) {
    weights[row] = counted[codes[row] ?? 0] === 1 ? count(row) : Number.NaN;
  }
  return weights;
}
