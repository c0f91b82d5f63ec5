import { useQueries, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Collection, EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import { parseImportedHash } from "#domain/report/imported-file.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import type { DatasetId, DatasetInfo as FrameOfDesk, Result } from "#worker/api/worker-api.ts";
import {
  ANSWERS_KEY,
  WORKER_KEY,
  WORKER_QUERY_OPTIONS,
  LATE_DELAY,
  createQueryState,
  mapQueryState,
  refetchAll,
} from "./query-state.ts";
import type { QueryState } from "./query-state.ts";
import { useDelayed } from "./use-delayed.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { getWorkerApi, getPublishedUrl } from "#state/worker/worker-client.ts";

/** What pages know of a dataset beside its rows, as the worker hands it over. */
export type DatasetInfo = FrameOfDesk;

/**
 * A function that lets the worker forget what could not be had, or starts another where it stopped, and asks again, without
 * a reload.
 */
export function useRetry(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void getWorkerApi()
      .retry()
      // A worker that stopped meanwhile has nothing to add: what is on the page stays.
      .then(() => (getWorkerApi().getFault() === null ? refetchAll(client) : undefined));
  }, [client]);
}

/** One question to the worker, under a key; `ask` null waits for what it depends on. */
function useWorkerQuery<T>(
  key: readonly unknown[],
  ask: (() => Promise<Result<T>>) | null,
): QueryState<T> {
  const query = useQuery({
    ...WORKER_QUERY_OPTIONS,
    queryKey: [WORKER_KEY, ...key],
    queryFn: () => (ask === null ? Promise.reject(new Error("asked too early")) : ask()),
    enabled: ask !== null,
  });
  return createQueryState(query, useDelayed(query.isFetching, LATE_DELAY), useRetry());
}

/** `own` where what it depends on is there, otherwise the state of that. */
function requireData<A, B>(needed: QueryState<A>, own: QueryState<B>): QueryState<B> {
  return needed.data === null ? { ...needed, data: null } : own;
}

/** The catalogue of what is published. */
export function useIndex(): QueryState<CollectionIndex> {
  return useWorkerQuery(["index"], () => getWorkerApi().getIndex(getPublishedUrl()));
}

/** The collection that the address names, or the first where it names none or one that the index does not hold. */
export function useCollection(): QueryState<Collection> {
  const { view } = useUrlView();
  return mapQueryState(useIndex(), ({ collections }): Result<Collection> => {
    const named = collections.find(({ id }) => id === view.data);
    const hash = view.data === null ? null : parseImportedHash(view.data);
    if (named === undefined && hash !== null) {
      return { ok: false, fault: { cause: "not-here", file: "", detail: hash } };
    }
    const found = named ?? collections[0];
    if (found !== undefined) return { ok: true, value: found };
    const detail = "the index lists no collection";
    return { ok: false, fault: { cause: "no-edition", file: "index.json", detail } };
  });
}

/** The dataset that the address names, or null until the index is there. */
function useDatasetId(): QueryState<DatasetId> {
  const { asof, transcription } = useUrlView().view;
  return mapQueryState(useCollection(), ({ id }) => ({
    ok: true,
    value: { collection: id, asof, transcription },
  }));
}

/** Milliseconds for which the next files wait at most until what stands here is answered. */
const MAX_ANSWER_WAIT = 1500;

/** Once the page has the answers about the files that are here: with each file that came before, they would begin anew. */
async function waitForAnswers(client: QueryClient): Promise<void> {
  const key = { queryKey: [WORKER_KEY, ANSWERS_KEY] };
  const until = performance.now() + MAX_ANSWER_WAIT;
  do {
    // oxlint-disable-next-line no-await-in-loop -- looked at again and again
    await new Promise((done) => setTimeout(done, 40));
  } while (client.isFetching(key) > 0 && performance.now() < until);
}

