import { useQueries } from "@tanstack/react-query";
import type { EditionEntry } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY, type Loaded } from "#state/loaded.ts";
import { useCollection, useRetry } from "#state/use-published.ts";
import { desk, publishedBase } from "#state/worker-client.ts";

/** Editions on their way: `value` once there is an answer to each, without those that cannot be had; `here` those by now. */
export interface LoadedEditions extends Loaded<readonly EditionFrame[]> {
  readonly here: readonly EditionFrame[];
}

/** Several editions of the collection without their rows; `fault` is the first that came up. */
export function useEditions(entries: readonly EditionEntry[]): LoadedEditions {
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
  const here = had.flatMap((each) => (each.ok ? [each.value] : []));
  return {
    value: id !== undefined && had.length === entries.length ? here : null,
    here,
    fault: had.flatMap((each) => (each.ok ? [] : [each.fault]))[0] ?? null,
    late: false,
    pending: queries.some(({ isFetching }) => isFetching),
    retry,
  };
}
