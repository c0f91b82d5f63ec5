import { readAnswerRows, getRowNumber } from "#charts/answer/answer-rows.ts";
import { hasPrintedTotals, type WeekPresence, type WeekCoverage } from "#domain/report/dataset.ts";
import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";

/** A week of a period that has no edition in the dataset, and why. */
export interface MissingWeek {
  readonly week: WeekStart;
  readonly presence: Exclude<WeekPresence, "present">;
}

/** What is counted in one period. */
export interface PeriodSum {
  /** The period in words. */
  readonly words: string;
  /** Weeks with an edition here; sums are over these. */
  readonly weeks: number;
  readonly missingWeeks: readonly MissingWeek[];
  /** Declines as printed; null where an edition prints none. */
  readonly reported: number | null;
  readonly transcribed: number;
  readonly match: number;
  /** In these files, but unknown on a filtered field. */
  readonly unknown: number;
  /** Reported, not in these files and not ruled out; null where `reported` is. */
  readonly untranscribed: number | null;
  /** Where the numbers are counted, as words after a count: "transcribed", or "in this file" where no total is printed. */
  readonly qualifier: string;
}

/** The sum of the weeks of one period, which is a side of a `totals` answer. */
export function sumPeriod(
  totals: Answer,
  side: number,
  words: string,
  weeks: readonly WeekCoverage[],
): PeriodSum {
  const present = weeks.filter(({ presence }) => presence === "present");
  const rows = readAnswerRows(totals, side).filter(({ presence }) => presence === "present");
  const sum = (column: string) =>
    rows.reduce((total, row) => total + (getRowNumber(row, column) ?? 0), 0);
  const every = (column: string) =>
    rows.length > 0 && rows.every((row) => getRowNumber(row, column) !== null) ? sum(column) : null;
  return {
    words,
    weeks: present.length,
    missingWeeks: weeks.flatMap(({ week, presence }) =>
      presence === "present" ? [] : [{ week, presence }],
    ),
    reported: every("reported"),
    transcribed: sum("transcribed"),
    match: sum("match"),
    unknown: sum("unknown"),
    untranscribed: every("untranscribed"),
    qualifier: present.length === 0 || hasPrintedTotals(present) ? "transcribed" : "in this file",
  };
}

/** Every week of a range as the dataset knows it; one that it does not know has no edition. */
export function listWeeks(
  known: readonly WeekCoverage[],
  from: WeekStart,
  to: WeekStart,
): readonly WeekCoverage[] {
  const found = new Map(known.map((week) => [week.week, week]));
  const weeks: WeekCoverage[] = [];
  for (let week = from; week <= to; week = addWeeks(week, 1)) {
    weeks.push(found.get(week) ?? { ...MISSING_WEEK, week });
  }
  return weeks;
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

/** True where nothing of the period is missing: every week is there, and no detainer is untranscribed or unknown. */
export function isComplete(sum: PeriodSum): boolean {
  return (
    sum.missingWeeks.length === 0 && sum.weeks > 0 && sum.untranscribed === 0 && sum.unknown === 0
  );
}
