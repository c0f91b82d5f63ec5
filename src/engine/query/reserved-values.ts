import { NOT_ITEMIZED, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";

/** True where a value says that the row's own value is not known; a withdrawn one is not meant. */
export function isUnspecified(value: string): boolean {
  return value === UNKNOWN || value === NOT_ITEMIZED;
}

/** True where a value names something: it is none of the reserved ones. */
export function isNamed(value: string): boolean {
  return !isUnspecified(value) && value !== WITHDRAWN;
}

/** Orders values alphabetically (by code unit), then `unknown`, `not-itemised`, `withdrawn`. */
export function compareValues(a: string, b: string): number {
  return getValueRank(a) - getValueRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** 0 for a named value; 1, 2, 3 for `unknown`, `not-itemised`, `withdrawn`, in the order in which they stand last. */
export function getValueRank(value: string): 0 | 1 | 2 | 3 {
  if (value === UNKNOWN) return 1;
  if (value === NOT_ITEMIZED) return 2;
  return value === WITHDRAWN ? 3 : 0;
}
