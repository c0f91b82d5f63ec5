import { describe, expect, it } from "vitest";
import { createRequestBatcher } from "#state/worker/request-batcher.ts";
import type { RequestBatch } from "#worker/api/worker-api.ts";
import {
  createAnswer,
  createOutcome,
  createRequest,
  getRequestNumber,
  createReply,
  waitForTurn,
} from "./fake-worker.ts";

/** A batcher whose messages are kept until the test replies. */
function createBatcher() {
  const sent: RequestBatch[] = [];
  const batcher = createRequestBatcher((message) => sent.push(message));
  const numbers = () => sent.map(({ requests: asks }) => asks.map(getRequestNumber));
  /** Replies to the message that was sent last. */
  const reply = (): void => {
    const last = sent.at(-1);
    if (last !== undefined) batcher.settleBatch(createReply(last));
  };
  return { batcher, sent, numbers, reply };
}

const isDropped = (request: Promise<unknown>) => expect(request).rejects.toThrow("aborted");

describe("one message in flight", () => {
  it("A message has all requests that a view makes in one turn, in their order", async () => {
    const { batcher, numbers, reply } = createBatcher();
    const answers = [
      batcher.sendRequest(createRequest(1)),
      batcher.sendRequest(createRequest(2)),
      batcher.sendRequest(createRequest(3)),
    ];
    await waitForTurn();
    expect(numbers()).toEqual([[1, 2, 3]]);
    reply();
    expect(await Promise.all(answers)).toEqual([createAnswer(1), createAnswer(2), createAnswer(3)]);
  });

  it("Requests made while a message is in flight wait for its reply and then go together", async () => {
    const { batcher, numbers, reply } = createBatcher();
    void batcher.sendRequest(createRequest(1));
    await waitForTurn();
    void batcher.sendRequest(createRequest(2));
    await waitForTurn();
    void batcher.sendRequest(createRequest(3));
    await waitForTurn();
    expect(numbers()).toEqual([[1]]);
    reply();
    expect(numbers()).toEqual([[1], [2, 3]]);
  });

  it("The version grows from message to message", async () => {
    const { batcher, sent, reply } = createBatcher();
    for (const number of [1, 2, 3]) {
      void batcher.sendRequest(createRequest(number));
      await waitForTurn();
      reply();
    }
    const [first = 0, second = 0, third = 0] = sent.map(({ version }) => version);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });

  it("A message in flight does not delay requests of another collection, which may be loaded already", async () => {
    const { batcher, numbers, reply } = createBatcher();
    void batcher.sendRequest(createRequest(1, "slow to load"));
    await waitForTurn();
    const other = batcher.sendRequest(createRequest(2, "at hand"));
    await waitForTurn();
    expect(numbers()).toEqual([[1], [2]]);
    reply();
    expect(await other).toEqual(createAnswer(2));
  });
});

