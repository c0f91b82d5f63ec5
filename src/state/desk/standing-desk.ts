import { proxy, transfer, type Remote } from "comlink";
import { isOutOfMemory } from "#data/read/memory-words.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Desk, Had, Message, Reply } from "#worker/desk.ts";
import type { WireDesk } from "#worker/wire.ts";
import { runWorker, stopOf, type WorkerLike, type WorkerRun } from "./worker-run.ts";

/** The worker's door as pages have it: it outlives the worker. After a stop each call gives that fault, until `retry`. */
export interface StandingDesk extends Omit<Desk, "ping"> {
  /** Starts the worker, unless one runs or has stopped. */
  open(): void;
  /** Why the worker stopped; null where it did not, or was started again. */
  stop(): Fault | null;
  /** Calls back after each change of `stop`; what is returned ends that. */
  onStop(listener: () => void): () => void;
  /** As the worker's own; where that has stopped, another is started, and never without this. */
  retry(): Promise<void>;
}

/** A desk over workers that `start` makes, one at a time. */
export function createStandingDesk(start: () => WorkerLike): StandingDesk {
  const listeners = new Set<() => void>();
  let run: WorkerRun | null = null;
  let stop: Fault | null = null;

  function put(next: Fault | null): void {
    stop = next;
    run = null;
    for (const listener of listeners) listener();
  }

  function open(): void {
    if (run !== null || stop !== null) return;
    try {
      run = runWorker(start(), put);
    } catch (thrown) {
      put(stopOf(thrown));
    }
  }

  async function call<T>(
    make: (remote: Remote<WireDesk>, run: WorkerRun) => PromiseLike<Had<T>>,
  ): Promise<Had<T>> {
    open();
    const now = run;
    if (now !== null) return now.call((remote) => make(remote, now));
    return { ok: false, fault: stop ?? stopOf("it could not be started") };
  }

  return {
    open,
    stop: () => stop,
    onStop(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    index: (base) => call((remote) => remote.index(base)),
    notes: (base, collection) => call((remote) => remote.notes(base, collection)),
    edition: (base, collection, entry) => call((remote) => remote.edition(base, collection, entry)),
    difference: (base, collection, left, right, onProgress) =>
      call((remote) => remote.difference(base, collection, left, right, proxy(onProgress))),
    corpus: (base, name, files) => call((remote) => remote.corpus(base, name, files)),
    async answer(message) {
      const had = await call(async (remote, { receive }) =>
        whole(receive(await remote.answer(message))),
      );
      return had.ok ? had.value : withoutAnswers(message, had);
    },
    async settle(column) {
      await call(async (remote) => ({ ok: true, value: await remote.settle(column) }));
    },
    files: () => call((remote) => remote.files()),
    take: (port) => call((remote) => remote.take(transfer(port, [port]))),
    relist: (id, change) => call((remote) => remote.relist(id, change)),
    remove: (id) => call((remote) => remote.remove(id)),
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
function whole(reply: Reply): Had<Reply> {
  for (const outcome of reply.outcomes) {
    if ("thrown" in outcome && isOutOfMemory(outcome.thrown)) throw outcome.thrown;
  }
  return { ok: true, value: reply };
}

/** A reply that gives every ask the same fault. */
function withoutAnswers({ version, asks }: Message, fault: Had<never>): Reply {
  return { version, outcomes: asks.map(() => fault) };
}
