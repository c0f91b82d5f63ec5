import { readAnswerRows, getRowNumber } from "#charts/answer/answer-rows.ts";
import {
  isCoveredWhole,
  type ComparedCount,
  type PeriodExtent,
} from "#charts/comparison/comparability.ts";
import { hasPrintedTotals, type WeekPresence, type WeekCoverage } from "#domain/report/dataset.ts";
import { listEditionWeeksBetween } from "#domain/calendar/edition-week.ts";
import { isPartialPeriod } from "#domain/calendar/partial-period.ts";
import { type CoveredDays, type PeriodGrain, type WeekStart } from "#domain/calendar/week.ts";
import type { CalendarKey } from "#domain/calendar/period.ts";
import type { Answer } from "#engine/query/question.ts";

/** A week of a period that has no edition in the dataset, and why. */
export interface MissingWeek {
  readonly week: WeekStart;
  readonly presence: Exclude<WeekPresence, "present">;
}

/** What is counted in one period. */
export interface PeriodSum extends PeriodExtent {
  /** The period in words. */
  readonly words: string;
  readonly missingWeeks: readonly MissingWeek[];
  /** Declines as printed; null where an edition prints none. */
  readonly reported: number | null;
  readonly transcribed: number;
  readonly match: number;
  /** In these files, but unknown on a filtered field. */
  readonly unknown: number;
  /** Reported, not in these files and not ruled out; null where `reported` is. */
  readonly untranscribed: number | null;
  /** False where no total is printed, so that the sums are of what is in the file. */
  readonly hasPrintedTotal: boolean;
  /** True where the rows are all of the file that the weeks are of. */
  readonly isListing: boolean;
  /** Where the numbers are counted, as words after a count: "on record", or "in this file" where no total is printed. */
  readonly qualifier: string;
  /** The length of the periods that the weeks stand for, where they do. */
  readonly grain?: PeriodGrain | undefined;
  /** True for a month or a longer period of which only its own days are counted. */
  readonly isCalendar: boolean;
}

/** What a period is called, and the file that it is of: "this file", or its name where several are compared. */
export interface PeriodLabel {
  readonly words: string;
  readonly file: string;
}

/** What is known of how far a period is covered. */
export interface PeriodExtentFacts {
  readonly coveredDays?: CoveredDays | undefined;
  readonly grain?: PeriodGrain | undefined;
  readonly isOpen: boolean;
  /** Of a month or a longer period: its key, and the count of its own days. What is unknown is that of all of its weeks. */
  readonly calendar?: { readonly key: CalendarKey; readonly count: number } | undefined;
}

function listPartial(
  keys: readonly string[],
  coveredDays: CoveredDays | undefined,
): readonly string[] {
  return coveredDays === undefined ? [] : keys.filter((key) => isPartialPeriod(key, coveredDays));
}

/** The sum of the weeks of one period, which is a side of a `totals` answer. */
export function sumPeriod(
  totals: Answer,
  side: number,
  { words, file }: PeriodLabel,
  weeks: readonly WeekCoverage[],
  { coveredDays, grain, isOpen, calendar }: PeriodExtentFacts,
): PeriodSum {
  const present = weeks.filter(({ presence }) => presence === "present");
  const rows = readAnswerRows(totals, side).filter(({ presence }) => presence === "present");
  const sum = (column: string) =>
    rows.reduce((total, row) => total + (getRowNumber(row, column) ?? 0), 0);
  const every = (column: string) =>
    rows.length > 0 && rows.every((row) => getRowNumber(row, column) !== null) ? sum(column) : null;
  const hasPrintedTotal = present.length === 0 || hasPrintedTotals(present);
  return {
    words,
    weeks: present.length,
    missingWeeks: weeks.flatMap(({ week, presence }) =>
      presence === "present" ? [] : [{ week, presence }],
    ),
    partialWeeks: listPartial(
      calendar === undefined ? present.map(({ week }) => week) : [calendar.key],
      coveredDays,
    ),
    isOpen,
    reported: every("reported"),
    transcribed: calendar?.count ?? sum("transcribed"),
    match: calendar?.count ?? sum("match"),
    unknown: sum("unknown"),
    untranscribed: every("untranscribed"),
    hasPrintedTotal,
    isListing: present.length > 0 && present.every(({ isListing }) => isListing === true),
    grain,
    isCalendar: calendar !== undefined,
    qualifier: hasPrintedTotal ? "on record" : `in ${file}`,
  };
}

/** What matches in a period; whole where every week is here and no detainer is untranscribed or unknown. */
export function getMatchCount(sum: PeriodSum): ComparedCount {
  const isListed = sum.untranscribed === 0 || sum.isListing;
  return { count: sum.match, isWhole: isCoveredWhole(sum) && isListed && sum.unknown === 0 };
}

/** What was reported in a period; null where it is not known. */
export function getReportedCount(sum: PeriodSum): ComparedCount | null {
  return sum.reported === null ? null : { count: sum.reported, isWhole: isCoveredWhole(sum) };
}

/** Every week of a range as the dataset knows it; one that it does not know has no edition. */
export function listWeeks(
  known: readonly WeekCoverage[],
  from: WeekStart,
  to: WeekStart,
  grain?: PeriodGrain,
): readonly WeekCoverage[] {
  const found = new Map(known.map((week) => [week.week, week]));
  return listEditionWeeksBetween(from, to, grain).map(
    (week) => found.get(week) ?? { ...MISSING_WEEK, week },
  );
}

const MISSING_WEEK: Omit<WeekCoverage, "week"> = {
  presence: "not-published",
  revision: null,
  transcription: null,
  published: null,
  reported: null,
  transcribed: 0,
  complete: [],
  withdrawn: [],
  named: [],
};
