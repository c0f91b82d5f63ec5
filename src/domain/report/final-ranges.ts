import type { WeekRange } from "#domain/calendar/week-range.ts";
import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import type { OpenWeeks } from "./open-weeks.ts";

/**
 * The weeks of a range without those that are not final, as one range or several; where none is left, one range that no
 * week lies in.
 */
export function listFinalRanges(open: OpenWeeks, range: WeekRange): readonly WeekRange[] {
  const [first] = open;
  if (first === undefined) return [range];
  // No week after the last span has a row.
  const between = open.map((span, at): WeekRange => {
    const before = open[at - 1];
    return {
      from: chooseLater(range.from, before === undefined ? null : addWeeks(before.to, 1)),
      to: chooseEarlier(range.to, addWeeks(span.from, -1)),
    };
  });
  const found = between.filter(({ from, to }) => from === null || to === null || from <= to);
  return found.length > 0 ? found : between.slice(0, 1);
}

function chooseLater(a: WeekStart | null, b: WeekStart | null): WeekStart | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function chooseEarlier(a: WeekStart | null, b: WeekStart): WeekStart {
  return a === null || a > b ? b : a;
}
