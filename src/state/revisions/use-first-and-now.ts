import { useQuery } from "@tanstack/react-query";
import type { Answer, Question } from "#engine/question.ts";
import type { CorpusName, Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY, LATE_AFTER, loadedFrom } from "#state/loaded.ts";
import type { Loaded } from "#state/loaded.ts";
import { useDelayed } from "#state/use-delayed.ts";
import { useHeld, useRetry } from "#state/use-published.ts";
import { asking, desk, publishedBase } from "#state/worker-client.ts";

/** The corpora of questions: each week as it was first published, and as of the date in the address. */
export const FIRST = 0;
export const NOW = 1;

/** Answers to questions of which corpus `FIRST` is every week's first revision and `NOW` the corpus of the view. */
export function useFirstAndNow(questions: readonly Question[]): Loaded<readonly Answer[]> {
  const held = useHeld();
  const of = held.value;
  const query = useQuery<Had<readonly Answer[]>>({
    ...DESK_QUERY,
    queryKey: [DESK_KEY, "first-and-now", of, questions],
    queryFn: async ({ signal }) => {
      if (of === null) throw new Error("asked too early");
      const first: CorpusName = { ...of.name, revision: "first" };
      // Of files that hold many editions, answers would be of those that are there.
      const had = await desk().corpus(publishedBase(), first, Number.POSITIVE_INFINITY);
      if (!had.ok) return had;
      return asking.ask({ base: publishedBase(), names: [first, of.name], questions }, signal);
    },
    enabled: of !== null,
    placeholderData: (previous) => previous,
  });
  const own = loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
  return of === null ? { ...held, value: null } : own;
}
