import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import { listRecords, type Table } from "#domain/table/table.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import type { DatasetId, Result } from "#worker/api/worker-api.ts";
import { WORKER_KEY, WORKER_QUERY_OPTIONS } from "./query-state.ts";
import { useDatasetRef } from "./use-dataset.ts";
import { requestBatcher, getPublishedUrl } from "#state/worker/worker-client.ts";

/** A `rows` question without the part that cuts it to a page. */
export type RowsQuery = Omit<Extract<Question, { kind: "rows" }>, "offset" | "limit">;

/** Lines of one page. */
export const PAGE_ROWS = 200;

/** First and last line in sight, from 0. */
export type RowRange = readonly [first: number, last: number];

function requestRows(
  name: DatasetId,
  question: Question,
  signal?: AbortSignal,
): Promise<Result<readonly Answer[]>> {
  return requestBatcher.sendRequest(
    { base: getPublishedUrl(), datasets: [name], questions: [question] },
    signal,
  );
}

type TableRow = ReturnType<typeof listRecords>[number];

const rowsByTable = new WeakMap<Table, readonly TableRow[]>();

function getTableRows(table: Table): readonly TableRow[] {
  const made = rowsByTable.get(table) ?? listRecords(table);
  rowsByTable.set(table, made);
  return made;
}

/** The line at a place of an answer, from 0; null beyond its end. */
export function getTableRow({ table }: Answer, index: number): TableRow | null {
  return getTableRows(table)[index] ?? null;
}

/** The line at a place of the whole answer, from 0; null while its page is on its way. Only pages in sight are loaded. */
export function useRows(
  asked: RowsQuery,
  first: Answer | undefined,
  [from, to]: RowRange,
): (index: number) => TableRow | null {
  const held = useDatasetRef().data;
  const start = Math.max(1, Math.floor(from / PAGE_ROWS));
  const pages = Array.from(
    { length: Math.max(0, Math.floor(to / PAGE_ROWS) - start + 1) },
    (_, at) => start + at,
  );
  const queries = useQueries({
    queries: pages.map((page) => ({
      ...WORKER_QUERY_OPTIONS,
      queryKey: [WORKER_KEY, "rows", held, asked, page],
      queryFn: ({ signal }) =>
        held === null
          ? Promise.reject(new Error("asked too early"))
          : requestRows(held.id, { ...asked, offset: page * PAGE_ROWS, limit: PAGE_ROWS }, signal),
      enabled: held !== null,
    })),
  });
  const answerOf = (page: number): Answer | undefined => {
    if (page === 0) return first;
    const had = queries[pages.indexOf(page)]?.data;
    return had?.ok === true ? had.value[0] : undefined;
  };
  return (index) => {
    const answer = answerOf(Math.floor(index / PAGE_ROWS));
    return answer === undefined ? null : getTableRow(answer, index % PAGE_ROWS);
  };
}

/** A function that has the first `limit` lines of an answer in one table, for files, clipboard and paper; faults are values. */
export function useAllRows(asked: RowsQuery): (limit: number) => Promise<Result<Answer>> {
  const name = useDatasetRef().data?.id;
  return useCallback(
    async (limit) => {
      if (name === undefined) throw new Error("asked too early");
      const had = await requestRows(name, { ...asked, offset: 0, limit });
      if (!had.ok) return had;
      const [value] = had.value;
      if (value === undefined) throw new Error("no answer to a question of rows");
      return { ok: true, value };
    },
    [name, asked],
  );
}
