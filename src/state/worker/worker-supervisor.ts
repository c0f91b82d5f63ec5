import { proxy, transfer, type Remote } from "comlink";
import { FetchError } from "#data/errors/fetch-error.ts";
import { isOutOfMemory } from "#data/errors/platform-errors.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { createFetchError, type Result } from "#worker/api/result.ts";
import type { BatchReply, WorkerApi } from "#worker/api/worker-api.ts";
import type { EncodedWorkerApi } from "#worker/api/reply-encoding.ts";
import {
  connectWorker,
  createStopFault,
  type WorkerLike,
  type WorkerConnection,
} from "./worker-connection.ts";

/** A method of the worker as pages call it: its value, or a thrown `FetchError`. */
type ClientMethod<Method> = Method extends (...args: infer Args) => Promise<Result<infer Value>>
  ? (...args: Args) => Promise<Value>
  : Method;

/** The worker as pages know it: it outlives the thread. After a stop each call rejects with that failure, until `retry`. */
export type WorkerSupervisor = {
  readonly [Name in Exclude<keyof WorkerApi, "ping">]: ClientMethod<WorkerApi[Name]>;
} & {
  /** Starts the worker, unless one runs or has stopped. */
  readonly startWorker: () => void;
  /** Why the worker stopped; null where it did not, or was started again. */
  readonly getFault: () => FetchFailure | null;
  /** Calls back after each change of `getFault`; what is returned ends that. */
  readonly onFault: (listener: () => void) => () => void;
};

/** A supervisor of workers that `start` makes, one at a time. */
export function createWorkerSupervisor(start: () => WorkerLike): WorkerSupervisor {
  const listeners = new Set<() => void>();
  let connection: WorkerConnection | null = null;
  let fault: FetchFailure | null = null;

  function setFault(next: FetchFailure | null): void {
    fault = next;
    connection = null;
    for (const listener of listeners) listener();
  }

  function startWorker(): void {
    if (connection !== null || fault !== null) return;
    try {
      connection = connectWorker(start(), setFault);
    } catch (thrown) {
      setFault(createStopFault(thrown));
    }
  }

  async function call<T>(
    make: (
      remote: Remote<EncodedWorkerApi>,
      connection: WorkerConnection,
    ) => PromiseLike<Result<T>>,
  ): Promise<T> {
    startWorker();
    const current = connection;
    if (current !== null) return current.callWorker((remote) => make(remote, current));
    throw createFetchError(fault ?? createStopFault("it could not be started"));
  }

  return {
    startWorker,
    getFault: () => fault,
    onFault(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getIndex: (base, combinations) => call((remote) => remote.getIndex(base, combinations)),
    getNotes: (base, collection) => call((remote) => remote.getNotes(base, collection)),
    getEdition: (base, collection, entry) =>
      call((remote) => remote.getEdition(base, collection, entry)),
    getDifference: (base, collection, first, second, onProgress) =>
      call((remote) => remote.getDifference(base, collection, first, second, proxy(onProgress))),
    getDatasetInfo: (base, id, onGrowth) =>
      call((remote) => remote.getDatasetInfo(base, id, proxy(onGrowth))),
    answer: (batch) =>
      call(async (remote, { decodeReply }) => ({
        ok: true,
        value: checkMemory(decodeReply(await remote.answer(batch))),
      })),
    async prefetchDimension(column) {
      // A prefetch that failed is repeated when its value is needed, and meets the failure then.
      await call(async (remote) => ({
        ok: true,
        value: await remote.prefetchDimension(column),
      })).catch(ignoreStop);
    },
    listFiles: () => call((remote) => remote.listFiles()),
    adopt: (port) => call((remote) => remote.adopt(transfer(port, [port]))),
    updateFile: (id, change) => call((remote) => remote.updateFile(id, change)),
    removeFile: (id) => call((remote) => remote.removeFile(id)),
    listRemovedFiles: () => call((remote) => remote.listRemovedFiles()),
    restoreFile: (id) => call((remote) => remote.restoreFile(id)),
    async retry() {
      if (fault !== null) {
        setFault(null);
        startWorker();
      } else {
        await call(async (remote) => ({ ok: true, value: await remote.retry() })).catch(ignoreStop);
      }
    },
  };
}

/** The supervisor has reported the stop already. */
function ignoreStop(thrown: unknown): void {
  if (!(thrown instanceof FetchError)) throw thrown;
}

/** The reply, where memory was enough for all of it; throws what says otherwise. */
function checkMemory(reply: BatchReply): BatchReply {
  for (const outcome of reply.outcomes) {
    if ("thrown" in outcome && isOutOfMemory(outcome.thrown)) throw outcome.thrown;
  }
  return reply;
}
