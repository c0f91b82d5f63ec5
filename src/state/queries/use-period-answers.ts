import type { Answer, Question } from "#engine/query/question.ts";
import { useSourcedAnswers } from "#state/queries/use-answers.ts";
import { useDatasetInfos, type DatasetInfo } from "#state/queries/use-dataset.ts";
import type { QueryState } from "#state/queries/query-state.ts";
import type { View } from "#state/url/view.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import { getDatasetId } from "./use-periods.ts";

/** Answers about several periods, and of what they are: of what the reader chose, or while that is counted, chose before. */
export interface PeriodAnswers {
  readonly periods: readonly ChosenPeriod[];
  /** The dataset of each period. */
  readonly infos: readonly DatasetInfo[];
  readonly view: View;
  readonly answers: readonly Answer[];
}

/** Where each period is counted: its place among the datasets asked of. Periods of one dataset share a place. */
export function groupDatasets(periods: readonly ChosenPeriod[], view: View) {
  const keys = periods.map((period) => JSON.stringify(getDatasetId(period, view)));
  const first = keys.map((key) => keys.indexOf(key));
  const firsts = [...new Set(first)];
  return {
    names: firsts.flatMap((at) => {
      const period = periods[at];
      return period === undefined ? [] : [getDatasetId(period, view)];
    }),
    places: first.map((at) => firsts.indexOf(at)),
  };
}

/**
 * Answers to questions whose sides name the datasets of periods by `groupDatasets`. While the next are on their way the previous
 * ones stay, with the periods and the view that they are of.
 */
export function usePeriodAnswers(
  periods: readonly ChosenPeriod[],
  view: View,
  questions: readonly Question[],
): QueryState<PeriodAnswers> {
  const { names, places } = groupDatasets(periods, view);
  const frames = useDatasetInfos(names);
  const all = frames.data;
  const of =
    all === null || periods.length === 0
      ? null
      : {
          datasets: names,
          fileCounts: all.map(({ progress: arriving }) => arriving?.files ?? null),
          periods,
          view,
          infos: places.flatMap((place) => all[place] ?? []),
        };
  // What is shown is taken from what was asked, so that any answers can stand in.
  const own = useSourcedAnswers({ ...frames, data: of }, questions, "compared");
  const { data: value } = own;
  return { ...own, data: value === null ? null : { ...value.source, answers: value.answers } };
}
