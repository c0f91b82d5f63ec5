import { wrap, type Remote } from "comlink";
import { FetchError } from "#data/errors/fetch-error.ts";
import { isOutOfMemory } from "#data/errors/platform-errors.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { createFetchError, unwrapResult, type Result } from "#worker/api/result.ts";
import type { BatchReply } from "#worker/api/worker-api.ts";
import {
  createReplyDecoder,
  type EncodedWorkerApi,
  type EncodedReply,
} from "#worker/api/reply-encoding.ts";
import { createHeartbeat } from "./heartbeat.ts";

/** What is needed of a `Worker`. */
export type WorkerLike = Pick<
  Worker,
  "postMessage" | "addEventListener" | "removeEventListener" | "terminate"
>;

/** One worker from its start to its end. */
export interface WorkerConnection {
  /** The value of a call. Rejects with a `FetchError` where the value cannot be loaded, the worker ends first or memory is short; bugs are thrown on. */
  callWorker<T>(make: (remote: Remote<EncodedWorkerApi>) => PromiseLike<Result<T>>): Promise<T>;
  /** Reads a reply of this worker; each, in their order. */
  readonly decodeReply: (reply: EncodedReply) => BatchReply;
}

/** Why a worker ended, from what was thrown or said of it. */
export function createStopFault(thrown: unknown): FetchFailure {
  const cause = isOutOfMemory(thrown) ? "out-of-memory" : "worker-stopped";
  return { cause, file: "", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/**
 * Runs a worker until it fails: an error that it did not catch, a message that cannot be read, an allocation for which
 * there was no memory (after which what it holds may be half made), or silence. `onEnd` receives the reason, once; the worker is ended.
 */
export function connectWorker(
  worker: WorkerLike,
  onEnd: (fault: FetchFailure) => void,
): WorkerConnection {
  let settle: (result: Result<never>) => void = () => undefined;
  const ended = new Promise<Result<never>>((resolve) => {
    settle = resolve;
  });
  let hasEnded = false;

  function end(fault: FetchFailure): void {
    if (hasEnded) return;
    hasEnded = true;
    worker.terminate();
    onEnd(fault);
    settle({ ok: false, fault });
  }

  // A script that cannot be loaded raises an event without a message.
  worker.addEventListener("error", (event) =>
    end(createStopFault("message" in event ? event.message : "")),
  );
  worker.addEventListener("messageerror", () =>
    end(createStopFault("a message could not be read")),
  );
  const remote = wrap<EncodedWorkerApi>(worker);
  const watched = createHeartbeat(
    () => remote.ping(),
    () => end(createStopFault("it no longer answers")),
  );

  return {
    decodeReply: createReplyDecoder(),
    async callWorker(make) {
      try {
        return unwrapResult(await watched(Promise.race([make(remote), ended])));
      } catch (thrown) {
        if (thrown instanceof FetchError || !isOutOfMemory(thrown)) throw thrown;
        const fault = createStopFault(thrown);
        end(fault);
        throw createFetchError(fault);
      }
    },
  };
}
