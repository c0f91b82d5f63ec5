import { describe, expect, it } from "vitest";
import { createAsking } from "#state/desk/asking.ts";
import type { Message } from "#worker/desk.ts";
import { answerTo, ask, numberOf, replyTo, turn } from "./pretend-worker.ts";

/** An asking whose messages are kept until the test replies. */
function begin() {
  const sent: Message[] = [];
  const asking = createAsking((message) => sent.push(message));
  const numbers = () => sent.map(({ asks }) => asks.map(numberOf));
  /** Replies to the message that was sent last. */
  const reply = (): void => {
    const last = sent.at(-1);
    if (last !== undefined) asking.receive(replyTo(last));
  };
  return { asking, sent, numbers, reply };
}

const isDropped = (asked: Promise<unknown>) => expect(asked).rejects.toThrow("aborted");

describe("one message in flight that is wanted", () => {
  it("holds all that a view asks in one turn, in the order in which it was asked", async () => {
    const { asking, numbers, reply } = begin();
    const answers = [asking.ask(ask(1)), asking.ask(ask(2)), asking.ask(ask(3))];
    await turn();
    expect(numbers()).toEqual([[1, 2, 3]]);
    reply();
    expect(await Promise.all(answers)).toEqual([answerTo(1), answerTo(2), answerTo(3)]);
  });

  it("lets what is asked meanwhile wait for its reply, and then go together", async () => {
    const { asking, numbers, reply } = begin();
    void asking.ask(ask(1));
    await turn();
    void asking.ask(ask(2));
    await turn();
    void asking.ask(ask(3));
    await turn();
    expect(numbers()).toEqual([[1]]);
    reply();
    expect(numbers()).toEqual([[1], [2, 3]]);
  });

  it("has a version that grows from message to message", async () => {
    const { asking, sent, reply } = begin();
    for (const number of [1, 2, 3]) {
      void asking.ask(ask(number));
      await turn();
      reply();
    }
    const [first = 0, second = 0, third = 0] = sent.map(({ version }) => version);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });

  it("does not hold up questions of another collection, which may be there already", async () => {
    const { asking, numbers, reply } = begin();
    void asking.ask(ask(1, "slow to load"));
    await turn();
    const other = asking.ask(ask(2, "at hand"));
    await turn();
    expect(numbers()).toEqual([[1], [2]]);
    reply();
    expect(await other).toEqual(answerTo(2));
  });
});

