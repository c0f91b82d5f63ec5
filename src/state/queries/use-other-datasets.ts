import type { Collection } from "#domain/report/collection.ts";
import type { DatasetId, DatasetInfo, DatasetRef } from "#worker/api/worker-api.ts";
import type { QueryState } from "./query-client.ts";
import { useCollection, useDatasetInfos, useIndex } from "./use-dataset.tsx";

/** A published collection beside the one of the page, as of its latest date. */
export interface OtherDataset {
  readonly collection: Collection;
  readonly info: DatasetInfo;
  readonly ref: DatasetRef;
  /** True for the collection of an address that names none. */
  readonly isDefault: boolean;
}

/** The published collections that the page does not show; none is loaded before `isWanted`. */
export function useOtherDatasets(isWanted: boolean): QueryState<readonly OtherDataset[]> {
  const index = useIndex();
  const shown = useCollection().data?.id;
  const collections = index.data?.collections ?? [];
  const others = collections.filter(
    ({ id, imported }) => isWanted && imported === undefined && id !== shown,
  );
  const ids = others.map(({ id }): DatasetId => ({
    collection: id,
    asof: null,
    transcription: null,
  }));
  const { data: infos, error, isFetching } = useDatasetInfos(ids);
  if (!isWanted || index.data === undefined || infos === undefined)
    return { data: undefined, error: error ?? index.error, isFetching };
  const data = others.flatMap((collection, at) => {
    const [id, info] = [ids[at], infos[at]];
    const isDefault = collection.id === collections[0]?.id;
    return id === undefined || info === undefined
      ? []
      : [{ collection, info, ref: { id, version: info.version }, isDefault }];
  });
  return { data, error, isFetching };
}
