import { useSyncExternalStore } from "react";
import type { Fault } from "#domain/publication/fault.ts";
import { desk } from "#state/worker-client.ts";

const onStop = (listener: () => void) => desk().onStop(listener);
const stop = () => desk().stop();
const none = () => null;

/** Why the worker stopped, so that nothing more can be counted; null while it runs. `useRetry` starts another. */
export function useStop(): Fault | null {
  return useSyncExternalStore(onStop, stop, none);
}
