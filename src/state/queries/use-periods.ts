import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { useSearch } from "#state/url/use-search.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import { chooseDefaultPeriods } from "#domain/report/choose-default-periods.ts";
import { formatImportedId } from "#domain/report/imported-file.ts";
import type { Period } from "#domain/calendar/period.ts";
import { writePeriod } from "#domain/calendar/write-period.ts";
import type { DatasetId } from "#worker/api/worker-api.ts";
import type { QueryState } from "#state/queries/query-client.ts";
import { useDatasetInfo, useIndexQuery } from "#state/queries/use-dataset.tsx";
import { listImportedIds } from "#state/url/imported-ids.ts";
import { formatSearch, useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import {
  resolvePeriods,
  type ChosenPeriod,
  type ParsedPeriods,
} from "#state/url/resolve-periods.ts";

/** The periods of the address, the collections they may be of, and how to choose others. */
export interface PeriodsState extends ParsedPeriods {
  readonly collections: readonly Collection[];
  /** Goes to the page of these periods; the browser's back undoes it. */
  readonly setPeriods: (periods: readonly Period[]) => void;
}

/**
 * The periods that the address names, or those that are shown where it names none. An imported file that is not in this
 * browser is a `FetchError`.
 */
export function usePeriods(): QueryState<PeriodsState> {
  const { view } = useUrlView();
  const { pathname } = useLocation();
  const search = useSearch();
  const navigate = useNavigate();
  const { data, asof, transcription, measure, openWeeks } = view;
  const dataset = useDatasetInfo();
  const info = dataset.data;
  const texts = useMemo(() => listPeriodTexts(search), [search]);
  const defaults = useMemo(
    () =>
      info === undefined || texts.length > 0
        ? undefined
        : chooseDefaultPeriods(info, { measure, openWeeks }),
    [info, texts, measure, openWeeks],
  );
  const setPeriods = useCallback(
    (periods: readonly Period[]) =>
      void navigate(pathname + formatPeriodsSearch(view, search, periods), {
        preventScrollReset: true,
      }),
    [navigate, pathname, search, view],
  );
  const select = useCallback(
    ({ collections }: CollectionIndex) => {
      const ids = collections.map(({ id }) => id);
      const missing = listImportedIds(search).find((id) => !ids.includes(id));
      if (missing !== undefined) throw new FetchError("not-here", "", formatImportedId(missing));
      return {
        ...resolvePeriods(texts, collections, { data, asof, transcription, measure }, defaults),
        collections,
      };
    },
    [search, texts, data, asof, transcription, measure, defaults],
  );
  const { data: parsed, error, isFetching } = useQuery({ ...useIndexQuery(), select });
  // Without periods in the address it is the dataset that says which are whole and final.
  if (texts.length === 0 && defaults === undefined) return { ...dataset, data: undefined };
  return {
    data: parsed === undefined ? undefined : { ...parsed, setPeriods },
    error,
    isFetching,
  };
}

/** The periods that an address names. */
export function listPeriodTexts(search: string): readonly string[] {
  return new URLSearchParams(search).getAll("p").filter((text) => text !== "");
}

/** The search of a view on the page that compares these periods. */
export function formatPeriodsSearch(
  view: View,
  present: string,
  periods: readonly Period[],
): string {
  const parameters = new URLSearchParams(
    [...new URLSearchParams(present)].filter(([name]) => name !== "p"),
  );
  for (const period of periods) parameters.append("p", writePeriod(period));
  return formatSearch(view, parameters.toString(), false);
}

/** Which dataset a period is counted in. */
export function getDatasetId({ collection, asof }: ChosenPeriod, view: View): DatasetId {
  return { collection: collection.id, asof, transcription: view.transcription };
}
