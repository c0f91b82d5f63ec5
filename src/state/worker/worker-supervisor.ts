import { proxy, transfer, type Remote } from "comlink";
import { isOutOfMemory } from "#data/errors/is-out-of-memory.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { WorkerApi, Result, RequestBatch, BatchReply } from "#worker/api/worker-api.ts";
import type { EncodedWorkerApi } from "#worker/api/reply-encoding.ts";
import {
  connectWorker,
  createStopFault,
  type WorkerLike,
  type WorkerConnection,
} from "./worker-connection.ts";

/** The worker's door as pages have it: it outlives the worker. After a stop each call gives that fault, until `retry`. */
export interface WorkerSupervisor extends Omit<WorkerApi, "ping"> {
  /** Starts the worker, unless one runs or has stopped. */
  startWorker(): void;
  /** Why the worker stopped; null where it did not, or was started again. */
  getFault(): FetchFailure | null;
  /** Calls back after each change of `stop`; what is returned ends that. */
  onFault(listener: () => void): () => void;
  /** As the worker's own; where that has stopped, another is started, and never without this. */
  retry(): Promise<void>;
}

/** A desk over workers that `start` makes, one at a time. */
export function createWorkerSupervisor(start: () => WorkerLike): WorkerSupervisor {
  const listeners = new Set<() => void>();
  let run: WorkerConnection | null = null;
  let stop: FetchFailure | null = null;

  function put(next: FetchFailure | null): void {
    stop = next;
    run = null;
    for (const listener of listeners) listener();
  }

  function open(): void {
    if (run !== null || stop !== null) return;
    try {
      run = connectWorker(start(), put);
    } catch (thrown) {
      put(createStopFault(thrown));
    }
  }

  async function call<T>(
    make: (remote: Remote<EncodedWorkerApi>, run: WorkerConnection) => PromiseLike<Result<T>>,
  ): Promise<Result<T>> {
    open();
    const now = run;
    if (now !== null) return now.callWorker((remote) => make(remote, now));
    return { ok: false, fault: stop ?? createStopFault("it could not be started") };
  }

  return {
    startWorker: open,
    getFault: () => stop,
    onFault(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getIndex: (base) => call((remote) => remote.getIndex(base)),
    getNotes: (base, collection) => call((remote) => remote.getNotes(base, collection)),
    getEdition: (base, collection, entry) =>
      call((remote) => remote.getEdition(base, collection, entry)),
    getDifference: (base, collection, left, right, onProgress) =>
      call((remote) => remote.getDifference(base, collection, left, right, proxy(onProgress))),
    getDatasetInfo: (base, name, files) =>
      call((remote) => remote.getDatasetInfo(base, name, files)),
    async answer(message) {
      const had = await call(async (remote, { decodeReply: receive }) =>
        checkMemory(receive(await remote.answer(message))),
      );
      return had.ok ? had.value : createFaultReply(message, had);
    },
    async prefetchDimension(column) {
      await call(async (remote) => ({ ok: true, value: await remote.prefetchDimension(column) }));
    },
    listFiles: () => call((remote) => remote.listFiles()),
    adopt: (port) => call((remote) => remote.adopt(transfer(port, [port]))),
    updateFile: (id, change) => call((remote) => remote.updateFile(id, change)),
    removeFile: (id) => call((remote) => remote.removeFile(id)),
    async retry() {
      if (stop !== null) {
        put(null);
        open();
      } else {
        await call(async (remote) => ({ ok: true, value: await remote.retry() }));
      }
    },
  };
}

/** The reply, where memory was enough for all of it; throws what says otherwise. */
function checkMemory(reply: BatchReply): Result<BatchReply> {
  for (const outcome of reply.outcomes) {
    if ("thrown" in outcome && isOutOfMemory(outcome.thrown)) throw outcome.thrown;
  }
  return { ok: true, value: reply };
}

/** A reply that gives every ask the same fault. */
function createFaultReply(
  { version, requests: asks }: RequestBatch,
  fault: Result<never>,
): BatchReply {
  return { version, outcomes: asks.map(() => fault) };
}
