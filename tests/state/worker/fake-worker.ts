import { expose } from "comlink";
import type { Answer } from "#engine/query/question.ts";
import type {
  QueryRequest,
  WorkerApi,
  RequestBatch,
  BatchReply,
  RequestOutcome,
} from "#worker/api/worker-api.ts";

/** The ask with a number, of a collection; the answer to it is `createAnswer` of the same number. */
export function createRequest(number: number, collection = "declines"): QueryRequest {
  return {
    base: "http://localhost/reports/",
    datasets: [{ id: { collection, asof: null, transcription: null }, version: 1 }],
    questions: [
      { kind: "rows", measures: ["declined"], sides: [], sort: [], offset: number, limit: 1 },
    ],
  };
}

/** The answer to the ask with a number. */
export function createAnswer(number: number): readonly Answer[] {
  const table = { length: 0, columns: {} };
  const total = { lines: number, declines: 0 };
  return [{ kind: "rows", measures: [], datasetPeriods: [], table, total }];
}

/** What the worker replies to the request with a number. */
export function createOutcome(number: number): RequestOutcome {
  return { ok: true, value: createAnswer(number) };
}

/** The number of an ask. */
export function getRequestNumber({ questions: [question] }: QueryRequest): number {
  if (question?.kind !== "rows") throw new Error("not an ask of these tests");
  return question.offset;
}

/** What a worker replies to a message: to each ask its own answer. */
export function createReply({ version, requests: asks }: RequestBatch): BatchReply {
  return { version, outcomes: asks.map((each) => createOutcome(getRequestNumber(each))) };
}

/** Waits until the present turn of the event loop is over. */
export function waitForTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** A worker in the same thread whose interface a test writes, mistakes included. */
export class FakeWorker extends EventTarget {
  readonly #inside = new MessageChannel();
  hasEnded = false;

  constructor(api: Partial<WorkerApi>) {
    super();
    const { port1, port2 } = this.#inside;
    expose({ ping: async () => undefined, ...api }, port2);
    port1.addEventListener("message", ({ data }) => {
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
    port1.start();
  }

  postMessage(message: unknown): void {
    this.#inside.port1.postMessage(message);
  }

  terminate(): void {
    this.hasEnded = true;
    this.#inside.port1.close();
  }

  /** Throws within, uncaught. */
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}
