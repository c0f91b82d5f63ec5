import type { Grain } from "#domain/week.ts";

/** How long a collection is, and how much of it is counted. */
export interface Length {
  /** Weeks that are shown. */
  readonly weeks: number;
  /** Detainers a week, on average, of everything that the measure counts. */
  readonly perWeek: number;
}

/** Up to so many weeks, half a year, each has a bar of its own. */
const SHORT = 26;

/** So many detainers stand in a bar on average, or a line of ones and gaps would be drawn. */
export const LEAST = 3;

/** So many bars at most: ten years of weeks. */
const MOST = 530;

/** Lengths of periods in weeks, on average, the shortest first. */
const WEEKS: readonly (readonly [Grain, number])[] = [
  ["week", 1],
  ["month", 365.25 / 12 / 7],
  ["quarter", 365.25 / 4 / 7],
  ["year", 365.25 / 7],
];

/**
 * The periods into which weeks are gathered where the reader chose none: weeks where there are few, otherwise the shortest
 * periods that hold enough detainers on average and are not too many; years where none do.
 */
export function grainByLength({ weeks, perWeek }: Length): Grain {
  if (weeks <= SHORT) return "week";
  const found = WEEKS.find(([, length]) => perWeek * length >= LEAST && weeks / length <= MOST);
  return found?.[0] ?? "year";
}
