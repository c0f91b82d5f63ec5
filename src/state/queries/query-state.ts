import type { QueryClient, UseQueryResult } from "@tanstack/react-query";
import { isWorkerStopped, type FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Result } from "#worker/api/worker-api.ts";

/**
 * Something asked of the worker: its value, or the fault for which it cannot be had, or neither yet. `pending` is true
 * while a request is under way, also where a value or fault of before still stands; `late` after ten seconds of it.
 */
export interface QueryState<T> {
  readonly data: T | null;
  readonly error: FetchFailure | null;
  readonly isLate: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => void;
}

/** Seconds, in milliseconds, after which a request that is still under way is called late. */
export const LATE_DELAY = 10_000;

/** First part of the key of every query that the worker answers. */
export const WORKER_KEY = "desk";

/** Second part of the key of answers to a page's questions. */
export const ANSWERS_KEY = "answers";

/** How every query of the worker is kept: faults are values, bugs reach the error boundary, nothing is asked twice by itself. */
export const WORKER_QUERY_OPTIONS = {
  networkMode: "always",
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchOnMount: false,
  // Answers are tables, not JSON: comparing them deeply finds nothing and costs the frame.
  structuralSharing: false,
  throwOnError: true,
} as const;

/** The value or fault of a query's answer. */
export function createQueryState<T>(
  query: UseQueryResult<Result<T>>,
  late: boolean,
  retry: () => void,
): QueryState<T> {
  const had = query.data;
  return {
    data: had?.ok === true ? had.value : null,
    error: had?.ok === false ? had.fault : null,
    isFetching: query.isFetching,
    isLate: late,
    refetch: retry,
  };
}

/** The same state of loading with a value made from the one that was loaded. */
export function mapQueryState<A, B>(
  loaded: QueryState<A>,
  make: (value: A) => Result<B>,
): QueryState<B> {
  if (loaded.data === null) return { ...loaded, data: null };
  const made = make(loaded.data);
  return made.ok ? { ...loaded, data: made.value } : { ...loaded, data: null, error: made.fault };
}

/** Asks the worker again for all that is on the page; what it has already is answered from its memory. */
export async function refetchAll(client: QueryClient): Promise<void> {
  client.removeQueries({ queryKey: [WORKER_KEY], type: "inactive" });
  // A stop says nothing of what was asked: were it kept, a page that is left before the answer would come back with it.
  for (const query of client.getQueryCache().findAll({ queryKey: [WORKER_KEY] })) {
    const had = query.state.data as Result<unknown> | undefined;
    if (had?.ok === false && isWorkerStopped(had.fault)) query.reset();
  }
  await client.refetchQueries({ queryKey: [WORKER_KEY] });
}
