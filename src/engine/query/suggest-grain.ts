import type { Grain } from "#domain/calendar/week.ts";

/** How long a collection is, and how much of it is counted. */
export interface CollectionLength {
  /** Weeks that are shown. */
  readonly weeks: number;
  /** Detainers a week, on average, of everything that the measure counts. */
  readonly detainersPerWeek: number;
}

/** Up to this number of weeks, half a year, each week has a bar. */
const MAX_WEEKS_ALONE = 26;

/** The least number of detainers of a bar on average; with fewer the chart would be a line of ones and gaps. */
export const MIN_DETAINERS_PER_BAR = 3;

/** The greatest number of bars: each is still a few px wide on a screen, and ten years of months have as many. */
export const MAX_BARS = 120;

/** Lengths of periods in weeks, on average, the shortest first. */
const WEEKS_BY_GRAIN: readonly (readonly [Grain, number])[] = [
  ["week", 1],
  ["month", 365.25 / 12 / 7],
  ["quarter", 365.25 / 4 / 7],
  ["year", 365.25 / 7],
];

/**
 * The periods into which weeks are gathered where the reader chose none: weeks where there are few, otherwise the shortest
 * periods that hold enough detainers on average and are not too many; years where none do.
 */
export function suggestGrain({ weeks, detainersPerWeek: perWeek }: CollectionLength): Grain {
  if (weeks <= MAX_WEEKS_ALONE) return "week";
  const shortest = WEEKS_BY_GRAIN.find(
    ([, length]) => perWeek * length >= MIN_DETAINERS_PER_BAR && weeks / length <= MAX_BARS,
  );
  return shortest?.[0] ?? "year";
}
