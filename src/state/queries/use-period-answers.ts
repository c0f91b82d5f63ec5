import { useSourcedAnswers, type AnswersTo, type Questions } from "#state/queries/use-answers.ts";
import { useDatasetInfos, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { QueryState } from "#state/queries/query-client.ts";
import type { View } from "#state/url/view.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import { getDatasetId } from "./use-periods.ts";

/** The periods of the questions, and the dataset of each. */
export interface PeriodSource {
  readonly periods: readonly ChosenPeriod[];
  readonly infos: readonly DatasetInfo[];
  readonly view: View;
}

/** Answers about several periods: those that the reader chose, or while these are counted, those chosen before. */
export interface PeriodAnswers<Q extends Questions = Questions> extends PeriodSource {
  readonly answers: AnswersTo<Q>;
}

/** Where each period is counted: its place among the datasets of a request. Periods of one dataset share a place. */
export function groupDatasets(periods: readonly ChosenPeriod[], view: View) {
  const keys = periods.map((period) => JSON.stringify(getDatasetId(period, view)));
  const first = keys.map((key) => keys.indexOf(key));
  const firsts = [...new Set(first)];
  return {
    ids: firsts.flatMap((at) => {
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
export function usePeriodAnswers<const Q extends Questions>(
  periods: readonly ChosenPeriod[],
  view: View,
  questions: Q,
): QueryState<PeriodAnswers<Q>> {
  const { ids, places } = groupDatasets(periods, view);
  const datasets = useDatasetInfos(ids);
  const infos = periods.length === 0 ? undefined : datasets.data;
  const refs = infos?.flatMap(({ version }, at) => {
    const id = ids[at];
    return id === undefined ? [] : [{ id, version }];
  });
  const source: PeriodSource = {
    periods,
    view,
    infos: places.flatMap((place) => infos?.[place] ?? []),
  };
  // What is shown is taken from the source, so that any answers can stand in.
  const state = useSourcedAnswers(refs, questions, "compared", source);
  if (infos === undefined) return { ...datasets, data: undefined };
  const { data, error, isFetching } = state;
  return {
    data: data === undefined ? undefined : { ...data.source, answers: data.answers },
    error,
    isFetching,
  };
}
