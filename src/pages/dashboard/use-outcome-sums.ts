import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { findOpenSince } from "#domain/report/open-weeks.ts";
import type { Filter, Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { setChoice } from "#features/filters/edit-filter.ts";
import { sumOutcomes, type OutcomeSums } from "./format-record-shares.ts";

/** All detainers of a filter by outcome, and those of its weeks that are taken to be final. */
export interface RecordSums {
  readonly all: OutcomeSums;
  /** Null where every week of the filter is among the newest, whose outcomes may still be open. */
  readonly final: OutcomeSums | null;
  /** How many weeks are final, and how many are not. */
  readonly finalWeeks: number;
  readonly openWeeks: number;
  /** The first of the newest weeks; null where none is taken to be open. */
  readonly openSince: WeekStart | null;
}

/**
 * Sums of all outcomes under a filter, whatever outcome it chooses; undefined while they are on their way, and where a
 * collection has declines alone.
 */
export function useOutcomeSums(info: DatasetInfo, chosen: Filter): RecordSums | undefined {
  const { openWeeks } = useUrlView().view;
  const openSince = findOpenSince(info.weeks, info.datasetPeriod.basis, openWeeks);
  const filter = setChoice(chosen, "outcome", null);
  const wanted = {
    all: createOutcomeQuestion(filter),
    final: createOutcomeQuestion(limitToFinalWeeks(filter, openSince)),
  };
  const { data } = useAnswers(wanted);
  // An answer to the filter before stands in for the next one: its numbers are of other rows.
  if (data === undefined || JSON.stringify(data.questions) !== JSON.stringify(wanted)) return;
  if (!hasOutcomes(info.outcomes)) return;
  const weeks = info.weeks
    .filter(({ week, presence }) => presence === "present" && isInRange(filter, week))
    .map(({ week }) => week);
  const open = countOpenWeeks(info, filter, openWeeks);
  const finalWeeks = weeks.length - open;
  return {
    all: sumOutcomes(data.answers.all, info.outcomes),
    final: finalWeeks === 0 ? null : sumOutcomes(data.answers.final, info.outcomes),
    finalWeeks,
    openWeeks: open,
    openSince,
  };
}

/** How many of the weeks of a filter are among the newest, whose outcomes may still be open. */
export function countOpenWeeks(
  { weeks, datasetPeriod }: Pick<DatasetInfo, "weeks" | "datasetPeriod">,
  filter: Filter,
  chosenWeeks: number | null,
): number {
  const openSince = findOpenSince(weeks, datasetPeriod.basis, chosenWeeks);
  return weeks.filter(
    ({ week, presence }) =>
      presence === "present" && isInRange(filter, week) && openSince !== null && week >= openSince,
  ).length;
}

/** The filter without the weeks whose outcomes may still be open. */
function limitToFinalWeeks(filter: Filter, openSince: WeekStart | null): Filter {
  if (openSince === null) return filter;
  const last = addWeeks(openSince, -1);
  return { ...filter, to: filter.to === null || filter.to > last ? last : filter.to };
}

/** Counts of all detainers by outcome. */
function createOutcomeQuestion(filter: Filter): Question {
  return {
    kind: "counts",
    measures: ["all"],
    sides: [{ dataset: 0, filter }],
    by: ["outcome"],
    facet: false,
  };
}
