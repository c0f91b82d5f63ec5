import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EditionEntry } from "#domain/collection.ts";
import type {
  DifferenceProgress,
  EditionDifference,
} from "#domain/difference/edition-difference.ts";
import type { Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY, LATE_AFTER, loadedFrom } from "#state/loaded.ts";
import type { Loaded } from "#state/loaded.ts";
import { useDelayed } from "#state/use-delayed.ts";
import { useCollection, useRetry } from "#state/use-published.ts";
import { desk, publishedBase } from "#state/worker-client.ts";

/** A difference, and how far it is while it is on its way; null before the first line. */
export interface Differing extends Loaded<EditionDifference> {
  readonly progress: DifferenceProgress | null;
}

/** What differs between two editions of one week of the collection in the address, from the first to the second. */
export function useDifference(left: EditionEntry, right: EditionEntry): Differing {
  const collection = useCollection();
  const [progress, setProgress] = useState<DifferenceProgress | null>(null);
  const id = collection.value?.id;
  const query = useQuery<Had<EditionDifference>>({
    ...DESK_QUERY,
    queryKey: [DESK_KEY, "difference", id, left, right],
    queryFn: () => {
      if (id === undefined) return Promise.reject(new Error("asked too early"));
      return desk().difference(publishedBase(), id, left, right, setProgress);
    },
    enabled: id !== undefined,
  });
  const own = loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
  if (collection.value === null) return { ...collection, value: null, progress: null };
  return { ...own, progress: own.pending ? progress : null };
}
