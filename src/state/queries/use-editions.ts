import { useQueries } from "@tanstack/react-query";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Result } from "#worker/api/worker-api.ts";
import { WORKER_KEY, WORKER_QUERY_OPTIONS, type QueryState } from "#state/queries/query-state.ts";
import { useCollection, useRetry } from "#state/queries/use-dataset.ts";
import { getWorkerApi, getPublishedUrl } from "#state/worker/worker-client.ts";

/** Editions on their way: `value` once there is an answer to each, without those that cannot be had; `here` those by now. */
export interface EditionsState extends QueryState<readonly EditionInfo[]> {
  readonly loadedEditions: readonly EditionInfo[];
}

/** Several editions of the collection without their rows; `fault` is the first that came up. */
export function useEditions(entries: readonly EditionEntry[]): EditionsState {
  const id = useCollection().data?.id;
  const retry = useRetry();
  const queries = useQueries({
    queries: entries.map((entry) => ({
      ...WORKER_QUERY_OPTIONS,
      queryKey: [WORKER_KEY, "edition", id, entry],
      queryFn: (): Promise<Result<EditionInfo>> =>
        id === undefined
          ? Promise.reject(new Error("asked too early"))
          : getWorkerApi().getEdition(getPublishedUrl(), id, entry),
      enabled: id !== undefined,
    })),
  });
  const had = queries.flatMap(({ data }) => data ?? []);
  const here = had.flatMap((each) => (each.ok ? [each.value] : []));
  return {
    data: id !== undefined && had.length === entries.length ? here : null,
    loadedEditions: here,
    error: had.flatMap((each) => (each.ok ? [] : [each.fault]))[0] ?? null,
    isLate: false,
    isFetching: queries.some(({ isFetching }) => isFetching),
    refetch: retry,
  };
}
