import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import type { Collection } from "#domain/report/collection.ts";
import { makeImportedId } from "#domain/report/imported-file.ts";
import { writePeriod, type Period } from "#domain/calendar/period.ts";
import type { DatasetId, Result } from "#worker/api/worker-api.ts";
import { mapQueryState, type QueryState } from "#state/queries/query-state.ts";
import { listImportedHashes } from "#state/url/imported-hashes.ts";
import { useIndex } from "#state/queries/use-dataset.ts";
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

/** The periods that the address names, or what stands in for them: nothing does for a file of the reader's own that is not here. */
export function usePeriods(): QueryState<PeriodsState> {
  const { view } = useUrlView();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const index = useIndex();
  const { data, asof, transcription: reading } = view;
  const put = useCallback(
    (periods: readonly Period[]) =>
      void navigate(pathname + formatPeriodsSearch(view, search, periods), {
        preventScrollReset: true,
      }),
    [navigate, pathname, search, view],
  );
  const collections = index.data?.collections;
  const read = useMemo(() => {
    const texts = new URLSearchParams(search).getAll("p").filter((text) => text !== "");
    return resolvePeriods(texts, collections ?? [], { data, asof, transcription: reading });
  }, [search, collections, data, asof, reading]);
  return mapQueryState(index, (value): Result<PeriodsState> => {
    const ids = value.collections.map(({ id }) => id);
    const missing = listImportedHashes(search).find((hash) => !ids.includes(makeImportedId(hash)));
    return missing === undefined
      ? { ok: true, value: { ...read, collections: value.collections, setPeriods: put } }
      : { ok: false, fault: { cause: "not-here", file: "", detail: missing } };
  });
}

/** The search of a view on the page that compares these periods. */
export function formatPeriodsSearch(
  view: View,
  present: string,
  periods: readonly Period[],
): string {
  const own = new URLSearchParams(
    [...new URLSearchParams(present)].filter(([name]) => name !== "p"),
  );
  for (const period of periods) own.append("p", writePeriod(period));
  return formatSearch(view, own.toString(), false);
}

/** Which dataset a period is counted in. */
export function getDatasetId({ collection, asof }: ChosenPeriod, view: View): DatasetId {
  return { collection: collection.id, asof, transcription: view.transcription };
}
