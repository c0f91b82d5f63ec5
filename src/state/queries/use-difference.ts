import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { DifferenceProgress, EditionDifference } from "#domain/diff/edition-difference.ts";
import type { Result } from "#worker/api/worker-api.ts";
import {
  WORKER_KEY,
  WORKER_QUERY_OPTIONS,
  LATE_DELAY,
  createQueryState,
} from "#state/queries/query-state.ts";
import type { QueryState } from "#state/queries/query-state.ts";
import { useDelayed } from "#state/queries/use-delayed.ts";
import { useCollection, useRetry } from "#state/queries/use-dataset.ts";
import { getWorkerApi, getPublishedUrl } from "#state/worker/worker-client.ts";

/** A difference, and how far it is while it is on its way; null before the first line. */
export interface DifferenceState extends QueryState<EditionDifference> {
  readonly progress: DifferenceProgress | null;
}

/** What differs between two editions of one week of the collection in the address, from the first to the second. */
export function useDifference(left: EditionEntry, right: EditionEntry): DifferenceState {
  const collection = useCollection();
  const [progress, setProgress] = useState<DifferenceProgress | null>(null);
  const id = collection.data?.id;
  const query = useQuery<Result<EditionDifference>>({
    ...WORKER_QUERY_OPTIONS,
    queryKey: [WORKER_KEY, "difference", id, left, right],
    queryFn: () => {
      if (id === undefined) return Promise.reject(new Error("asked too early"));
      return getWorkerApi().getDifference(getPublishedUrl(), id, left, right, setProgress);
    },
    enabled: id !== undefined,
  });
  const own = createQueryState(query, useDelayed(query.isFetching, LATE_DELAY), useRetry());
  if (collection.data === null) return { ...collection, data: null, progress: null };
  return { ...own, progress: own.isFetching ? progress : null };
}
