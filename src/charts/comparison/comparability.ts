/** A count of one period; it is whole where nothing of it is missing and its period is covered whole. */
export interface ComparedCount {
  readonly count: number;
  readonly isWhole: boolean;
}

/** How far the weeks of a period are here. */
export interface PeriodExtent {
  /** Weeks with an edition here. */
  readonly weeks: number;
  readonly missingWeeks: readonly unknown[];
  /** Weeks, or the month or longer period by its key, of which the first or the last days lie outside of what the file covers. */
  readonly partialWeeks: readonly string[];
  /** True where it reaches into the newest weeks, of which outcomes may go on being recorded. */
  readonly isOpen: boolean;
}

/** True where every week of a period is here from its first day to its last, and its counts are final. */
export function isCoveredWhole({
  weeks,
  missingWeeks,
  partialWeeks,
  isOpen,
}: PeriodExtent): boolean {
  return weeks > 0 && missingWeeks.length === 0 && partialWeeks.length === 0 && !isOpen;
}

/**
 * The change from one count to another; null where the two cannot be compared. Every change, sign and "no change" of a
 * comparison is taken from here. `isSameRows` is true where both are of the same weeks and known to be the same detainers
 * but for those that were corrected: such counts are compared although the weeks have more.
 */
export function calculateChange(
  first: ComparedCount | null,
  second: ComparedCount | null,
  isSameRows = false,
): number | null {
  if (first === null || second === null) return null;
  const isComparable = (first.isWhole && second.isWhole) || isSameRows;
  return isComparable ? second.count - first.count : null;
}

/** What stands in the place of a change of counts that cannot be compared. */
export const UNKNOWN_CHANGE = "not enough data";
