import { useQueries, useQuery } from "@tanstack/react-query";
import { createContext, use, useMemo, type ReactNode } from "react";
import { useSearch } from "#state/url/use-search.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { Collection, CollectionIndex, EditionEntry } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import { formatImportedId, parseImportedId } from "#domain/report/imported-file.ts";
import { createFetchError } from "#worker/api/result.ts";
import { listCombinedIds } from "#state/url/combined-ids.ts";
import type { DatasetId, DatasetInfo, DatasetRef } from "#worker/api/worker-api.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { QueryState } from "./query-client.ts";
import { datasetQuery, editionQuery, indexQuery, notesQuery } from "./worker-queries.ts";

export type { DatasetInfo } from "#worker/api/worker-api.ts";

/** The collection and the dataset that the address names. */
interface DatasetState {
  readonly collection: QueryState<Collection>;
  readonly info: QueryState<DatasetInfo>;
  /** The dataset that questions are about, once the page knows it. */
  readonly ref: DatasetRef | undefined;
}

const DatasetContext = createContext<DatasetState | null>(null);

/** Loads the dataset that the address names, once for everything inside. */
export function DatasetProvider({ children }: { readonly children: ReactNode }) {
  const { data, asof, transcription } = useUrlView().view;
  const collection = useQuery({
    ...useIndexQuery(),
    select: (index) => findCollection(index, data),
  });
  const collectionId = collection.data?.id;
  const id = useMemo(
    () =>
      collectionId === undefined ? undefined : { collection: collectionId, asof, transcription },
    [collectionId, asof, transcription],
  );
  const dataset = useQuery(datasetQuery(id));
  const version = dataset.data?.version;
  const ref = useMemo(
    () => (id === undefined || version === undefined ? undefined : { id, version }),
    [id, version],
  );
  const collectionState = useQueryState(collection);
  const datasetState = useQueryState(
    id === undefined ? { ...collection, data: undefined } : dataset,
  );
  const state = useMemo(
    () => ({ collection: collectionState, info: datasetState, ref }),
    [collectionState, datasetState, ref],
  );
  return <DatasetContext value={state}>{children}</DatasetContext>;
}

/** The same state as long as nothing of it changes, so that the context stays as it is. */
function useQueryState<T>({ data, error, isFetching }: QueryState<T>): QueryState<T> {
  return useMemo(() => ({ data, error, isFetching }), [data, error, isFetching]);
}

/** The collection with an id, or the first where the id is null or in no index. */
function findCollection({ collections, absences }: CollectionIndex, id: string | null): Collection {
  const chosen = collections.find((collection) => collection.id === id);
  const absence = absences?.find((each) => each.id === id);
  if (absence !== undefined) throw createFetchError(absence.fault);
  if (chosen === undefined && id !== null && parseImportedId(id) !== null) {
    throw new FetchError("not-here", "", formatImportedId(id));
  }
  const found = chosen ?? collections[0];
  if (found !== undefined) return found;
  throw new FetchError("no-edition", "index.json", "the index lists no collection");
}

function useDatasetState(): DatasetState {
  const state = use(DatasetContext);
  if (state === null) throw new Error("there is no DatasetProvider above");
  return state;
}

/** What requests the index, with the combinations of files that the address names. */
export function useIndexQuery() {
  return indexQuery(listCombinedIds(useSearch()));
}

/** The index of what is published. */
export function useIndex(): QueryState<CollectionIndex> {
  return useQuery(useIndexQuery());
}

/** The collection that the address names, or the first where it names none or one that the index does not list. */
export function useCollection(): QueryState<Collection> {
  return useDatasetState().collection;
}

/** What is known of the collection as of the date in the address, beside its rows. */
export function useDatasetInfo(): QueryState<DatasetInfo> {
  return useDatasetState().info;
}

/** The dataset that questions are about: an answer counts exactly its rows. Undefined until the page knows it. */
export function useDatasetRef(): DatasetRef | undefined {
  return useDatasetState().ref;
}

/** What is known of several datasets, in their order, once all are there; the first error stands for all. */
export function useDatasetInfos(ids: readonly DatasetId[]): QueryState<readonly DatasetInfo[]> {
  return useQueries({ queries: ids.map(datasetQuery), combine: combineQueries });
}

/** The notes of the collection that the address names. */
export function useNotes(): QueryState<readonly Note[]> {
  return useQuery(notesQuery(useCollection().data?.id));
}

/** The notes of several collections, one after the other. */
export function useNotesOfCollections(ids: readonly string[]): QueryState<readonly Note[]> {
  const { data, ...state } = useQueries({ queries: ids.map(notesQuery), combine: combineQueries });
  const notes = useMemo(() => data?.flat(), [data]);
  return { ...state, data: notes };
}

/** The edition of an entry of the collection that the address names, without its rows. */
export function useEdition(entry: EditionEntry): QueryState<EditionInfo> {
  return useQuery(editionQuery(useCollection().data?.id, entry));
}

/** Several editions on their way: `loadedEditions` are those that are here. */
export interface EditionsState extends QueryState<readonly EditionInfo[]> {
  readonly loadedEditions: readonly EditionInfo[];
}

/** Several editions of the collection that the address names, without their rows; those that could be loaded, once there is an answer to each. */
export function useEditions(entries: readonly EditionEntry[]): EditionsState {
  const id = useCollection().data?.id;
  return useQueries({
    queries: entries.map((entry) => editionQuery(id, entry)),
    combine: combineEditions,
  });
}

function combineEditions(queries: readonly QueryState<EditionInfo>[]): EditionsState {
  const loadedEditions = queries.flatMap(({ data }) => data ?? []);
  const errors = queries.flatMap(({ error }) => error ?? []);
  return {
    data: loadedEditions.length + errors.length === queries.length ? loadedEditions : undefined,
    loadedEditions,
    error: errors[0] ?? null,
    isFetching: queries.some(({ isFetching }) => isFetching),
  };
}

function combineQueries<T>(queries: readonly QueryState<T>[]): QueryState<readonly T[]> {
  const data = queries.flatMap((query) => (query.data === undefined ? [] : [query.data]));
  return {
    data: data.length === queries.length ? data : undefined,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    isFetching: queries.some(({ isFetching }) => isFetching),
  };
}
