import type { Answer } from "#engine/query/question.ts";
import { unwrapResult } from "#worker/api/result.ts";
import type {
  QueryRequest,
  RequestBatch,
  RequestOutcome,
  BatchReply,
} from "#worker/api/worker-api.ts";

/** Gathers requests into batches, and gives each request its part of the reply. */
export interface RequestBatcher {
  /**
   * The answers to a request, in the order of its questions. Rejects with the signal's reason as soon as that aborts, with a
   * `FetchError`, or with the bug that the worker threw.
   */
  sendRequest(request: QueryRequest, signal?: AbortSignal): Promise<readonly Answer[]>;
  /** Gives a reply to the requests of its batch; a reply whose version is not in flight is dropped. */
  settleBatch(reply: BatchReply): void;
  /** Rejects the requests of a batch that failed as a whole; those that wait are sent. */
  rejectBatch(version: number, reason: unknown): void;
}

interface PendingRequest {
  readonly request: QueryRequest;
  readonly signal: AbortSignal | undefined;
  readonly settle: (outcome: RequestOutcome) => void;
}

interface Batch {
  readonly queue: RequestQueue;
  readonly requests: readonly PendingRequest[];
}

/** The requests about the same datasets: those that wait, and the batches in flight. */
interface RequestQueue {
  pending: PendingRequest[];
  readonly inFlight: Set<Batch>;
}

/** Batches of a queue that may be in flight, of which one may still be wanted. */
const MAX_IN_FLIGHT = 2;

const MISSING_OUTCOME: RequestOutcome = {
  thrown: new Error("the worker left a request without an answer"),
};

const isWanted = ({ signal }: PendingRequest): boolean => signal?.aborted !== true;

/**
 * Gathers the requests of one turn of the event loop into one batch, and lets later requests wait until that is replied to. A
 * request that is aborted while it waits is never sent, so that of many views in a row the worker meets the newest.
 * A batch of which nothing is wanted any more holds up one other and no third: its reply may lie behind a page that is
 * busy drawing, and were it waited for, each answer would come a view too late.
 * Requests about other datasets have a queue of their own: a collection that loads slowly holds up its own panels only.
 */
export function createRequestBatcher(send: (batch: RequestBatch) => void): RequestBatcher {
  const queues = new Map<string, RequestQueue>();
  const batches = new Map<number, Batch>();
  let version = 0;

  function flush(queue: RequestQueue): void {
    const { inFlight } = queue;
    if (
      inFlight.size >= MAX_IN_FLIGHT ||
      [...inFlight].some(({ requests }) => requests.some(isWanted))
    )
      return;
    const requests = queue.pending.filter(isWanted);
    queue.pending = [];
    if (requests.length === 0) return;
    version += 1;
    const batch = { queue, requests };
    inFlight.add(batch);
    batches.set(version, batch);
    send({ version, requests: requests.map(({ request }) => request) });
  }

  function settle(settled: number, getOutcome: (at: number) => RequestOutcome): void {
    const batch = batches.get(settled);
    if (batch === undefined) return;
    batches.delete(settled);
    batch.queue.inFlight.delete(batch);
    batch.requests.forEach((pending, at) => pending.settle(getOutcome(at)));
    flush(batch.queue);
  }

  function getQueue({ base, datasets }: QueryRequest): RequestQueue {
    const key = JSON.stringify([base, datasets]);
    const queue = queues.get(key) ?? { pending: [], inFlight: new Set() };
    queues.set(key, queue);
    return queue;
  }

  return {
    sendRequest: (request, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const settleRequest = (outcome: RequestOutcome): void => {
          if ("thrown" in outcome) return reject(outcome.thrown);
          try {
            resolve(unwrapResult(outcome));
          } catch (failure) {
            reject(failure);
          }
        };
        const queue = getQueue(request);
        // Other requests of the same turn go along.
        const flushSoon = (): void => queueMicrotask(() => flush(queue));
        queue.pending.push({ request, signal, settle: settleRequest });
        flushSoon();
        const drop = (): void => {
          reject(signal?.reason);
          flushSoon();
        };
        signal?.addEventListener("abort", drop, { once: true });
      }),
    settleBatch: (reply) => settle(reply.version, (at) => reply.outcomes[at] ?? MISSING_OUTCOME),
    rejectBatch: (failed, thrown) => settle(failed, () => ({ thrown })),
  };
}
