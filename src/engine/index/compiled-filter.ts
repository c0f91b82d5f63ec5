import { MEASURES } from "#domain/detainer/outcome.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { BlockFilter } from "#engine/index/row-kernels.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import type { Filter } from "#engine/query/question.ts";
import { findWordMatches, splitWords } from "#engine/query/text-filter.ts";
import { getDictionary, getColumnNumber } from "./dataset-index.ts";
import { createLenientMask, getFilterParts } from "./filter-parts.ts";
import type { IndexedColumn, DatasetIndex } from "./dataset-index.ts";

/** Which rows a crossfilter is to hold: a mask a column, and words besides. */
export interface CompiledFilter {
  readonly masks: readonly Uint8Array[];
  readonly words: readonly string[];
  /** Whether words that a row's open fields might hold are taken as found. */
  readonly isLenient: boolean;
}

/** Finds the rows that match a filter and count under a measure; of one filter they are found once. */
export function createFilterCompiler(
  datasetIndex: DatasetIndex,
): (filter: Filter, measure: Measure) => CompiledFilter {
  const byFilter = new WeakMap<Filter, Map<Measure, CompiledFilter>>();
  // Masks of columns that no filter chooses from are the same arrays, so that they are compared at a glance.
  const fullMasks = datasetIndex.rows.dimensions.map(({ size }) => new Uint8Array(size).fill(1));
  const countedByMeasure = new Map<Measure, Uint8Array>();

  function compileFilter(filter: Filter, measure: Measure): CompiledFilter {
    const counted = countedByMeasure.get(measure) ?? createMeasureMask(measure);
    countedByMeasure.set(measure, counted);
    const unfiltered = { masks: fullMasks, words: splitWords(filter.text), isLenient: false };
    return replaceMasks(unfiltered, [
      ...(filter.from === null && filter.to === null ? [] : [createWeekMask(datasetIndex, filter)]),
      ...getFilterParts(datasetIndex, filter).map(
        (part) => [part.dimension, createLenientMask(part, 0)] as const,
      ),
      ["counted", counted],
    ]);
  }

  return (filter, measure) => {
    const byMeasure = byFilter.get(filter) ?? new Map<Measure, CompiledFilter>();
    byFilter.set(filter, byMeasure);
    const found = byMeasure.get(measure) ?? compileFilter(filter, measure);
    byMeasure.set(measure, found);
    return found;
  };
}

/** The classes of outcomes that count under a measure (`computeOutcomeClasses`). */
function createMeasureMask(measure: Measure): Uint8Array {
  const last = MEASURES.indexOf(measure);
  return Uint8Array.from(MEASURES, (_, outcomeClass) => (outcomeClass <= last ? 1 : 0));
}

function createWeekMask(datasetIndex: DatasetIndex, filter: Filter): readonly ["week", Uint8Array] {
  const weeks = getDictionary(datasetIndex, "week");
  return ["week", Uint8Array.from(weeks, (week) => (isInRange(filter, week) ? 1 : 0))];
}

/** The same rows, but with another mask for some columns. */
export function replaceMasks(
  filter: CompiledFilter,
  masks: Iterable<readonly [IndexedColumn, Uint8Array]>,
): CompiledFilter {
  const changed = [...filter.masks];
  for (const [column, mask] of masks) changed[getColumnNumber(column)] = mask;
  return { ...filter, masks: changed };
}

/** Says of blocks of rows in which not every word is found; null where none is sought. */
export function createTextFilter(
  datasetIndex: DatasetIndex,
  { words, isLenient }: Pick<CompiledFilter, "words" | "isLenient">,
): BlockFilter | null {
  if (words.length === 0) return null;
  const agency = getCodeColumn(datasetIndex.dataset.table, "agency").codes;
  const charge = getCodeColumn(datasetIndex.dataset.table, "chargeText").codes;
  const texts = datasetIndex.getSearchTexts();
  const mergeUnspecified = (found: Uint8Array, open: Uint8Array) =>
    isLenient ? found.map((one, code) => one | (open[code] ?? 0)) : found;
  const matches = findWordMatches(texts, words).map(({ inName, inText }) => ({
    byAgency: mergeUnspecified(inName, texts.unspecifiedAgencies),
    byCharge: mergeUnspecified(inText, texts.unspecifiedCharges),
  }));
  // Words among several charges together are found only where what may match is sought.
  const summaries = isLenient ? null : texts.summaries;
  return (from, to, out) => {
    out.fill(0);
    for (const { byAgency, byCharge } of matches) {
      for (let row = from; row < to; row += 1) {
        const inText =
          (byCharge[charge[row] as number] as number) & (summaries?.[row] === 1 ? 0 : 1);
        const found = (byAgency[agency[row] as number] as number) | inText;
        out[row - from] = (out[row - from] as number) | (1 - found);
      }
    }
  };
}
