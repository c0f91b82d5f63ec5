import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { formatPlural } from "./format-count.ts";

/** "1 week", or of a longer grain "3 calendar years". */
export function formatPeriodCount(count: number, grain: Grain = "week"): string {
  return formatPlural(count, getGrainNoun(grain), GRAIN_PLURAL[grain]);
}
