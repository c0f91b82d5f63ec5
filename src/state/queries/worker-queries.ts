import { queryOptions, skipToken } from "@tanstack/react-query";
import type { EditionEntry } from "#domain/report/collection.ts";
import type { DatasetId, DatasetInfo } from "#worker/api/worker-api.ts";
import { getWorkerApi, getPublishedUrl } from "#state/worker/worker-client.ts";
import { WORKER_KEY } from "./query-client.ts";

/** The index of what is published, with the reader's files after it and those combinations of them that are named. */
export const indexQuery = (combinations: readonly string[]) =>
  queryOptions({
    queryKey: [WORKER_KEY, "index", ...combinations],
    queryFn: () => getWorkerApi().getIndex(getPublishedUrl(), combinations),
  });

/** The notes of a collection; an empty list where it has none. */
export const notesQuery = (collection: string | undefined) =>
  queryOptions({
    queryKey: [WORKER_KEY, "notes", collection],
    queryFn:
      collection === undefined
        ? skipToken
        : () => getWorkerApi().getNotes(getPublishedUrl(), collection),
  });

/** An edition of a collection without its rows. */
export const editionQuery = (collection: string | undefined, entry: EditionEntry) =>
  queryOptions({
    queryKey: [WORKER_KEY, "edition", collection, entry],
    queryFn:
      collection === undefined
        ? skipToken
        : () => getWorkerApi().getEdition(getPublishedUrl(), collection, entry),
  });

/** What is known of a dataset beside its rows. While its files arrive, the worker sends each later version. */
export const datasetQuery = (id: DatasetId | undefined) =>
  queryOptions({
    queryKey: [WORKER_KEY, "dataset", id],
    queryFn:
      id === undefined
        ? skipToken
        : ({ client, queryKey }) =>
            getWorkerApi().getDatasetInfo(getPublishedUrl(), id, (info) => {
              const query = client.getQueryCache().find<DatasetInfo>({ queryKey });
              if (query === undefined || (query.state.data?.version ?? 0) > info.version)
                return false;
              // No component uses the dataset any more: one that returns makes a new request.
              if (!query.isActive()) client.removeQueries({ queryKey, exact: true });
              else client.setQueryData(queryKey, info);
              return query.isActive();
            }),
  });
