import { parseCellState, type CellState } from "#domain/table/cell-state.ts";
import { createCoveredPartReader } from "#domain/report/covered-part.ts";
import type { DatasetPeriod, WeekPresence } from "#domain/report/dataset.ts";
import { formatCalendarPeriod } from "#domain/calendar/period.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import {
  getPeriodKey,
  formatDateSpan,
  getWeekEnd,
  formatShortWeek,
  formatShortDate,
  type CoveredDays,
  type DayRange,
  type Grain,
  type IsoDate,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import {
  readAnswerRows,
  getRowNumber,
  getRowText,
  type AnswerRow,
} from "#charts/answer/answer-rows.ts";
import type { NoteCount } from "#charts/notes/note-counts.ts";

/** A week, or a longer period. Numbers are null where no edition can say them. */
export interface WeekBar {
  readonly period: string;
  /** First and last week that reach into it. */
  readonly weeks: readonly [WeekStart, WeekStart];
  /** For the axis. */
  readonly label: string;
  /** For sentences: "January 28 to February 3, 2017". */
  readonly title: string;
  readonly shown: number | null;
  /** Detainers of the period without an outcome recorded; null where a collection has only declines. */
  readonly open: number | null;
  /** Reported and not in this file; null where the filters leave that unknown. */
  readonly untranscribed: number | null;
  readonly reported: number | null;
  readonly presence: WeekPresence;
  readonly cell: CellState;
  /** Weeks of the period without an edition here. */
  readonly absent: number;
  /** The days that are covered, where they are not all days of the period. */
  readonly part: CoveredDays | null;
  /** The period reaches into the newest weeks, whose outcomes are open still. */
  readonly isOpen: boolean;
  readonly marks: readonly NoteCount[];
  /** "New York City only": the places of which alone its number is; empty where it is not of such places. */
  readonly area: string;
}

/** What is drawn in one place of the axis of weeks: a bar with its number, words where no number is known, or nothing. */
export interface PlottedBar {
  readonly period: string;
  readonly label: string;
  /** In small print below the label: the area of the number where that is a part, or when the edition was published. */
  readonly remark: string;
  /** The first day that is counted; null for the time after the last edition. */
  readonly day: IsoDate | null;
  readonly shown: number;
  readonly untranscribed: number;
  /** The number above the bar; null where the place holds words or nothing. */
  readonly value: number | null;
  /** The height of the hatching where no number can be drawn. */
  readonly absent: number;
  readonly words: string;
  /** The same where there is less room. */
  readonly shortWords: string;
  /** Places of the axis over which the words stand, this one in their middle. */
  readonly slots: number;
  /** The words are the sign of a cell's state. */
  readonly isSign: boolean;
  /** The outcomes of its weeks are still open, so its number is still growing. */
  readonly isOpen: boolean;
  /** Not all of its days are covered, so its number is of fewer days than those of others. */
  readonly isPart: boolean;
}

/** What bars are made from. */
interface WeekBarInput {
  /** A `totals` answer. */
  readonly totals: Answer;
  /** A `counts` answer of the same rows by periods of the grain. */
  readonly counts: Answer;
  readonly grain: Grain;
  readonly filtered: boolean;
  readonly coverage: Pick<DatasetPeriod, "coveredDays" | "grain">;
}

/** A bar for each period of the counts. Hatching (untranscribed) only where nothing but weeks is filtered. */
export function createWeekBars(input: WeekBarInput): readonly WeekBar[] {
  const { totals, counts, grain, coverage } = input;
  const weekRows = readAnswerRows(totals);
  const weeks = weekRows.map((row) => ({
    week: getRowText(row, "week"),
    presence: parsePresence(getRowText(row, "presence")),
  }));
  const getPart = createCoveredPartReader(weeks, coverage);
  const isByDay = grain !== "week" && coverage.coveredDays !== undefined;
  const byPeriod = groupByPeriod(weekRows, grain, isByDay);
  return readAnswerRows(counts).map((row) => {
    const period = getRowText(row, "period");
    return createBar(row, byPeriod.get(period) ?? [], getPart(period), input, isByDay);
  });
}

