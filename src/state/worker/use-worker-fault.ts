import { useSyncExternalStore } from "react";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";

const subscribe = (listener: () => void) => getWorkerApi().onFault(listener);
const getFault = () => getWorkerApi().getFault();
const getNoFault = () => null;

/** Why the worker stopped, so that nothing more can be counted; null while it runs. `useRetry` starts another. */
export function useWorkerFault(): FetchFailure | null {
  return useSyncExternalStore(subscribe, getFault, getNoFault);
}
