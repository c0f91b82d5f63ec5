import { useQueries } from "@tanstack/react-query";
import type { EditionEntry } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY, type Loaded } from "#state/loaded.ts";
import { useCollection, useRetry } from "#state/use-published.ts";
import { desk, publishedBase } from "#state/worker-client.ts";

/** Several editions without their rows, once an answer to each is there; those that cannot be had are left out, with the first fault. */
export function useEditions(entries: readonly EditionEntry[]): Loaded<readonly EditionFrame[]> {
  const id = useCollection().value?.id;
  const retry = useRetry();
  const queries = useQueries({
    queries: entries.map((entry) => ({
      ...DESK_QUERY,
      queryKey: [DESK_KEY, "edition", id, entry],
      queryFn: (): Promise<Had<EditionFrame>> =>
        id === undefined
          ? Promise.reject(new Error("asked too early"))
          : desk().edition(publishedBase(), id, entry),
      enabled: id !== undefined,
    })),
  });
  const had = queries.flatMap(({ data }) => data ?? []);
  const fault = had.flatMap((each) => (each.ok ? [] : [each.fault]))[0] ?? null;
  const isHere = id !== undefined && had.length === entries.length;
  return {
    value: isHere ? had.flatMap((each) => (each.ok ? [each.value] : [])) : null,
    fault,
    late: false,
    pending: queries.some(({ isFetching }) => isFetching),
    retry,
  };
}
