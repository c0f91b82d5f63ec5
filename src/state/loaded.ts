import type { QueryClient, UseQueryResult } from "@tanstack/react-query";
import { isStop, type Fault } from "#domain/publication/fault.ts";
import type { Had } from "#worker/desk.ts";

/**
 * Something asked of the worker: its value, or the fault for which it cannot be had, or neither yet. `pending` is true
 * while a request is under way, also where a value or fault of before still stands; `late` after ten seconds of it.
 */
export interface Loaded<T> {
  readonly value: T | null;
  readonly fault: Fault | null;
  readonly late: boolean;
  readonly pending: boolean;
  readonly retry: () => void;
}

/** Seconds, in milliseconds, after which a request that is still under way is called late. */
export const LATE_AFTER = 10_000;

/** First part of the key of every query that the worker answers. */
export const DESK_KEY = "desk";

/** Second part of the key of answers to a page's questions. */
export const ANSWERS_KEY = "answers";

/** How every query of the worker is kept: faults are values, bugs reach the error boundary, nothing is asked twice by itself. */
export const DESK_QUERY = {
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
export function loadedFrom<T>(
  query: UseQueryResult<Had<T>>,
  late: boolean,
  retry: () => void,
): Loaded<T> {
  const had = query.data;
  return {
    value: had?.ok === true ? had.value : null,
    fault: had?.ok === false ? had.fault : null,
    pending: query.isFetching,
    late,
    retry,
  };
}

/** The same state of loading with a value made from the one that was loaded. */
export function loadedMap<A, B>(loaded: Loaded<A>, make: (value: A) => Had<B>): Loaded<B> {
  if (loaded.value === null) return { ...loaded, value: null };
  const made = make(loaded.value);
  return made.ok ? { ...loaded, value: made.value } : { ...loaded, value: null, fault: made.fault };
}

/** Asks the worker again for all that is on the page; what it has already is answered from its memory. */
export async function refetchAll(client: QueryClient): Promise<void> {
  client.removeQueries({ queryKey: [DESK_KEY], type: "inactive" });
  // A stop says nothing of what was asked: were it kept, a page that is left before the answer would come back with it.
  for (const query of client.getQueryCache().findAll({ queryKey: [DESK_KEY] })) {
    const had = query.state.data as Had<unknown> | undefined;
    if (had?.ok === false && isStop(had.fault)) query.reset();
  }
  await client.refetchQueries({ queryKey: [DESK_KEY] });
}
