import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatNone, type CoverageTerms } from "#domain/text/coverage-terms.ts";
import { CELL_STATE_SIGNS, type CellState } from "#domain/table/cell-state.ts";
import type { WeekPresence } from "#domain/report/dataset.ts";
import {
  formatDate,
  getPeriodKey,
  formatDateSpan,
  getWeekEnd,
  formatShortWeek,
  type Grain,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { NoteCount } from "#charts/notes/note-counts.ts";

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
  /** Reported and not in this file; null where the filters leave that unknown. */
  readonly untranscribed: number | null;
  readonly reported: number | null;
  readonly presence: WeekPresence;
  readonly cell: CellState;
  /** Weeks of the period without an edition here. */
  readonly absent: number;
  /** The period reaches into the newest weeks, whose outcomes are open still. */
  readonly isOpen: boolean;
  readonly marks: readonly NoteCount[];
}

/** What is drawn in one place of the axis of weeks: a bar with its number, words where no number is known, or nothing. */
export interface PlottedBar {
  readonly period: string;
  readonly label: string;
  readonly shown: number;
  readonly untranscribed: number;
  /** The number above the bar; null where the place holds words or nothing. */
  readonly value: number | null;
  /** The height of the hatching where no number can be drawn. */
  readonly absent: number;
  readonly words: string;
  /** The outcomes of its weeks are still open, so its number is still growing. */
  readonly isOpen: boolean;
}

/** The sign of a week of which a filter leaves nothing among transcribed rows. */
export const NO_COUNT_SIGN = CELL_STATE_SIGNS["not-transcribed"];

const MISSING_REASON: Readonly<Record<Exclude<WeekPresence, "present" | "not-published">, string>> =
  {
    "not-yet-published": "not yet published on the date chosen",
    "not-loaded": "could not be loaded",
    arriving: "still being loaded",
  };

/** The bars of a `totals` answer, gathered by `grain`. Hatching (untranscribed) only where nothing but weeks is filtered. */
export function createWeekBars(
  totals: Answer,
  grain: Grain,
  filtered: boolean,
): readonly WeekBar[] {
  const periods = new Map<string, ReturnType<typeof readAnswerRows>[number][]>();
  for (const row of readAnswerRows(totals)) {
    const period = getPeriodKey(getRowText(row, "week"), grain);
    periods.set(period, [...(periods.get(period) ?? []), row]);
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, rows]) => {
      const weeks = rows.map((row) => getRowText(row, "week")).sort();
      const first = weeks[0] ?? period;
      const last = weeks[weeks.length - 1] ?? first;
      const present = rows.filter((row) => getRowText(row, "presence") === "present");
      const presence =
        present.length > 0
          ? "present"
          : parsePresence(rows[0] === undefined ? "" : getRowText(rows[0], "presence"));
      const sum = (column: string) => {
        const known = present.map((row) => getRowNumber(row, column));
        return known.length === 0 || known.includes(null)
          ? null
          : known.reduce<number>((a, b) => a + (b ?? 0), 0);
      };
      const shown = sum("match");
      const reported = sum("reported");
      return {
        period,
        weeks: [first, last],
        ...formatPeriodNames(period, [first, last], grain),
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
const NAME_CACHE = new Map<string, Pick<WeekBar, "label" | "title">>();

function formatPeriodNames(
  period: string,
  [first, last]: WeekBar["weeks"],
  grain: Grain,
): Pick<WeekBar, "label" | "title"> {
  const key = `${period} ${first} ${last}`;
  const names = NAME_CACHE.get(key) ?? {
    label: grain === "week" ? formatShortWeek(first) : period,
    title: formatDateSpan(first, getWeekEnd(last)),
  };
  NAME_CACHE.set(key, names);
  return names;
}

function parsePresence(text: string): WeekPresence {
  return text === "not-yet-published" || text === "not-loaded" || text === "arriving"
    ? text
    : "not-published";
}

/** A bar in words: "January 28 to February 3, 2017: 189 in this file, 206 reported, 1 of 3". */
export function formatBar(bar: WeekBar, at: number, total: number, here: CoverageTerms): string {
  const place = `${at + 1} of ${total}`;
  const { presence } = bar;
  if (presence === "not-published") return `${bar.title}: ${here.noWeek}, ${place}`;
  if (presence !== "present") return `${bar.title}: ${MISSING_REASON[presence]}, ${place}`;
  const shown = bar.shown ?? 0;
  const numbers =
    bar.untranscribed !== null && bar.reported !== null
      ? `${formatCount(shown)} in this file, ${formatCount(bar.reported)} reported`
      : shown === 0
        ? formatNone(here)
        : `${formatCount(shown)} ${here.among}`;
  const absent = bar.absent > 0 ? `, ${formatPlural(bar.absent, "week")}: ${here.noWeek}` : "";
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
export function formatGrain(grain: Grain): string {
  const weeks = "Saturday to Friday weeks";
  if (grain === "week") return weeks;
  return `${weeks}, each counted in the ${GRAIN_TITLE[grain].toLowerCase()} in which it begins`;
}

/** What periods are called. */
export const GRAIN_PLURAL: Readonly<Record<Grain, string>> = {
  week: "weeks",
  month: "months",
  quarter: "quarters",
  year: "calendar years",
  "fiscal-year": "fiscal years",
};

/** "the week of January 28" for weeks, otherwise the period. */
export function formatBarName(bar: WeekBar, grain: Grain): string {
  return grain === "week"
    ? `the week of ${formatDate(bar.weeks[0]).replace(/, \d+$/u, "")}`
    : bar.period;
}
