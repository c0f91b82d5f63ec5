import { useMemo } from "react";
import { findSuspension } from "#domain/report/choose-editions.ts";
import { findOpenWeeks } from "#domain/report/open-weeks.ts";
import type { By, Dimension, Question } from "#engine/query/question.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { useSourcedAnswers } from "#state/queries/use-answers.ts";
import { useCollection, useDatasetRef, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { chooseGrain } from "./choose-grain.ts";
import { createPlaceWeeks, type PlaceWeeks } from "./place-weeks.ts";

/** Places by period under the filter of a view; asked for only while they are shown. */
export function usePlaceWeeks(
  info: DatasetInfo,
  view: View,
  dimension: Dimension,
  isShown: boolean,
) {
  const ref = useDatasetRef();
  const collection = useCollection().data;
  const { asof } = info.datasetPeriod;
  const suspended = collection === undefined ? null : findSuspension(collection, asof);
  const grain = chooseGrain(info, view);
  const { measure, filter, openWeeks } = view;
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  const periods: By = { weeks: grain };
  const cells: Question = { kind: "counts", ...common, by: [periods, dimension], facet: false };
  const counts: Question = { kind: "counts", ...common, by: [periods], facet: false };
  const totals: Question = { kind: "totals", ...common };
  const source = useMemo(() => ({ grain, filter }), [grain, filter]);
  const query = useSourcedAnswers(
    isShown && ref !== undefined ? [ref] : undefined,
    { cells, counts, totals },
    `${dimension} by ${grain}, ${measure}, of ${ref?.id.collection ?? ""}`,
    source,
  );
  const { data } = query;
  const weeks = useMemo((): { readonly table: PlaceWeeks; readonly grain: Grain } | null => {
    if (data === undefined) return null;
    const { answers, source: answered } = data;
    const table = createPlaceWeeks({
      cells: answers.cells,
      periods: answers.counts,
      totals: answers.totals,
      dimension,
      grain: answered.grain,
      info,
      isFiltered: countFilters(answered.filter) > 0 || !hasPrintedTotals(info.weeks),
      open: findOpenWeeks(info, { measure, openWeeks }),
      suspended,
    });
    return { table, grain: answered.grain };
  }, [data, dimension, info, measure, openWeeks, suspended]);
  return { query, weeks };
}
