import { skipToken, useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import { listRecords, type Table } from "#domain/table/table.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import type { DatasetRef } from "#worker/api/worker-api.ts";
import { requestBatcher, getPublishedUrl } from "#state/worker/worker-client.ts";
import { WORKER_KEY } from "./query-client.ts";
import { useDatasetRef } from "./use-dataset.tsx";

/** A `rows` question without the part that cuts it to a page. */
export type RowsQuery = Omit<Extract<Question, { kind: "rows" }>, "offset" | "limit">;

/** Rows of one page. */
export const PAGE_ROWS = 200;

/** First and last row in sight, from 0. */
export type RowRange = readonly [first: number, last: number];

async function requestRows(
  dataset: DatasetRef,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer> {
  const [answer] = await requestBatcher.sendRequest(
    { base: getPublishedUrl(), datasets: [dataset], questions: [question] },
    signal,
  );
  if (answer === undefined) throw new Error("no answer to a question of rows");
  return answer;
}

type TableRow = ReturnType<typeof listRecords>[number];

const rowsByTable = new WeakMap<Table, readonly TableRow[]>();

function getTableRows(table: Table): readonly TableRow[] {
  const rows = rowsByTable.get(table) ?? listRecords(table);
  rowsByTable.set(table, rows);
  return rows;
}

/** The row at a place of an answer, from 0; null beyond its end. */
export function getTableRow({ table }: Answer, index: number): TableRow | null {
  return getTableRows(table)[index] ?? null;
}

/** The row at a place of the whole answer, from 0; null while its page is on its way. Only pages in sight are loaded. */
export function useRows(
  query: RowsQuery,
  first: Answer | undefined,
  [from, to]: RowRange,
): (index: number) => TableRow | null {
  const dataset = useDatasetRef();
  const start = Math.max(1, Math.floor(from / PAGE_ROWS));
  const pages = Array.from(
    { length: Math.max(0, Math.floor(to / PAGE_ROWS) - start + 1) },
    (_, at) => start + at,
  );
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [WORKER_KEY, "rows", dataset, query, page],
      queryFn:
        dataset === undefined
          ? skipToken
          : ({ signal }: { readonly signal: AbortSignal }) =>
              requestRows(
                dataset,
                { ...query, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
                signal,
              ),
    })),
  });
  return (index) => {
    const page = Math.floor(index / PAGE_ROWS);
    const answer = page === 0 ? first : answers[pages.indexOf(page)]?.data;
    return answer === undefined ? null : getTableRow(answer, index % PAGE_ROWS);
  };
}

/** A function that loads the first `limit` rows of an answer in one table, for files, clipboard and paper. */
export function useAllRows(query: RowsQuery): (limit: number) => Promise<Answer> {
  const dataset = useDatasetRef();
  return useCallback(
    (limit) => {
      if (dataset === undefined) throw new Error("there is no dataset to take rows of");
      return requestRows(dataset, { ...query, offset: 0, limit });
    },
    [dataset, query],
  );
}
