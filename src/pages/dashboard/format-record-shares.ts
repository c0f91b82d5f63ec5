import type { Outcome } from "#domain/detainer/outcome.ts";
import { addWeeks, formatDate, getWeekEnd } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatShare } from "#domain/text/format-share.ts";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { OpenWeeks } from "#domain/report/open-weeks.ts";
import type { Answer } from "#engine/query/question.ts";

/** How many detainers there are, how many of them have an outcome recorded, and how many are recorded as declined. */
export interface OutcomeSums {
  readonly all: number;
  readonly recorded: number;
  readonly declined: number;
}

/** Sums of a `counts` answer by outcome, of the measure that counts all and of all sides together. */
export function sumOutcomes(counts: Answer, outcomes: readonly Outcome[]): OutcomeSums {
  const groups = new Map(outcomes.map(({ key, group }) => [key, group]));
  const sums = { all: 0, recorded: 0, declined: 0 };
  for (const row of readAnswerRows(counts, "every")) {
    const count = getRowNumber(row, "count") ?? 0;
    const group = groups.get(getRowText(row, "outcome"));
    sums.all += count;
    if (group !== "open or not recorded") sums.recorded += count;
    if (group === "declined") sums.declined += count;
  }
  return sums;
}

/** A share, and in two lines what it is of. */
export interface ShareOf {
  readonly share: string;
  readonly whole: readonly [string, string];
}

/** The share of those with an outcome recorded, and of all; null where none can be taken. */
export function formatSharePair({
  all,
  recorded,
  declined,
}: OutcomeSums): readonly ShareOf[] | null {
  const ofRecorded = formatShare(declined, recorded);
  const ofAll = formatShare(declined, all);
  if (ofRecorded === null || ofAll === null) return null;
  return [
    { share: ofRecorded, whole: [`of the ${formatCount(recorded)} with`, "an outcome recorded"] },
    { share: ofAll, whole: ["of all", formatCount(all)] },
  ];
}

/** The weeks of a filter that are taken to be final, and the sums of them; null where there are none. */
interface FinalWeeks {
  readonly final: OutcomeSums | null;
  readonly finalWeeks: number;
  readonly openWeeks: number;
  readonly open: OpenWeeks;
}

/** "The first 17 weeks, treated as final: 25.5% and 8.8%"; null where all weeks are, or none is. */
export function formatFinalPair(sums: FinalWeeks): string | null {
  const { final, openWeeks } = sums;
  const pair = final === null ? null : formatSharePair(final);
  if (pair === null || openWeeks === 0) return null;
  return `${formatFinalWeeks(sums)}, treated as final: ${pair.map(({ share }) => share).join(" and ")}`;
}

/** The same shares with the numbers that they are of, and the last day of those weeks. */
export function formatFinalShares(sums: FinalWeeks): string | null {
  const { final, finalWeeks, openWeeks, open } = sums;
  const pair = final === null ? null : formatSharePair(final);
  const [span] = open;
  if (final === null || pair === null || openWeeks === 0 || span === undefined) return null;
  const where =
    open.length === 1
      ? `to ${formatDate(getWeekEnd(addWeeks(span.from, -1)))}`
      : "without the newest of each file";
  const verb = finalWeeks === 1 ? "is" : "are";
  const shares = pair.map(({ share, whole }) => [share, ...whole].join(" ")).join(", and ");
  return `${formatFinalWeeks(sums)}, ${where}, ${verb} treated as final: ${formatCount(final.declined)} declined, ${shares}.`;
}

/** They are the first ones unless the newest weeks of an earlier file lie between them. */
function formatFinalWeeks({ finalWeeks: count, open }: FinalWeeks): string {
  const words = count === 1 ? "week" : `${formatCount(count)} weeks`;
  return open.length > 1 ? `The ${words}` : `The first ${words}`;
}
