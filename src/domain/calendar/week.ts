/** A calendar day, `YYYY-MM-DD`. Days carry no time and no time zone. */
export type IsoDate = string;

/** Days from a first to a last, both included. */
export interface DayRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Days of which a collection has rows; `gaps` are days between the first and the last that no file of it covers. */
export interface CoveredDays extends DayRange {
  readonly gaps?: readonly DayRange[];
  /** The length of the periods that are covered where no days are known. */
  readonly grain?: PeriodGrain;
}

/** The Saturday that begins a report week (Saturday to Friday), `YYYY-MM-DD`. */
export type WeekStart = IsoDate;

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Day number of a date, counted from 1970-01-01 (day 0); throws a RangeError where there is no such day. */
export function toDayNumber(date: IsoDate): number {
  const ms = ISO_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = ms / MS_PER_DAY;
  if (Number.isNaN(ms) || fromDayNumber(day) !== date)
    throw new RangeError(`no such day: "${date}"`);
  return day;
}

/** The date of a day number counted from 1970-01-01. */
export function fromDayNumber(day: number): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True where the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** True where the date is a Saturday, the first day of a report week. */
export function isWeekStart(text: string): boolean {
  return isDate(text) && countDaysSinceSaturday(text) === 0;
}

/** The week that holds a day: its Saturday; null where the text is no day. */
export function getWeekStart(text: string): WeekStart | null {
  return isDate(text) ? fromDayNumber(toDayNumber(text) - countDaysSinceSaturday(text)) : null;
}

/** Days since the last Saturday, 0 to 6; January 3, 1970 (day 2) was one. */
function countDaysSinceSaturday(date: IsoDate): number {
  return (((toDayNumber(date) - 2) % 7) + 7) % 7;
}

/** The Friday that ends a week. */
export function getWeekEnd(week: WeekStart): IsoDate {
  return fromDayNumber(toDayNumber(week) + 6);
}

/** The day `days` days later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The Saturday `weeks` weeks later (earlier where negative). */
export function addWeeks(week: WeekStart, weeks: number): WeekStart {
  return fromDayNumber(toDayNumber(week) + 7 * weeks);
}

/** The months by their names. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function splitDate(date: IsoDate): { year: string; month: string; short: string; day: number } {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  return { year, month: name, short: name.slice(0, 3), day: Number(day) };
}

/** A date in words: "March 20, 2017". */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = splitDate(date);
  return `${month} ${day}, ${year}`;
}

/** A span of days in words: "January 28 to February 17, 2017". */
export function formatDateSpan(from: IsoDate, to: IsoDate): string {
  const a = splitDate(from);
  const b = splitDate(to);
  if (from === to) return formatDate(from);
  if (a.year !== b.year) return `${formatDate(from)} to ${formatDate(to)}`;
  if (a.month !== b.month) return `${a.month} ${a.day} to ${b.month} ${b.day}, ${b.year}`;
  return `${a.month} ${a.day} to ${b.day}, ${b.year}`;
}

/** A week in words: "January 28 to February 3, 2017". */
export function formatWeek(week: WeekStart): string {
  return formatDateSpan(week, getWeekEnd(week));
}

/** A day for an axis: "Jan 28". */
export function formatShortDate(date: IsoDate): string {
  const { short, day } = splitDate(date);
  return `${short} ${day}`;
}

/** A week for an axis: "Jan 28 – Feb 3". */
export function formatShortWeek(week: WeekStart): string {
  const a = splitDate(week);
  const b = splitDate(getWeekEnd(week));
  return a.short === b.short
    ? `${a.short} ${a.day} – ${b.day}`
    : `${a.short} ${a.day} – ${b.short} ${b.day}`;
}

/** A week in short with its year: "Jan 28 – Feb 3, 2017"; with both where they differ: "Dec 28, 2024 – Jan 3, 2025". */
export function formatShortWeekWithYear(week: WeekStart): string {
  const a = splitDate(week);
  const b = splitDate(getWeekEnd(week));
  return a.year === b.year
    ? `${formatShortWeek(week)}, ${a.year}`
    : `${a.short} ${a.day}, ${a.year} – ${b.short} ${b.day}, ${b.year}`;
}

/** Lengths into which weeks can be gathered. */
export const GRAINS = ["week", "month", "quarter", "year", "fiscal-year"] as const;
export type Grain = (typeof GRAINS)[number];

/** Lengths of the periods that a table may name instead of days. */
export type PeriodGrain = Exclude<Grain, "week">;

/**
 * The period of a day, which is a Saturday where the grain is a week: `2017-01-28`, `2017-01`, `2017-Q1`, `2017`, `FY2017`.
 * A federal fiscal year begins in October of the year before.
 */
export function getPeriodKey(date: IsoDate, grain: Grain): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  switch (grain) {
    case "week":
      return date;
    case "month":
      return date.slice(0, 7);
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "year":
      return String(year);
    case "fiscal-year":
      return `FY${month >= 10 ? year + 1 : year}`;
  }
}

/**
 * The periods that a week reaches into by its days inside `covered`, so that a week at the border of two months belongs to
 * both; that of its Saturday alone where whole weeks are counted (no days are given) and where none of its days is covered.
 */
export function listWeekPeriods(
  week: WeekStart,
  grain: Grain,
  covered: DayRange | undefined,
): readonly string[] {
  if (grain === "week" || covered === undefined) return [getPeriodKey(week, grain)];
  const end = getWeekEnd(week);
  const first = week < covered.first ? covered.first : week;
  const last = end > covered.last ? covered.last : end;
  if (first > last) return [getPeriodKey(week, grain)];
  return [...new Set([getPeriodKey(first, grain), getPeriodKey(last, grain)])];
}
