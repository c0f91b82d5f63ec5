import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import { records, type Table } from "#domain/table.ts";
import type { Answer, Question } from "#engine/question.ts";
import type { CorpusName, Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY } from "./loaded.ts";
import { useHeld } from "./use-published.ts";
import { asking, publishedBase } from "./worker-client.ts";

/** A `rows` question without the part that cuts it to a page. */
export type RowsAsked = Omit<Extract<Question, { kind: "rows" }>, "offset" | "limit">;

/** Lines of one page. */
export const PAGE = 200;

/** First and last line in sight, from 0. */
export type Reach = readonly [first: number, last: number];

function ask(
  name: CorpusName,
  question: Question,
  signal?: AbortSignal,
): Promise<Had<readonly Answer[]>> {
  return asking.ask({ base: publishedBase(), names: [name], questions: [question] }, signal);
}

type Line = ReturnType<typeof records>[number];

const kept = new WeakMap<Table, readonly Line[]>();

function linesOf(table: Table): readonly Line[] {
  const made = kept.get(table) ?? records(table);
  kept.set(table, made);
  return made;
}

/** The line at a place of an answer, from 0; null beyond its end. */
export function lineOf({ table }: Answer, index: number): Line | null {
  return linesOf(table)[index] ?? null;
}

/** The line at a place of the whole answer, from 0; null while its page is on its way. Only pages in sight are loaded. */
export function useRows(
  asked: RowsAsked,
  first: Answer | undefined,
  [from, to]: Reach,
): (index: number) => Line | null {
  const held = useHeld().value;
  const start = Math.max(1, Math.floor(from / PAGE));
  const pages = Array.from(
    { length: Math.max(0, Math.floor(to / PAGE) - start + 1) },
    (_, at) => start + at,
  );
  const queries = useQueries({
    queries: pages.map((page) => ({
      ...DESK_QUERY,
      queryKey: [DESK_KEY, "rows", held, asked, page],
      queryFn: ({ signal }) =>
        held === null
          ? Promise.reject(new Error("asked too early"))
          : ask(held.name, { ...asked, offset: page * PAGE, limit: PAGE }, signal),
      enabled: held !== null,
    })),
  });
  const answerOf = (page: number): Answer | undefined => {
    if (page === 0) return first;
    const had = queries[pages.indexOf(page)]?.data;
    return had?.ok === true ? had.value[0] : undefined;
  };
  return (index) => {
    const answer = answerOf(Math.floor(index / PAGE));
    return answer === undefined ? null : lineOf(answer, index % PAGE);
  };
}

/** A function that has the first `limit` lines of an answer in one table, for files, clipboard and paper; faults are values. */
export function useAllRows(asked: RowsAsked): (limit: number) => Promise<Had<Answer>> {
  const name = useHeld().value?.name;
  return useCallback(
    async (limit) => {
      if (name === undefined) throw new Error("asked too early");
      const had = await ask(name, { ...asked, offset: 0, limit });
      if (!had.ok) return had;
      const [value] = had.value;
      if (value === undefined) throw new Error("no answer to a question of rows");
      return { ok: true, value };
    },
    [name, asked],
  );
}
