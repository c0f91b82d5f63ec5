import fc from "fast-check";
import { expect, it } from "vitest";
import { createRequestBatcher } from "#state/worker/request-batcher.ts";
import type { RequestBatch } from "#worker/api/worker-api.ts";
import {
  createAnswer,
  createRequest,
  getRequestNumber,
  createReply,
  waitForTurn,
} from "./fake-worker.ts";

const COLLECTIONS = ["a", "b"] as const;

/** What may happen to a page and its worker, in any order; numbers choose among what there is at that time. */
const eventArbitrary = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("ask"), of: fc.constantFrom(...COLLECTIONS) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("abort", "reply", "reply again", "refuse"),
      pick: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("turn") }) },
);
type Event = typeof eventArbitrary extends fc.Arbitrary<infer T> ? T : never;

const REJECTED = new Error("refused");

/** A page that asks through one asking, and notes what comes of each ask. */
class Page {
  readonly aborts: AbortController[] = [];
  readonly results: Promise<unknown>[] = [];
  readonly refused = new Set<number>();
  readonly landed: RequestBatch[] = [];
  readonly sent: RequestBatch[] = [];
  flying: RequestBatch[] = [];
  readonly batcher = createRequestBatcher((message) => {
    this.sent.push(message);
    this.flying.push(message);
  });

  ask(of: string): void {
    const abort = new AbortController();
    const number = this.aborts.push(abort) - 1;
    this.results.push(
      this.batcher
        .sendRequest(createRequest(number, of), abort.signal)
        .catch((reason: unknown) => reason),
    );
  }

  land(pick: number, isRefused: boolean): void {
    const message = this.flying[pick % this.flying.length];
    if (message === undefined) return;
    this.flying = this.flying.filter((each) => each !== message);
    this.landed.push(message);
    if (!isRefused) return this.batcher.settleBatch(createReply(message));
    message.requests.map(getRequestNumber).forEach((number) => this.refused.add(number));
    this.batcher.rejectBatch(message.version, REJECTED);
  }

  isWanted({ requests: asks }: RequestBatch): boolean {
    return asks
      .map(getRequestNumber)
      .some((number) => this.aborts[number]?.signal.aborted === false);
  }

  async meet(event: Event): Promise<void> {
    if ("of" in event) return this.ask(event.of);
    if (!("pick" in event)) return waitForTurn();
    const { kind, pick } = event;
    if (kind === "abort") return this.aborts[pick % this.aborts.length]?.abort();
    if (kind !== "reply again") return this.land(pick, kind === "refuse");
    const stale = this.landed[pick % this.landed.length];
    if (stale !== undefined) this.batcher.settleBatch(createReply(stale));
  }
}

it("Each request gets its own answer whatever happens in whatever order, and nothing waits after the last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(eventArbitrary, { maxLength: 60 }), async (events) => {
      const page = new Page();
      for (const event of events) {
        await page.meet(event);
        for (const of of COLLECTIONS) {
          const flying = page.flying.filter(
            ({ requests: [first] }) => first?.datasets[0]?.id.collection === of,
          );
          expect(flying.length).toBeLessThanOrEqual(2);
          expect(flying.filter((each) => page.isWanted(each)).length).toBeLessThanOrEqual(1);
        }
      }
      await waitForTurn();
      while (page.flying.length > 0) page.land(0, false);

      const came = await Promise.all(page.results);
      came.forEach((result, number) => {
        const { signal } = page.aborts[number] ?? new AbortController();
        const own = page.refused.has(number) ? REJECTED : createAnswer(number);
        if (signal.aborted && result === signal.reason) return;
        expect(result).toEqual(own);
      });
      for (const of of COLLECTIONS) {
        const order = page.sent
          .flatMap(({ requests: asks }) => asks)
          .filter(({ datasets: [dataset] }) => dataset?.id.collection === of)
          .map(getRequestNumber);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }

      COLLECTIONS.forEach((of) => page.ask(of));
      await waitForTurn();
      expect(page.flying.map(({ requests: asks }) => asks.length)).toEqual([1, 1]);
    }),
    { numRuns: 500 },
  );
});
