import type { Dataset } from "#domain/report/dataset.ts";
import { getWeeksInRange } from "#engine/query/axis.ts";
import type { Filter } from "#engine/query/question.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { splitWords } from "#engine/query/text-filter.ts";

/**
 * Declines reported in a side's weeks that no row stands for, 0 or more; null where it is not known: rows are filtered, no
 * edition is there, one is there that prints no total, or one could not be loaded or is on its way.
 */
export function countUntranscribed(dataset: Dataset, filter: Filter): number | null {
  if (listChoices(filter).length > 0 || splitWords(filter.text).length > 0) return null;
  const weeks = getWeeksInRange(dataset, filter);
  if (weeks.some(({ presence }) => presence === "not-loaded" || presence === "arriving")) {
    return null;
  }
  const present = weeks.filter(({ presence }) => presence === "present");
  if (present.length === 0) return null;
  let sum = 0;
  for (const { reported, transcribed } of present) {
    if (reported === null) return null;
    sum += Math.max(0, reported - transcribed);
  }
  return sum;
}
