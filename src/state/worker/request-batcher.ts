import type { Answer } from "#engine/query/question.ts";
import type {
  QueryRequest,
  Result,
  RequestBatch,
  RequestOutcome,
  BatchReply,
} from "#worker/api/worker-api.ts";

/** Where asks are handed in, and where what comes of their messages is handed over. */
export interface RequestBatcher {
  /** What came of an ask. Rejects with the signal's reason as soon as that aborts, and with what the worker threw. */
  sendRequest(ask: QueryRequest, signal?: AbortSignal): Promise<Result<readonly Answer[]>>;
  /** Takes a reply; one whose version is not in flight is dropped. */
  settleBatch(reply: BatchReply): void;
  /** Takes the failure of a whole message: its asks reject, and those that waited go out. */
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

/** What is asked of the same datasets: what waits, and the messages in flight. */
interface RequestQueue {
  pending: PendingRequest[];
  readonly inFlight: Set<Batch>;
}

/** Messages of a lane that may be in flight, one of them wanted. */
const MAX_IN_FLIGHT = 2;

const MISSING_OUTCOME: RequestOutcome = {
  thrown: new Error("the worker left a question without an answer"),
};

const isWanted = ({ signal }: PendingRequest): boolean => signal?.aborted !== true;

/**
 * Gathers what is asked in one turn of the event loop into one message, and lets what is asked later wait until that is
 * replied to. What is aborted while it waits is never sent, so that of many views in a row the worker meets the newest.
 * A message of which nothing is wanted any more holds up one other and no third: its reply may lie behind a page that is
 * busy drawing, and were it waited for, each answer would come a view too late.
 * Asks of other datasets have a lane of their own: a collection that loads slowly holds up its own figures only.
 */
export function createRequestBatcher(send: (message: RequestBatch) => void): RequestBatcher {
  const lanes = new Map<string, RequestQueue>();
  const flights = new Map<number, Batch>();
  let version = 0;

  function leave(lane: RequestQueue): void {
    const { inFlight: flying } = lane;
    if (
      flying.size >= MAX_IN_FLIGHT ||
      [...flying].some(({ requests: taken }) => taken.some(isWanted))
    )
      return;
    const taken = lane.pending.filter(isWanted);
    lane.pending = [];
    if (taken.length === 0) return;
    version += 1;
    const flight = { queue: lane, requests: taken };
    flying.add(flight);
    flights.set(version, flight);
    send({ version, requests: taken.map(({ request: ask }) => ask) });
  }

  function land(landed: number, outcomes: (at: number) => RequestOutcome): void {
    const flight = flights.get(landed);
    if (flight === undefined) return;
    const { queue: lane, requests: taken } = flight;
    flights.delete(landed);
    lane.inFlight.delete(flight);
    taken.forEach(({ settle }, at) => settle(outcomes(at)));
    leave(lane);
  }

  function laneOf({ base, datasets: names }: QueryRequest): RequestQueue {
    const name = JSON.stringify([base, names]);
    const lane = lanes.get(name) ?? { pending: [], inFlight: new Set() };
    lanes.set(name, lane);
    return lane;
  }

  return {
    sendRequest: (ask, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const settle = (outcome: RequestOutcome): void => {
          if ("thrown" in outcome) reject(outcome.thrown);
          else resolve(outcome);
        };
        const lane = laneOf(ask);
        // What the page asks in the same turn goes along.
        const leaveSoon = (): void => queueMicrotask(() => leave(lane));
        lane.pending.push({ request: ask, signal, settle });
        leaveSoon();
        const drop = (): void => {
          reject(signal?.reason);
          leaveSoon();
        };
        signal?.addEventListener("abort", drop, { once: true });
      }),
    settleBatch: (reply) => land(reply.version, (at) => reply.outcomes[at] ?? MISSING_OUTCOME),
    rejectBatch: (failed, thrown) => land(failed, () => ({ thrown })),
  };
}
