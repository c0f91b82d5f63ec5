import { QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";

declare module "@tanstack/react-query" {
  interface Register {
    readonly defaultError: FetchError;
  }
}

/** What a page needs of a query: the value, why it could not be loaded, and whether a request is under way. */
export interface QueryState<T> {
  readonly data: T | undefined;
  readonly error: FetchError | null;
  readonly isFetching: boolean;
}

/** First part of the key of every query that the worker answers. */
export const WORKER_KEY = "worker";

/** Second part of the key of answers, which are of one version of a dataset and never change. */
export const ANSWERS_KEY = "answers";

/** The query client of a page. A failure to load is an error of its query; a bug reaches the nearest error boundary. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        retryOnMount: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Answers are tables, not JSON: comparing them deeply finds nothing and costs the frame.
        structuralSharing: false,
        throwOnError: (error) => !(error instanceof FetchError),
      },
      mutations: { networkMode: "always", throwOnError: (error) => !(error instanceof FetchError) },
    },
  });
}

/** The failure that a `FetchError` carries; a bug is thrown on. */
export function getFailure(thrown: unknown): FetchFailure {
  if (thrown instanceof FetchError) return thrown.failure;
  throw thrown;
}

/** Requests the queries of the page again, except answers that have arrived, and drops the rest. */
export async function invalidateWorkerQueries(client: QueryClient): Promise<void> {
  client.removeQueries({
    queryKey: [WORKER_KEY],
    type: "inactive",
    predicate: ({ queryKey, state }) => queryKey[1] !== ANSWERS_KEY || state.status === "error",
  });
  await client.invalidateQueries({
    queryKey: [WORKER_KEY],
    predicate: ({ queryKey, state }) => queryKey[1] !== ANSWERS_KEY || state.status === "error",
  });
}

/** A function that repeats failed requests, and starts another worker where it stopped, without a reload. */
export function useRetry(): () => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => getWorkerApi().retry(),
    onSuccess: () => invalidateWorkerQueries(client),
  });
  return mutate;
}
