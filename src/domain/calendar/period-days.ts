import { fromDayNumber, getWeekEnd, toDayNumber, type DayRange } from "./week.ts";

/**
 * First and last day of a period by its key: `2017-01-28` is a week, `2017-01`, `2017-Q1`, `2017` and `FY2017` are the
 * others.
 */
export function getPeriodDays(key: string): DayRange {
  const year = Number(key.replace(/^FY/u, "").slice(0, 4));
  if (key.startsWith("FY")) return { first: `${year - 1}-10-01`, last: `${year}-09-30` };
  if (key.length === 4) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (key.length === 10) return { first: key, last: getWeekEnd(key) };
  const isQuarter = key.includes("Q");
  const month = isQuarter ? Number(key.slice(-1)) * 3 : Number(key.slice(5));
  const firstMonth = String(isQuarter ? month - 2 : month).padStart(2, "0");
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return { first: `${year}-${firstMonth}-01`, last: fromDayNumber(toDayNumber(next) - 1) };
}
