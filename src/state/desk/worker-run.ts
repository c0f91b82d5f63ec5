import { wrap, type Remote } from "comlink";
import { isOutOfMemory } from "#data/read/memory-words.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Had, Reply } from "#worker/desk.ts";
import { receiving, type WireDesk, type WireReply } from "#worker/wire.ts";
import { createWatch } from "./watch.ts";

/** What is needed of a `Worker`. */
export type WorkerLike = Pick<
  Worker,
  "postMessage" | "addEventListener" | "removeEventListener" | "terminate"
>;

/** One worker from its start to its end. */
export interface WorkerRun {
  /** Calls the worker. Where it ends first, or for want of memory in the call, gives the fault; other errors go on. */
  call<T>(make: (remote: Remote<WireDesk>) => PromiseLike<Had<T>>): Promise<Had<T>>;
  /** Reads a reply of this worker; each, in their order. */
  readonly receive: (reply: WireReply) => Reply;
}

/** Why a worker ended, from what was thrown or said of it. */
export function stopOf(thrown: unknown): Fault {
  const cause = isOutOfMemory(thrown) ? "out-of-memory" : "worker-stopped";
  return { cause, file: "", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/**
 * Runs a worker until it fails: an error that it did not catch, a message that cannot be read, an allocation for which
 * there was no memory (after which what it holds may be half made), or silence. `onEnd` is told why, once; the worker is ended.
 */
export function runWorker(worker: WorkerLike, onEnd: (fault: Fault) => void): WorkerRun {
  let settle: (had: Had<never>) => void = () => undefined;
  const ended = new Promise<Had<never>>((resolve) => {
    settle = resolve;
  });
  let hasEnded = false;

  function end(fault: Fault): void {
    if (hasEnded) return;
    hasEnded = true;
    worker.terminate();
    onEnd(fault);
    settle({ ok: false, fault });
  }

  // A script that cannot be loaded raises an event without a message.
  worker.addEventListener("error", (event) => end(stopOf("message" in event ? event.message : "")));
  worker.addEventListener("messageerror", () => end(stopOf("a message could not be read")));
  const remote = wrap<WireDesk>(worker);
  const watched = createWatch(
    () => remote.ping(),
    () => end(stopOf("it no longer answers")),
  );

  return {
    receive: receiving(),
    async call(make) {
      try {
        return await watched(Promise.race([make(remote), ended]));
      } catch (thrown) {
        if (!isOutOfMemory(thrown)) throw thrown;
        end(stopOf(thrown));
        return await ended;
      }
    },
  };
}
