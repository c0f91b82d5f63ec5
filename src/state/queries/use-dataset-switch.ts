import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { DatasetInfo } from "#worker/api/worker-api.ts";
import { datasetQuery } from "./worker-queries.ts";

/** Loads another collection, so that a page knows it before it goes there. */
export interface DatasetSwitch {
  /** Calls back with what is known of the collection, or undefined where it cannot be loaded; only of the latest call. */
  readonly loadDataset: (
    collection: string,
    onLoad: (info: DatasetInfo | undefined) => void,
  ) => void;
  /** The collection that is on its way; null while none is. */
  readonly pending: string | null;
  /** What is known of a collection that was loaded already, as of its latest date. */
  readonly findLoaded: (collection: string) => DatasetInfo | undefined;
}

/** A function that loads a collection as of its latest date. */
export function useDatasetSwitch(): DatasetSwitch {
  const client = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (collection: string) => {
      try {
        return await client.fetchQuery(
          datasetQuery({ collection, asof: null, transcription: null }),
        );
      } catch (thrown) {
        if (thrown instanceof FetchError) return undefined;
        throw thrown;
      }
    },
  });
  return {
    loadDataset: (collection, onLoad) => mutate(collection, { onSuccess: onLoad }),
    findLoaded: (collection) =>
      client.getQueryData(datasetQuery({ collection, asof: null, transcription: null }).queryKey),
    pending: isPending ? (variables ?? null) : null,
  };
}
