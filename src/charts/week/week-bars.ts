import { formatCount, plural } from "#domain/words/count.ts";
import { noneWords, type HereWords } from "#domain/words/here.ts";
import type { CellState } from "#domain/cell.ts";
import type { Presence } from "#domain/publication/coverage.ts";
import {
  dateInWords,
  periodOf,
  spanInWords,
  weekEnd,
  weekInShort,
  type Grain,
  type WeekStart,
} from "#domain/week.ts";
import type { Answer } from "#engine/question.ts";
import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import type { MarkLine } from "#charts/marks/mark-model.ts";

/** A week, or weeks gathered in a period. Numbers are null where no edition can say them. */
export interface WeekBar {
  readonly period: string;
  /** First and last week gathered. */
  readonly weeks: readonly [WeekStart, WeekStart];
  /** For the axis. */
  readonly label: string;
  /** For sentences: "January 28 to February 3, 2017". */
  readonly title: string;
  readonly shown: number | null;
  /** Reported and not in this file; null where it cannot be said of these filters. */
  readonly untranscribed: number | null;
  readonly reported: number | null;
  readonly presence: Presence;
  readonly cell: CellState;
  /** Weeks of the period without an edition here. */
  readonly absent: number;
  /** The period reaches into the newest weeks, whose outcomes are open still. */
  readonly isOpen: boolean;
  readonly marks: readonly MarkLine[];
}

const ABSENT: Readonly<Record<Exclude<Presence, "present" | "not-published">, string>> = {
  "not-yet-published": "not yet published on the date chosen",
  "not-loaded": "could not be loaded",
  arriving: "still being loaded",
};

/** The bars of a `totals` answer, gathered by `grain`. Hatching (untranscribed) only where nothing but weeks is filtered. */
export function weekBars(totals: Answer, grain: Grain, filtered: boolean): readonly WeekBar[] {
  const periods = new Map<string, ReturnType<typeof answerRows>[number][]>();
  for (const row of answerRows(totals)) {
    const period = periodOf(textIn(row, "week"), grain);
    periods.set(period, [...(periods.get(period) ?? []), row]);
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, rows]) => {
      const weeks = rows.map((row) => textIn(row, "week")).sort();
      const first = weeks[0] ?? period;
      const last = weeks[weeks.length - 1] ?? first;
      const present = rows.filter((row) => textIn(row, "presence") === "present");
      const presence =
        present.length > 0
          ? "present"
          : presenceOf(rows[0] === undefined ? "" : textIn(rows[0], "presence"));
      const sum = (column: string) => {
        const known = present.map((row) => numberIn(row, column));
        return known.length === 0 || known.includes(null)
          ? null
          : known.reduce<number>((a, b) => a + (b ?? 0), 0);
      };
      const shown = sum("match");
      const reported = sum("reported");
      return {
        period,
        weeks: [first, last],
        ...named(period, [first, last], grain),
        shown,
        reported,
        untranscribed:
          filtered || reported === null || shown === null ? null : Math.max(0, reported - shown),
        presence,
        cell: presence === "present" ? (shown === 0 ? "not-transcribed" : "count") : presence,
        absent: rows.length - present.length,
        isOpen: false,
        marks: [],
      };
    });
}

// The names of a period stay as they are, whatever is counted in it.
const NAMES = new Map<string, Pick<WeekBar, "label" | "title">>();

function named(
  period: string,
  [first, last]: WeekBar["weeks"],
  grain: Grain,
): Pick<WeekBar, "label" | "title"> {
  const key = `${period} ${first} ${last}`;
  const found = NAMES.get(key) ?? {
    label: grain === "week" ? weekInShort(first) : period,
    title: spanInWords(first, weekEnd(last)),
  };
  NAMES.set(key, found);
  return found;
}

function presenceOf(text: string): Presence {
  return text === "not-yet-published" || text === "not-loaded" || text === "arriving"
    ? text
    : "not-published";
}

/** What is said of a bar: "January 28 to February 3, 2017: 189 in this file, 206 reported, 1 of 3". */
export function barInWords(bar: WeekBar, at: number, of: number, here: HereWords): string {
  const place = `${at + 1} of ${of}`;
  const { presence } = bar;
  if (presence === "not-published") return `${bar.title}: ${here.noWeek}, ${place}`;
  if (presence !== "present") return `${bar.title}: ${ABSENT[presence]}, ${place}`;
  const shown = bar.shown ?? 0;
  const numbers =
    bar.untranscribed !== null && bar.reported !== null
      ? `${formatCount(shown)} in this file, ${formatCount(bar.reported)} reported`
      : shown === 0
        ? noneWords(here)
        : `${formatCount(shown)} ${here.among}`;
  const absent = bar.absent > 0 ? `, ${plural(bar.absent, "week")}: ${here.noWeek}` : "";
  const open = bar.isOpen ? ", outcomes still open" : "";
  return `${bar.title}: ${numbers}${absent}${open}, ${place}`;
}

/** What a period is called, as in titles. */
export const GRAIN_TITLE: Readonly<Record<Grain, string>> = {
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Calendar year",
  "fiscal-year": "Fiscal year",
};

/** Which weeks are gathered, and in which period each is counted. */
export function gatheredWords(grain: Grain): string {
  const weeks = "Saturday to Friday weeks";
  if (grain === "week") return weeks;
  return `${weeks}, each counted in the ${GRAIN_TITLE[grain].toLowerCase()} in which it begins`;
}

/** What periods are called. */
export const GRAIN_MANY: Readonly<Record<Grain, string>> = {
  week: "weeks",
  month: "months",
  quarter: "quarters",
  year: "calendar years",
  "fiscal-year": "fiscal years",
};

/** "the week of January 28" for weeks, otherwise the period. */
export function barName(bar: WeekBar, grain: Grain): string {
  return grain === "week"
    ? `the week of ${dateInWords(bar.weeks[0]).replace(/, \d+$/u, "")}`
    : bar.period;
}
