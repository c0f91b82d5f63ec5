import { unwrapResult } from "#worker/api/result.ts";
import type { DatasetId, DatasetInfo, DatasetRef, WorkerApi } from "#worker/api/worker-api.ts";

/** What the worker first says of a dataset; nobody waits for more of it. */
export async function readDatasetInfo(
  api: WorkerApi,
  base: string,
  id: DatasetId,
): Promise<DatasetInfo> {
  return unwrapResult(await api.getDatasetInfo(base, id, () => false));
}

/** A dataset as a question names it. */
export async function readDatasetRef(
  api: WorkerApi,
  base: string,
  id: DatasetId,
): Promise<DatasetRef> {
  const { version } = await readDatasetInfo(api, base, id);
  return { id, version };
}

/** What the worker says of a dataset once all its files are there. A question about each version makes room for the next. */
export async function readWholeDatasetInfo(
  api: WorkerApi,
  base: string,
  id: DatasetId,
): Promise<DatasetInfo> {
  let resolve: (info: DatasetInfo) => void = () => undefined;
  const promise = new Promise<DatasetInfo>((done) => (resolve = done));
  const accept = (info: DatasetInfo): boolean => {
    if (info.progress === null) resolve(info);
    else {
      const datasets = [{ id, version: info.version }];
      void api.answer({ version: 1, requests: [{ base, datasets, questions: [] }] });
    }
    return true;
  };
  accept(unwrapResult(await api.getDatasetInfo(base, id, accept)));
  return promise;
}
