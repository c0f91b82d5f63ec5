import type { IssueList } from "#data/tabular/issue-list.ts";
import { NO_DAY } from "#data/tabular/row-values.ts";
import type { RowDays } from "#data/tabular/row-values.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { isDate, toDayNumber } from "#domain/calendar/week.ts";
import { normalizeHeadingWords } from "./heading-patterns.ts";

/** By the rest of a day number from seven: day 0 was a Thursday. */
const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
const DAYS_OF_WEEK = 7;
/** From the first or last day of a week to its middle. */
const HALF_WEEK = 3;

/**
 * The days of a column that names weeks by their first day, or by their last one where its heading says so: of each the
 * middle day, so that a week is in the report week that holds most of its days, and the text of the source, since no
 * day of a row is known. Null where the heading says no week or the days are not of one weekday.
 */
export function findRowWeeks(
  heading: string,
  { codes, texts }: TextColumn,
  read: RowDays,
  issues: IssueList,
): RowDays | null {
  const words = normalizeHeadingWords(heading);
  if (!/\b(?:week|wk)\b/u.test(words)) return null;
  const known = read.dates.texts.filter(isDate).map(toDayNumber);
  const [weekday, ...others] = new Set(known.map(getWeekday));
  if (weekday === undefined || others.length > 0) return null;
  const isLast = /\b(?:ending|ended|ends|end)\b/u.test(words);
  const first = isLast ? (weekday + 1) % DAYS_OF_WEEK : weekday;
  if (WEEKDAYS[first] !== "Saturday") {
    const last = (first + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
    issues.add(
      "weeks of other days",
      "warning",
      `“${heading}” has weeks from ${WEEKDAYS[first] ?? ""} to ${WEEKDAYS[last] ?? ""}; each is counted in the week from Saturday to Friday that holds most of its days`,
    );
  }
  const shift = isLast ? -HALF_WEEK : HALF_WEEK;
  return {
    ...read,
    days: read.days.map((day) => (day === NO_DAY ? day : day + shift)),
    dates: {
      codes,
      texts: texts.map((text, code) =>
        isDate(read.dates.texts[code] ?? "") ? `"${text}"` : UNKNOWN,
      ),
    },
  };
}

function getWeekday(day: number): number {
  return ((day % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
}
