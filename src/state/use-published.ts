import { useQueries, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Collection, EditionEntry, Index } from "#domain/collection.ts";
import { hashIn } from "#domain/opening/opened-file.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import type { CorpusName, CorpusFrame as FrameOfDesk, Had } from "#worker/desk.ts";
import {
  ANSWERS_KEY,
  DESK_KEY,
  DESK_QUERY,
  LATE_AFTER,
  loadedFrom,
  loadedMap,
  refetchAll,
} from "./loaded.ts";
import type { Loaded } from "./loaded.ts";
import { useDelayed } from "./use-delayed.ts";
import { useChosen } from "./use-view.ts";
import { desk, publishedBase } from "./worker-client.ts";

/** What pages know of a corpus beside its rows, as the worker hands it over. */
export type CorpusFrame = FrameOfDesk;

/**
 * A function that lets the worker forget what could not be had, or starts another where it stopped, and asks again, without
 * a reload.
 */
export function useRetry(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void desk()
      .retry()
      // A worker that stopped meanwhile has nothing to add: what is on the page stays.
      .then(() => (desk().stop() === null ? refetchAll(client) : undefined));
  }, [client]);
}

/** One question to the worker, under a key; `ask` null waits for what it depends on. */
function useDesk<T>(key: readonly unknown[], ask: (() => Promise<Had<T>>) | null): Loaded<T> {
  const query = useQuery({
    ...DESK_QUERY,
    queryKey: [DESK_KEY, ...key],
    queryFn: () => (ask === null ? Promise.reject(new Error("asked too early")) : ask()),
    enabled: ask !== null,
  });
  return loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
}

/** `own` where what it depends on is there, otherwise the state of that. */
function after<A, B>(needed: Loaded<A>, own: Loaded<B>): Loaded<B> {
  return needed.value === null ? { ...needed, value: null } : own;
}

/** The catalogue of what is published. */
export function useIndex(): Loaded<Index> {
  return useDesk(["index"], () => desk().index(publishedBase()));
}

/** The collection that the address names, or the first where it names none or one that the index does not hold. */
export function useCollection(): Loaded<Collection> {
  const { view } = useChosen();
  return loadedMap(useIndex(), ({ collections }): Had<Collection> => {
    const named = collections.find(({ id }) => id === view.data);
    const hash = view.data === null ? null : hashIn(view.data);
    if (named === undefined && hash !== null) {
      return { ok: false, fault: { cause: "not-here", file: "", detail: hash } };
    }
    const found = named ?? collections[0];
    if (found !== undefined) return { ok: true, value: found };
    const detail = "the index lists no collection";
    return { ok: false, fault: { cause: "no-edition", file: "index.json", detail } };
  });
}

/** The corpus that the address names, or null until the index is there. */
function useCorpusName(): Loaded<CorpusName> {
  const { asof, reading } = useChosen().view;
  return loadedMap(useCollection(), ({ id }) => ({
    ok: true,
    value: { collection: id, asof, reading },
  }));
}

/** Milliseconds for which the next files wait at most until what stands here is answered. */
const ANSWERED_WITHIN = 1500;

/** Once the page has the answers about the files that are here: with each file that came before, they would begin anew. */
async function answered(client: QueryClient): Promise<void> {
  const key = { queryKey: [DESK_KEY, ANSWERS_KEY] };
  const until = performance.now() + ANSWERED_WITHIN;
  do {
    // oxlint-disable-next-line no-await-in-loop -- looked at again and again
    await new Promise((done) => setTimeout(done, 40));
  } while (client.isFetching(key) > 0 && performance.now() < until);
}

/** How the frame of a corpus is asked for; `named` null waits for its name. */
function frameQuery(named: CorpusName | null) {
  return {
    ...DESK_QUERY,
    queryKey: [DESK_KEY, "corpus", named],
    queryFn: async ({
      client,
      queryKey,
    }: {
      client: QueryClient;
      queryKey: readonly unknown[];
    }) => {
      if (named === null) throw new Error("asked too early");
      const before = client.getQueryData<Had<CorpusFrame>>(queryKey);
      const files = before?.ok === true ? (before.value.arriving?.files ?? 0) : 0;
      if (files > 0) await answered(client);
      return desk().corpus(publishedBase(), named, files);
    },
    // While files are on their way, the desk answers when the next one is there.
    refetchInterval: ({ state: { data } }: { state: { data?: Had<CorpusFrame> | undefined } }) =>
      data?.ok === true && data.value.arriving !== null ? (1 as const) : (false as const),
    refetchIntervalInBackground: true,
    enabled: named !== null,
  };
}

/** What is known of the collection as of the date in the address, beside its rows. */
export function useCorpus(): Loaded<CorpusFrame> {
  const name = useCorpusName();
  const query = useQuery<Had<CorpusFrame>>(frameQuery(name.value));
  return after(name, loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry()));
}

/** What is known of several corpora, in their order: there once all are; the first fault stands for all. */
export function useFrames(names: readonly CorpusName[]): Loaded<readonly CorpusFrame[]> {
  const queries = useQueries({ queries: names.map(frameQuery) });
  const pending = queries.some(({ isFetching }) => isFetching);
  const late = useDelayed(pending, LATE_AFTER);
  const retry = useRetry();
  const each = queries.map((query) => loadedFrom<CorpusFrame>(query, late, retry));
  const fault = each.find((loaded) => loaded.fault !== null)?.fault ?? null;
  const values = each.flatMap(({ value }) => (value === null ? [] : [value]));
  return { value: values.length === each.length ? values : null, fault, late, pending, retry };
}

/** Which corpus stands on the page, and how many of its files it is made of; `files` null is all. */
export interface Held {
  readonly name: CorpusName;
  readonly files: number | null;
}

/** What questions are asked of, once the page knows it: an answer is of these files. */
export function useHeld(): Loaded<Held> {
  const name = useCorpusName();
  const corpus = useCorpus();
  const held = corpus.value;
  if (name.value === null || held === null) return { ...corpus, value: null };
  return { ...corpus, value: { name: name.value, files: held.arriving?.files ?? null } };
}

/** The notes of the collection; a collection without any has an empty list. */
export function useNotes(): Loaded<readonly Note[]> {
  const collection = useCollection();
  const id = collection.value?.id;
  const ask = id === undefined ? null : () => desk().notes(publishedBase(), id);
  return after(collection, useDesk<readonly Note[]>(["notes", id], ask));
}

/** The notes of several collections, one after the other. */
export function useNotesOf(ids: readonly string[]): Loaded<readonly Note[]> {
  return useDesk<readonly Note[]>(["notes of", ...ids], async () => {
    const all = await Promise.all(ids.map((id) => desk().notes(publishedBase(), id)));
    const fault = all.find((had) => !had.ok);
    return fault ?? { ok: true, value: all.flatMap((had) => (had.ok ? had.value : [])) };
  });
}

/** The edition of an entry of the collection, without its rows. */
export function useEdition(entry: EditionEntry): Loaded<EditionFrame> {
  const collection = useCollection();
  const id = collection.value?.id;
  const ask = id === undefined ? null : () => desk().edition(publishedBase(), id, entry);
  return after(collection, useDesk<EditionFrame>(["edition", id, entry], ask));
}
