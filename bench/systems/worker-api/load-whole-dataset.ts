import type { Result } from "../../../src/worker/api/result.ts";
import type { DatasetId, DatasetInfo, DatasetRef } from "../../../src/worker/api/worker-api.ts";

/** What a worker API says of a dataset once all its files are there. A question about each version makes room for the next. */
export async function loadWholeDataset(
  id: DatasetId,
  getInfo: (onGrowth: (info: DatasetInfo) => boolean) => Promise<Result<DatasetInfo>>,
  askNothing: (dataset: DatasetRef) => Promise<unknown>,
): Promise<DatasetInfo> {
  let resolve: (info: DatasetInfo) => void = () => undefined;
  const whole = new Promise<DatasetInfo>((done) => (resolve = done));
  const accept = (info: DatasetInfo): boolean => {
    if (info.progress === null) resolve(info);
    else void askNothing({ id, version: info.version });
    return true;
  };
  const first = await getInfo(accept);
  if (!first.ok) throw new Error(first.fault.detail);
  accept(first.value);
  return whole;
}
