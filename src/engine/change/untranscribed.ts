import type { Corpus } from "#domain/publication/coverage.ts";
import { weeksInRange } from "#engine/ask/axis.ts";
import type { Filter } from "#engine/question.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import { wordsOf } from "#engine/scan/text-flags.ts";

/**
 * Declines reported in a side's weeks that no row stands for, 0 or more; null where it cannot be told: rows are filtered, no
 * edition is there, one is there that prints no total, or one could not be loaded or is on its way.
 */
export function untranscribedOf(corpus: Corpus, filter: Filter): number | null {
  if (choicesOf(filter).length > 0 || wordsOf(filter.text).length > 0) return null;
  const weeks = weeksInRange(corpus, filter);
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
