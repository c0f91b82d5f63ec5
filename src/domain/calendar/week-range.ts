import type { WeekStart } from "./week.ts";

/** Weeks from one Saturday to another, both included; null is open at that end. */
export interface WeekRange {
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
}

/** True where a week lies in the range. */
export function isInRange({ from, to }: WeekRange, week: WeekStart): boolean {
  return (from === null || week >= from) && (to === null || week <= to);
}
