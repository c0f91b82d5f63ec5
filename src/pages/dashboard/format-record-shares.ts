import type { Outcome } from "#domain/detainer/outcome.ts";
import { addWeeks, formatDate, getWeekEnd, type WeekStart } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatShare } from "#domain/text/format-share.ts";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { Answer } from "#engine/query/question.ts";

/** How many detainers there are, how many of them have an outcome recorded, and how many are recorded as declined. */
export interface OutcomeSums {
  readonly all: number;
  readonly recorded: number;
  readonly declined: number;
}

/** Sums of a `counts` answer by outcome, of the measure that counts all. */
export function sumOutcomes(counts: Answer, outcomes: readonly Outcome[]): OutcomeSums {
  const groups = new Map(outcomes.map(({ key, group }) => [key, group]));
  const sums = { all: 0, recorded: 0, declined: 0 };
  for (const row of readAnswerRows(counts)) {
    const count = getRowNumber(row, "count") ?? 0;
    const group = groups.get(getRowText(row, "outcome"));
    sums.all += count;
    if (group !== "open or not recorded") sums.recorded += count;
    if (group === "declined") sums.declined += count;
  }
  return sums;
}

/** "7.0% of all, and 20.5% of the 26,790 with an outcome recorded"; the two always stand together. */
export function formatDeclinedShares({ all, recorded, declined }: OutcomeSums): string | null {
  const ofAll = formatShare(declined, all);
  const ofRecorded = formatShare(declined, recorded);
  return ofAll === null || ofRecorded === null
    ? null
    : `${ofAll} of all, and ${ofRecorded} of the ${formatCount(recorded)} with an outcome recorded`;
}

/** What is said of detainers without an outcome; null where there are none. */
export function formatUnrecorded({ all, recorded }: OutcomeSums): string | null {
  const count = all - recorded;
  if (count === 0) return null;
  return `For ${formatCount(count)} no outcome is recorded: ${count === 1 ? "it is" : "they are"} open still, or the outcome was not filled in.`;
}

/** The same shares of the weeks before `openSince`, which are taken to be final; null where there are none. */
export function formatFinalShares(
  sums: OutcomeSums,
  weeks: readonly WeekStart[],
  openSince: WeekStart,
): string | null {
  const count = weeks.filter((week) => week < openSince).length;
  const shares = formatDeclinedShares(sums);
  if (count === 0 || shares === null) return null;
  const last = formatDate(getWeekEnd(addWeeks(openSince, -1)));
  return `The first ${count === 1 ? "week" : `${formatCount(count)} weeks`}, to ${last}, ${count === 1 ? "is" : "are"} taken to be final here: ${formatCount(sums.declined)} of ${formatCount(sums.all)}, ${shares}.`;
}
