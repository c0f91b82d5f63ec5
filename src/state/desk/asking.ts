import type { Answer } from "#engine/question.ts";
import type { Ask, Had, Message, Outcome, Reply } from "#worker/desk.ts";

/** Where asks are handed in, and where what comes of their messages is handed over. */
export interface Asking {
  /** What came of an ask. Rejects with the signal's reason as soon as that aborts, and with what the worker threw. */
  ask(ask: Ask, signal?: AbortSignal): Promise<Had<readonly Answer[]>>;
  /** Takes a reply; one whose version is not in flight is dropped. */
  receive(reply: Reply): void;
  /** Takes the failure of a whole message: its asks reject, and those that waited go out. */
  fail(version: number, reason: unknown): void;
}

interface Asked {
  readonly ask: Ask;
  readonly signal: AbortSignal | undefined;
  readonly settle: (outcome: Outcome) => void;
}

interface Flight {
  readonly lane: Lane;
  readonly taken: readonly Asked[];
}

/** What is asked of the same corpora: what waits, and the messages in flight. */
interface Lane {
  waiting: Asked[];
  readonly flying: Set<Flight>;
}

/** Messages of a lane that may be in flight, one of them wanted. */
const MOST_FLYING = 2;

const LEFT_OUT: Outcome = { thrown: new Error("the worker left a question without an answer") };

const isWanted = ({ signal }: Asked): boolean => signal?.aborted !== true;

/**
 * Gathers what is asked in one turn of the event loop into one message, and lets what is asked later wait until that is
 * replied to. What is aborted while it waits is never sent, so that of many views in a row the worker meets the newest.
 * A message of which nothing is wanted any more holds up one other and no third: its reply may lie behind a page that is
 * busy drawing, and were it waited for, each answer would come a view too late.
 * Asks of other corpora have a lane of their own: a collection that loads slowly holds up its own figures only.
 */
export function createAsking(send: (message: Message) => void): Asking {
  const lanes = new Map<string, Lane>();
  const flights = new Map<number, Flight>();
  let version = 0;

  function leave(lane: Lane): void {
    const { flying } = lane;
    if (flying.size >= MOST_FLYING || [...flying].some(({ taken }) => taken.some(isWanted))) return;
    const taken = lane.waiting.filter(isWanted);
    lane.waiting = [];
    if (taken.length === 0) return;
    version += 1;
    const flight = { lane, taken };
    flying.add(flight);
    flights.set(version, flight);
    send({ version, asks: taken.map(({ ask }) => ask) });
  }

  function land(landed: number, outcomes: (at: number) => Outcome): void {
    const flight = flights.get(landed);
    if (flight === undefined) return;
    const { lane, taken } = flight;
    flights.delete(landed);
    lane.flying.delete(flight);
    taken.forEach(({ settle }, at) => settle(outcomes(at)));
    leave(lane);
  }

  function laneOf({ base, names }: Ask): Lane {
    const name = JSON.stringify([base, names]);
    const lane = lanes.get(name) ?? { waiting: [], flying: new Set() };
    lanes.set(name, lane);
    return lane;
  }

  return {
    ask: (ask, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const settle = (outcome: Outcome): void => {
          if ("thrown" in outcome) reject(outcome.thrown);
          else resolve(outcome);
        };
        const lane = laneOf(ask);
        // What the page asks in the same turn goes along.
        const leaveSoon = (): void => queueMicrotask(() => leave(lane));
        lane.waiting.push({ ask, signal, settle });
        leaveSoon();
        const drop = (): void => {
          reject(signal?.reason);
          leaveSoon();
        };
        signal?.addEventListener("abort", drop, { once: true });
      }),
    receive: (reply) => land(reply.version, (at) => reply.outcomes[at] ?? LEFT_OUT),
    fail: (failed, thrown) => land(failed, () => ({ thrown })),
  };
}
