import fc from "fast-check";
import { expect, it } from "vitest";
import { createAsking } from "#state/desk/asking.ts";
import type { Message } from "#worker/desk.ts";
import { answerTo, ask, numberOf, replyTo, turn } from "./pretend-worker.ts";

const COLLECTIONS = ["a", "b"] as const;

/** What may happen to a page and its worker, in any order; numbers choose among what there is at that time. */
const anyEvent = fc.oneof(
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
type Event = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never;

const REFUSED = new Error("refused");

/** A page that asks through one asking, and notes what comes of each ask. */
class Page {
  readonly aborts: AbortController[] = [];
  readonly results: Promise<unknown>[] = [];
  readonly refused = new Set<number>();
  readonly landed: Message[] = [];
  readonly sent: Message[] = [];
  flying: Message[] = [];
  readonly asking = createAsking((message) => {
    this.sent.push(message);
    this.flying.push(message);
  });

  ask(of: string): void {
    const abort = new AbortController();
    const number = this.aborts.push(abort) - 1;
    this.results.push(
      this.asking.ask(ask(number, of), abort.signal).catch((reason: unknown) => reason),
    );
  }

  land(pick: number, isRefused: boolean): void {
    const message = this.flying[pick % this.flying.length];
    if (message === undefined) return;
    this.flying = this.flying.filter((each) => each !== message);
    this.landed.push(message);
    if (!isRefused) return this.asking.receive(replyTo(message));
    message.asks.map(numberOf).forEach((number) => this.refused.add(number));
    this.asking.fail(message.version, REFUSED);
  }

  isWanted({ asks }: Message): boolean {
    return asks.map(numberOf).some((number) => this.aborts[number]?.signal.aborted === false);
  }

  async meet(event: Event): Promise<void> {
    if ("of" in event) return this.ask(event.of);
    if (!("pick" in event)) return turn();
    const { kind, pick } = event;
    if (kind === "abort") return this.aborts[pick % this.aborts.length]?.abort();
    if (kind !== "reply again") return this.land(pick, kind === "refuse");
    const stale = this.landed[pick % this.landed.length];
    if (stale !== undefined) this.asking.receive(replyTo(stale));
  }
}

it("whatever happens in whatever order, each ask meets its own answer, and nothing waits after the last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 60 }), async (events) => {
      const page = new Page();
      for (const event of events) {
        await page.meet(event);
        for (const of of COLLECTIONS) {
          const flying = page.flying.filter(
            ({ asks: [first] }) => first?.names[0]?.collection === of,
          );
          expect(flying.length).toBeLessThanOrEqual(2);
          expect(flying.filter((each) => page.isWanted(each)).length).toBeLessThanOrEqual(1);
        }
      }
      await turn();
      while (page.flying.length > 0) page.land(0, false);

      const came = await Promise.all(page.results);
      came.forEach((result, number) => {
        const { signal } = page.aborts[number] ?? new AbortController();
        const own = page.refused.has(number) ? REFUSED : answerTo(number);
        if (signal.aborted && result === signal.reason) return;
        expect(result).toEqual(own);
      });
      for (const of of COLLECTIONS) {
        const order = page.sent
          .flatMap(({ asks }) => asks)
          .filter(({ names: [name] }) => name?.collection === of)
          .map(numberOf);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }

      COLLECTIONS.forEach((of) => page.ask(of));
      await turn();
      expect(page.flying.map(({ asks }) => asks.length)).toEqual([1, 1]);
    }),
    { numRuns: 500 },
  );
});