describe("the newest request first", () => {
  it("In a drag over a hundred views the worker gets the first two and the last", async () => {
    const { batcher, numbers, reply } = createBatcher();
    let view = new AbortController();
    let shown = batcher.sendRequest(createRequest(1), view.signal);
    for (let number = 2; number <= 100; number += 1) {
      await waitForTurn();
      view.abort();
      await isDropped(shown);
      view = new AbortController();
      shown = batcher.sendRequest(createRequest(number), view.signal);
    }
    reply();
    expect(numbers()).toEqual([[1], [2], [100]]);
    reply();
    expect(await shown).toEqual(createAnswer(100));
  });

  it("A request that is aborted in the turn in which it is made is never sent", async () => {
    const { batcher, numbers } = createBatcher();
    const view = new AbortController();
    const dropped = batcher.sendRequest(createRequest(1), view.signal);
    view.abort();
    await isDropped(dropped);
    await isDropped(batcher.sendRequest(createRequest(2), view.signal));
    await waitForTurn();
    expect(numbers()).toEqual([]);
    void batcher.sendRequest(createRequest(3));
    await waitForTurn();
    expect(numbers()).toEqual([[3]]);
  });

  it("The newest request does not wait for a reply that nobody wants, except for one", async () => {
    const { batcher, sent, numbers, reply } = createBatcher();
    const views = [new AbortController(), new AbortController()] as const;
    const first = isDropped(batcher.sendRequest(createRequest(1), views[0].signal));
    await waitForTurn();
    views[0].abort();
    const second = isDropped(batcher.sendRequest(createRequest(2), views[1].signal));
    await waitForTurn();
    expect(numbers()).toEqual([[1], [2]]);
    views[1].abort();
    const third = batcher.sendRequest(createRequest(3));
    await waitForTurn();
    expect(numbers()).toEqual([[1], [2]]);
    batcher.settleBatch({ version: sent[0]?.version ?? 0, outcomes: [createOutcome(1)] });
    expect(numbers()).toEqual([[1], [2], [3]]);
    reply();
    await Promise.all([first, second]);
    expect(await third).toEqual(createAnswer(3));
  });

  it("The newest request waits where a part of the message in flight is wanted, until that is aborted too", async () => {
    const { batcher, numbers } = createBatcher();
    const views = [new AbortController(), new AbortController()] as const;
    const dropped = views.map(({ signal }, at) =>
      isDropped(batcher.sendRequest(createRequest(at + 1), signal)),
    );
    await waitForTurn();
    views[0].abort();
    void batcher.sendRequest(createRequest(3));
    await waitForTurn();
    expect(numbers()).toEqual([[1, 2]]);
    views[1].abort();
    await waitForTurn();
    expect(numbers()).toEqual([[1, 2], [3]]);
    await Promise.all(dropped);
  });

  it("An export, which nothing aborts, goes along with the newest view", async () => {
    const { batcher, numbers, reply } = createBatcher();
    const views = [new AbortController(), new AbortController()] as const;
    void batcher.sendRequest(createRequest(1));
    await waitForTurn();
    const dropped = batcher.sendRequest(createRequest(2), views[0].signal);
    const exported = batcher.sendRequest(createRequest(50));
    views[0].abort();
    await isDropped(dropped);
    void batcher.sendRequest(createRequest(3), views[1].signal);
    reply();
    expect(numbers()).toEqual([[1], [50, 3]]);
    reply();
    expect(await exported).toEqual(createAnswer(50));
  });
});

describe("replies", () => {
  it("A reply of another version than the one in flight is dropped, and the right one is used", async () => {
    const { batcher, sent, reply } = createBatcher();
    const first = batcher.sendRequest(createRequest(1));
    await waitForTurn();
    reply();
    await first;
    const second = batcher.sendRequest(createRequest(2));
    await waitForTurn();
    batcher.settleBatch({ version: sent[0]?.version ?? 0, outcomes: [createOutcome(1)] });
    batcher.settleBatch({ version: 1_000, outcomes: [createOutcome(1)] });
    reply();
    expect(await second).toEqual(createAnswer(2));
  });

  it("A reply to an aborted request changes nothing, and the other requests of its message get theirs", async () => {
    const { batcher, reply } = createBatcher();
    const view = new AbortController();
    const left = batcher.sendRequest(createRequest(1), view.signal);
    const stays = batcher.sendRequest(createRequest(2));
    await waitForTurn();
    view.abort();
    reply();
    await isDropped(left);
    expect(await stays).toEqual(createAnswer(2));
  });

  it("A reply with a bug rejects the request that caused it, and no other", async () => {
    const { batcher, sent } = createBatcher();
    const wrong = batcher.sendRequest(createRequest(1));
    const right = batcher.sendRequest(createRequest(2));
    await waitForTurn();
    const thrown = new RangeError("The question has no side.");
    batcher.settleBatch({
      version: sent[0]?.version ?? 0,
      outcomes: [{ thrown }, createOutcome(2)],
    });
    await expect(wrong).rejects.toBe(thrown);
    expect(await right).toEqual(createAnswer(2));
  });

  it("A reply that failed as a whole rejects its requests, and those that waited are sent", async () => {
    const { batcher, sent, numbers, reply } = createBatcher();
    const failed = batcher.sendRequest(createRequest(1));
    await waitForTurn();
    const waiting = batcher.sendRequest(createRequest(2));
    batcher.rejectBatch(sent[0]?.version ?? 0, new TypeError("it cannot be copied"));
    await expect(failed).rejects.toThrow("it cannot be copied");
    expect(numbers()).toEqual([[1], [2]]);
    reply();
    expect(await waiting).toEqual(createAnswer(2));
  });

  it("A reply that leaves out a request rejects it instead of letting it wait forever", async () => {
    const { batcher, sent } = createBatcher();
    const forgotten = batcher.sendRequest(createRequest(1));
    await waitForTurn();
    batcher.settleBatch({ version: sent[0]?.version ?? 0, outcomes: [] });
    await expect(forgotten).rejects.toThrow("without an answer");
  });
});