describe("the latest wins", () => {
  it("in a drag over a hundred views: the worker meets the first two and the last", async () => {
    const { asking, numbers, reply } = begin();
    let view = new AbortController();
    let shown = asking.ask(ask(1), view.signal);
    for (let number = 2; number <= 100; number += 1) {
      await turn();
      view.abort();
      await isDropped(shown);
      view = new AbortController();
      shown = asking.ask(ask(number), view.signal);
    }
    reply();
    expect(numbers()).toEqual([[1], [2], [100]]);
    reply();
    expect(await shown).toEqual(answerTo(100));
  });

  it("so that what was aborted in the turn in which it was asked is never sent", async () => {
    const { asking, numbers } = begin();
    const view = new AbortController();
    const dropped = asking.ask(ask(1), view.signal);
    view.abort();
    await isDropped(dropped);
    await isDropped(asking.ask(ask(2), view.signal));
    await turn();
    expect(numbers()).toEqual([]);
    void asking.ask(ask(3));
    await turn();
    expect(numbers()).toEqual([[3]]);
  });

  it("and does not wait for a reply that nobody wants, but for one only", async () => {
    const { asking, sent, numbers, reply } = begin();
    const views = [new AbortController(), new AbortController()] as const;
    const first = isDropped(asking.ask(ask(1), views[0].signal));
    await turn();
    views[0].abort();
    const second = isDropped(asking.ask(ask(2), views[1].signal));
    await turn();
    expect(numbers()).toEqual([[1], [2]]);
    views[1].abort();
    const third = asking.ask(ask(3));
    await turn();
    expect(numbers()).toEqual([[1], [2]]);
    asking.receive({ version: sent[0]?.version ?? 0, outcomes: [answerTo(1)] });
    expect(numbers()).toEqual([[1], [2], [3]]);
    reply();
    await Promise.all([first, second]);
    expect(await third).toEqual(answerTo(3));
  });

  it("and waits where a part of what is in flight is wanted, until that is aborted too", async () => {
    const { asking, numbers } = begin();
    const views = [new AbortController(), new AbortController()] as const;
    const dropped = views.map(({ signal }, at) => isDropped(asking.ask(ask(at + 1), signal)));
    await turn();
    views[0].abort();
    void asking.ask(ask(3));
    await turn();
    expect(numbers()).toEqual([[1, 2]]);
    views[1].abort();
    await turn();
    expect(numbers()).toEqual([[1, 2], [3]]);
    await Promise.all(dropped);
  });

  it("and an export, which nothing aborts, goes along with the newest view", async () => {
    const { asking, numbers, reply } = begin();
    const views = [new AbortController(), new AbortController()] as const;
    void asking.ask(ask(1));
    await turn();
    const dropped = asking.ask(ask(2), views[0].signal);
    const exported = asking.ask(ask(50));
    views[0].abort();
    await isDropped(dropped);
    void asking.ask(ask(3), views[1].signal);
    reply();
    expect(numbers()).toEqual([[1], [50, 3]]);
    reply();
    expect(await exported).toEqual(answerTo(50));
  });
});

describe("a reply", () => {
  it("of another version than the one in flight is dropped, and the true one is taken", async () => {
    const { asking, sent, reply } = begin();
    const first = asking.ask(ask(1));
    await turn();
    reply();
    await first;
    const second = asking.ask(ask(2));
    await turn();
    asking.receive({ version: sent[0]?.version ?? 0, outcomes: [answerTo(1)] });
    asking.receive({ version: 1_000, outcomes: [answerTo(1)] });
    reply();
    expect(await second).toEqual(answerTo(2));
  });

  it("to an ask that was aborted in flight changes nothing, and the others of its message have theirs", async () => {
    const { asking, reply } = begin();
    const view = new AbortController();
    const left = asking.ask(ask(1), view.signal);
    const stays = asking.ask(ask(2));
    await turn();
    view.abort();
    reply();
    await isDropped(left);
    expect(await stays).toEqual(answerTo(2));
  });

  it("that holds a bug rejects the ask that met it, and no other", async () => {
    const { asking, sent } = begin();
    const wrong = asking.ask(ask(1));
    const right = asking.ask(ask(2));
    await turn();
    const thrown = new RangeError("The question has no side.");
    asking.receive({ version: sent[0]?.version ?? 0, outcomes: [{ thrown }, answerTo(2)] });
    await expect(wrong).rejects.toBe(thrown);
    expect(await right).toEqual(answerTo(2));
  });

  it("that failed as a whole rejects its asks, and those that waited go out", async () => {
    const { asking, sent, numbers, reply } = begin();
    const failed = asking.ask(ask(1));
    await turn();
    const waiting = asking.ask(ask(2));
    asking.fail(sent[0]?.version ?? 0, new TypeError("it cannot be copied"));
    await expect(failed).rejects.toThrow("it cannot be copied");
    expect(numbers()).toEqual([[1], [2]]);
    reply();
    expect(await waiting).toEqual(answerTo(2));
  });

  it("that leaves an ask out rejects it, instead of letting it wait for ever", async () => {
    const { asking, sent } = begin();
    const forgotten = asking.ask(ask(1));
    await turn();
    asking.receive({ version: sent[0]?.version ?? 0, outcomes: [] });
    await expect(forgotten).rejects.toThrow("without an answer");
  });
});
