import { isInRange } from "#domain/calendar/week-range.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { hasOpenWeek, type OpenWeeks } from "#domain/report/open-weeks.ts";
import type { Filter } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { setChoice } from "#features/filters/edit-filter.ts";
import {
  createOutcomeQuestion,
  findOutcomeOpenWeeks,
  limitToFinalWeeks,
} from "#features/panels/outcome-question.ts";
import { sumOutcomes, type OutcomeSums } from "./format-record-shares.ts";

/** All detainers of a filter by outcome, and those of its weeks that are taken to be final. */
export interface RecordSums {
  readonly all: OutcomeSums;
  /** Null where every week of the filter is among the newest, whose outcomes may still be open. */
  readonly final: OutcomeSums | null;
  /** How many weeks are final, and how many are not. */
  readonly finalWeeks: number;
  readonly openWeeks: number;
  /** All weeks of the collection that are not final, whatever the filter. */
  readonly open: OpenWeeks;
}

/**
 * Sums of all outcomes under a filter, whatever outcome it chooses; undefined while they are on their way, and where a
 * collection has declines alone.
 */
export function useOutcomeSums(info: DatasetInfo, chosen: Filter): RecordSums | undefined {
  const { openWeeks } = useUrlView().view;
  const open = findOutcomeOpenWeeks(info, openWeeks);
  const filter = setChoice(chosen, "outcome", null);
  const wanted = {
    all: createOutcomeQuestion(["outcome"], [filter]),
    final: createOutcomeQuestion(["outcome"], limitToFinalWeeks(filter, open)),
  };
  const { data } = useAnswers(wanted);
  // An answer to the filter before stands in for the next one: its numbers are of other rows.
  if (data === undefined || JSON.stringify(data.questions) !== JSON.stringify(wanted)) return;
  if (!hasOutcomes(info.outcomes)) return;
  const weeks = info.weeks
    .filter(({ week, presence }) => presence === "present" && isInRange(filter, week))
    .map(({ week }) => week);
  const openCount = countOpenWeeks(info, filter, open);
  const finalWeeks = weeks.length - openCount;
  return {
    all: sumOutcomes(data.answers.all, info.outcomes),
    final: finalWeeks === 0 ? null : sumOutcomes(data.answers.final, info.outcomes),
    finalWeeks,
    openWeeks: openCount,
    open,
  };
}

/** How many of the weeks of a filter are among the newest, whose outcomes may still be open. */
export function countOpenWeeks(
  { weeks }: Pick<DatasetInfo, "weeks">,
  filter: Filter,
  open: OpenWeeks,
): number {
  return weeks.filter(
    ({ week, presence }) =>
      presence === "present" &&
      isInRange(filter, week) &&
      hasOpenWeek(open, { from: week, to: week }),
  ).length;
}
