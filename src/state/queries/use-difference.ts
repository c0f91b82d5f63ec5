import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { DifferenceProgress, EditionDifference } from "#domain/diff/edition-difference.ts";
import { getWorkerApi, getPublishedUrl } from "#state/worker/worker-client.ts";
import { WORKER_KEY, type QueryState } from "./query-client.ts";
import { useCollection } from "./use-dataset.tsx";

/** What differs between two editions of one week of the collection in the address, and how far that is computed: null before the first row. */
export function useDifference(
  first: EditionEntry,
  second: EditionEntry,
): {
  readonly difference: QueryState<EditionDifference>;
  readonly progress: DifferenceProgress | null;
} {
  const id = useCollection().data?.id;
  const [progress, setProgress] = useState<DifferenceProgress | null>(null);
  const difference = useQuery({
    queryKey: [WORKER_KEY, "difference", id, first, second],
    queryFn:
      id === undefined
        ? skipToken
        : () => getWorkerApi().getDifference(getPublishedUrl(), id, first, second, setProgress),
  });
  return { difference, progress: difference.isFetching ? progress : null };
}
