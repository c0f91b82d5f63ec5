import { useQueries } from "@tanstack/react-query";
import type { EditionEntry } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY } from "#state/loaded.ts";
import { useCollection } from "#state/use-published.ts";
import { desk, publishedBase } from "#state/worker-client.ts";

/** Those of the editions that are here by now, without their rows; what could not be had is left out. */
export function useEditions(entries: readonly EditionEntry[]): readonly EditionFrame[] {
  const id = useCollection().value?.id;
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
  return queries.flatMap(({ data }) => (data?.ok === true ? [data.value] : []));
}