/** How the frame of a dataset is asked for; `named` null waits for its name. */
function createDatasetInfoQuery(named: DatasetId | null) {
  return {
    ...WORKER_QUERY_OPTIONS,
    queryKey: [WORKER_KEY, "corpus", named],
    queryFn: async ({
      client,
      queryKey,
    }: {
      client: QueryClient;
      queryKey: readonly unknown[];
    }) => {
      if (named === null) throw new Error("asked too early");
      const before = client.getQueryData<Result<DatasetInfo>>(queryKey);
      const files = before?.ok === true ? (before.value.progress?.files ?? 0) : 0;
      if (files > 0) await waitForAnswers(client);
      return getWorkerApi().getDatasetInfo(getPublishedUrl(), named, files);
    },
    // While files are on their way, the desk answers when the next one is there.
    refetchInterval: ({ state: { data } }: { state: { data?: Result<DatasetInfo> | undefined } }) =>
      data?.ok === true && data.value.progress !== null ? (1 as const) : (false as const),
    refetchIntervalInBackground: true,
    enabled: named !== null,
  };
}

/** What is known of the collection as of the date in the address, beside its rows. */
export function useDatasetInfo(): QueryState<DatasetInfo> {
  const name = useDatasetId();
  const query = useQuery<Result<DatasetInfo>>(createDatasetInfoQuery(name.data));
  return requireData(
    name,
    createQueryState(query, useDelayed(query.isFetching, LATE_DELAY), useRetry()),
  );
}

/** What is known of several datasets, in their order: there once all are; the first fault stands for all. */
export function useDatasetInfos(names: readonly DatasetId[]): QueryState<readonly DatasetInfo[]> {
  const queries = useQueries({ queries: names.map(createDatasetInfoQuery) });
  const pending = queries.some(({ isFetching }) => isFetching);
  const late = useDelayed(pending, LATE_DELAY);
  const retry = useRetry();
  const each = queries.map((query) => createQueryState<DatasetInfo>(query, late, retry));
  const fault = each.find((loaded) => loaded.error !== null)?.error ?? null;
  const values = each.flatMap(({ data: value }) => (value === null ? [] : [value]));
  return {
    data: values.length === each.length ? values : null,
    error: fault,
    isLate: late,
    isFetching: pending,
    refetch: retry,
  };
}

/** Which dataset stands on the page, and how many of its files it is made of; `files` null is all. */
export interface DatasetRef {
  readonly id: DatasetId;
  readonly fileCount: number | null;
}

/** What questions are asked of, once the page knows it: an answer is of these files. */
export function useDatasetRef(): QueryState<DatasetRef> {
  const name = useDatasetId();
  const dataset = useDatasetInfo();
  const held = dataset.data;
  if (name.data === null || held === null) return { ...dataset, data: null };
  return { ...dataset, data: { id: name.data, fileCount: held.progress?.files ?? null } };
}

/** The notes of the collection; a collection without any has an empty list. */
export function useNotes(): QueryState<readonly Note[]> {
  const collection = useCollection();
  const id = collection.data?.id;
  const ask = id === undefined ? null : () => getWorkerApi().getNotes(getPublishedUrl(), id);
  return requireData(collection, useWorkerQuery<readonly Note[]>(["notes", id], ask));
}

/** The notes of several collections, one after the other. */
export function useNotesOfCollections(ids: readonly string[]): QueryState<readonly Note[]> {
  return useWorkerQuery<readonly Note[]>(["notes of", ...ids], async () => {
    const all = await Promise.all(ids.map((id) => getWorkerApi().getNotes(getPublishedUrl(), id)));
    const fault = all.find((had) => !had.ok);
    return fault ?? { ok: true, value: all.flatMap((had) => (had.ok ? had.value : [])) };
  });
}

/** The edition of an entry of the collection, without its rows. */
export function useEdition(entry: EditionEntry): QueryState<EditionInfo> {
  const collection = useCollection();
  const id = collection.data?.id;
  const ask =
    id === undefined ? null : () => getWorkerApi().getEdition(getPublishedUrl(), id, entry);
  return requireData(collection, useWorkerQuery<EditionInfo>(["edition", id, entry], ask));
}
