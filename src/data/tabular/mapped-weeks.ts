import type { IssueList } from "#data/tabular/issue-list.ts";
import { NO_DAY } from "#data/tabular/row-values.ts";
import type { RowDays } from "#data/tabular/row-values.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { isDate, toDayNumber } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { normalizeHeadingWords } from "./heading-patterns.ts";

/** By the rest of a day number from seven: day 0 was a Thursday. */
const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
const DAYS_OF_WEEK = 7;
/** From the first or last day of a week to its middle. */
const HALF_WEEK = 3;

/** First days of which a week lies in the report week of another day than they do. */
const FAR_FIRST_DAYS: ReadonlySet<string | undefined> = new Set([
  "Wednesday",
  "Thursday",
  "Friday",
]);

/**
 * The days of a column that names weeks by their first day, or by their last one where its heading says so: of each the
 * middle day, so that a week is in the report week that holds most of its days, and the text of the source, since no
 * day of a row is known. Null where the heading says no week, or leaves open which days are meant: then each row is in
 * the report week of the day that it names.
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
  if (weekday === undefined) return null;
  const isLast = /\b(?:ending|ended|ends|end)\b/u.test(words);
  const isFirst = /\b(?:of|beginning|begins|starting|starts|start|from)\b/u.test(words);
  const tell = (sentence: string): void =>
    issues.add("weeks of other days", "warning", `“${heading}” ${sentence}`);
  if (others.length > 0) {
    tell(
      `has days of ${formatCount(others.length + 1)} weekdays; each is ${isLast ? "taken for the last of its week" : "counted in the week from Saturday to Friday that holds it"}`,
    );
    if (!isLast) return null;
  } else {
    const first = WEEKDAYS[isLast ? (weekday + 1) % DAYS_OF_WEEK : weekday];
    if (!isLast && !isFirst && FAR_FIRST_DAYS.has(first)) {
      tell(
        `has ${first ?? ""}s and does not say whether weeks begin or end on them; each is counted in the week from Saturday to Friday that holds it`,
      );
      return null;
    }
    if (first !== "Saturday") {
      const last = WEEKDAYS[isLast ? weekday : (weekday + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK];
      tell(
        `has weeks from ${first ?? ""} to ${last ?? ""}; each is counted in the week from Saturday to Friday that holds most of its days`,
      );
    }
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