/** The rows of weeks by the period of their first day; by day, weeks at a border belong to two periods. */
function groupByPeriod(
  weekRows: readonly AnswerRow[],
  grain: Grain,
  isByDay: boolean,
): ReadonlyMap<string, readonly AnswerRow[]> {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of weekRows) {
    const week = getRowText(row, "week");
    const first = getPeriodKey(week, grain);
    const last = isByDay ? getPeriodKey(getWeekEnd(week), grain) : first;
    for (const period of new Set([first, last])) {
      const group = groups.get(period) ?? [];
      group.push(row);
      groups.set(period, group);
    }
  }
  return groups;
}

function createBar(
  row: AnswerRow,
  weekRows: readonly AnswerRow[],
  part: CoveredDays | null,
  { grain, filtered, coverage }: WeekBarInput,
  isByDay: boolean,
): WeekBar {
  const period = getRowText(row, "period");
  const weeks = weekRows.map((weekRow) => getRowText(weekRow, "week")).sort();
  const first = weeks[0] ?? period;
  const last = weeks[weeks.length - 1] ?? first;
  const presences = weekRows.map((weekRow) => parsePresence(getRowText(weekRow, "presence")));
  const present = weekRows.filter((_, at) => presences[at] === "present");
  const presence = present.length > 0 ? "present" : (presences[0] ?? "not-published");
  const shown = presence === "present" ? getRowNumber(row, "count") : null;
  // A week at a border is of two periods: what is reported of it cannot be divided between them.
  const reported = isByDay ? null : sumKnown(present, "reported");
  const cell = parseCellState(getRowText(row, "cell"));
  return {
    period,
    weeks: [first, last],
    ...(coverage.grain === undefined
      ? formatPeriodNames(
          period,
          [first, last],
          grain,
          isByDay ? (part ?? getPeriodDays(period)) : null,
        )
      : { label: formatShortPeriod(period), title: formatCalendarPeriod(period) }),
    shown,
    open: presence === "present" ? getRowNumber(row, "open") : null,
    reported,
    untranscribed:
      filtered || reported === null || shown === null ? null : Math.max(0, reported - shown),
    presence,
    cell: presence === "present" ? cell : presence,
    absent: weekRows.length - present.length,
    part,
    isOpen: false,
    marks: [],
    area: "",
  };
}

/** The sum of a column; null where a week has no number. */
function sumKnown(weekRows: readonly AnswerRow[], column: string): number | null {
  const known = weekRows.map((row) => getRowNumber(row, column));
  return known.length === 0 || known.includes(null)
    ? null
    : known.reduce<number>((a, b) => a + (b ?? 0), 0);
}

// The names of a period stay as they are, whatever is counted in it.
const NAME_CACHE = new Map<string, Pick<WeekBar, "label" | "title">>();

function formatPeriodNames(
  period: string,
  [first, last]: WeekBar["weeks"],
  grain: Grain,
  days: DayRange | null,
): Pick<WeekBar, "label" | "title"> {
  const [from, to] = days === null ? [first, getWeekEnd(last)] : [days.first, days.last];
  const key = `${period} ${from} ${to}`;
  const names = NAME_CACHE.get(key) ?? {
    label: grain === "week" ? formatShortWeek(first) : formatShortPeriod(period),
    title: formatDateSpan(from, to),
  };
  NAME_CACHE.set(key, names);
  return names;
}

/** A period longer than a week for an axis: "Jan 2017", "Q1 2017", "2017", "FY 2017". */
export function formatShortPeriod(period: string): string {
  if (period.startsWith("FY")) return `FY ${period.slice(2)}`;
  const year = period.slice(0, 4);
  if (period.length === 4) return year;
  if (period.includes("Q")) return `${period.slice(5)} ${year}`;
  return `${formatShortDate(`${period}-01`).slice(0, 3)} ${year}`;
}

const PRESENCES: readonly WeekPresence[] = [
  "present",
  "not-yet-published",
  "not-loaded",
  "arriving",
];

function parsePresence(text: string): WeekPresence {
  return PRESENCES.find((presence) => presence === text) ?? "not-published";
}

/** The number of a bar: what matches under a filter, otherwise what was reported where that is known. */
export function countBar(bar: WeekBar, filtered: boolean): number | null {
  return filtered ? bar.shown : (bar.reported ?? bar.shown);
}
