import { afterEach, describe, expect, it, vi } from "vitest";
import type { Index } from "#domain/collection.ts";
import { createStandingDesk } from "#state/desk/standing-desk.ts";
import type { Desk, Had } from "#worker/desk.ts";
import { answerTo, ask, PretendWorker, replyTo } from "./pretend-worker.ts";

const BASE = "http://localhost/reports/";
const INDEX: Had<Index> = { ok: true, value: { collections: [] } };
const never = () => new Promise<never>(() => undefined);

/** A desk over workers that answer as `inside` says; `workers` are those that were started. */
function begin(inside: Partial<Desk>) {
  const workers: PretendWorker[] = [];
  const desk = createStandingDesk(() => {
    const worker = new PretendWorker(inside);
    workers.push(worker);
    return worker;
  });
  return { desk, workers };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a worker that fails", () => {
  it("gives what was asked of it, and what is asked afterwards, the same fault; no other is started", async () => {
    const { desk, workers } = begin({ index: never });
    const asked = desk.index(BASE);
    workers[0]?.fail("Uncaught Error: struck");
    const fault = { cause: "worker-stopped", file: "", detail: "Uncaught Error: struck" };
    expect(await asked).toEqual({ ok: false, fault });
    expect(await desk.index(BASE)).toEqual({ ok: false, fault });
    expect(await desk.answer({ version: 7, asks: [ask(1), ask(2)] })).toEqual({
      version: 7,
      outcomes: [
        { ok: false, fault },
        { ok: false, fault },
      ],
    });
    desk.open();
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([true]);
    expect(desk.stop()).toEqual(fault);
  });

  it("is followed by another when the reader starts again, and pages hear of both", async () => {
    const { desk, workers } = begin({ index: async () => INDEX });
    const heard: (string | undefined)[] = [];
    const deaf = desk.onStop(() => heard.push(desk.stop()?.cause));
    await desk.index(BASE);
    workers[0]?.fail("Uncaught Error: struck");
    await desk.retry();
    expect(await desk.index(BASE)).toEqual(INDEX);
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
    expect(heard).toEqual(["worker-stopped", undefined]);
    deaf();
    workers[1]?.fail("Uncaught Error: struck again");
    expect(heard).toHaveLength(2);
  });

  it("cannot be loaded, which has no words", async () => {
    const { desk, workers } = begin({});
    desk.open();
    workers[0]?.dispatchEvent(new Event("error"));
    expect(desk.stop()).toEqual({ cause: "worker-stopped", file: "", detail: "" });
  });

  it("sends what cannot be read", async () => {
    const { desk, workers } = begin({});
    desk.open();
    workers[0]?.dispatchEvent(new Event("messageerror"));
    expect(desk.stop()?.detail).toBe("a message could not be read");
  });

  it("cannot even be made, as where the browser forbids workers", async () => {
    const desk = createStandingDesk(() => {
      throw new TypeError("not our own worker: https://elsewhere.example/");
    });
    expect(await desk.index(BASE)).toMatchObject({
      ok: false,
      fault: {
        cause: "worker-stopped",
        detail: "not our own worker: https://elsewhere.example/",
      },
    });
  });
});

describe("a worker without memory", () => {
  it.each([
    "Array buffer allocation failed",
    "Invalid typed array length: 10000000000",
    "Invalid array buffer length",
    "out of memory",
  ])("says so while it loads: %s", async (words) => {
    const { desk, workers } = begin({
      index: () => {
        throw new RangeError(words);
      },
    });
    expect(await desk.index(BASE)).toEqual({
      ok: false,
      fault: { cause: "out-of-memory", file: "", detail: words },
    });
    expect(workers[0]?.hasEnded).toBe(true);
  });

  it("says so while it answers, and every ask of the message has the fault", async () => {
    const thrown = new RangeError("Array buffer allocation failed");
    const { desk } = begin({
      answer: async ({ version }) => ({ version, outcomes: [answerTo(1), { thrown }] }),
    });
    const { outcomes } = await desk.answer({ version: 1, asks: [ask(1), ask(2)] });
    expect(outcomes).toMatchObject([
      { fault: { cause: "out-of-memory" } },
      { fault: { cause: "out-of-memory" } },
    ]);
  });

  it("says so between answers, in an error that nobody caught", async () => {
    const { desk, workers } = begin({});
    desk.open();
    workers[0]?.fail("Uncaught RangeError: Array buffer allocation failed");
    expect(desk.stop()?.cause).toBe("out-of-memory");
  });
});

describe("a bug of ours", () => {
  it.each([
    new TypeError("x is undefined"),
    new RangeError("The question has no side."),
    new RangeError("Invalid typed array length: -1"),
  ])("is thrown on, and the worker stays: %s", async (bug) => {
    const { desk, workers } = begin({
      index: () => {
        throw bug;
      },
      answer: async ({ version }) => ({ version, outcomes: [{ thrown: bug }] }),
    });
    await expect(desk.index(BASE)).rejects.toThrow(bug.message);
    const { outcomes } = await desk.answer({ version: 1, asks: [ask(1)] });
    expect(outcomes).toMatchObject([{ thrown: { message: bug.message } }]);
    expect(desk.stop()).toBeNull();
    expect(workers[0]?.hasEnded).toBe(false);
  });
});

describe("a silent worker", () => {
  it("that ended without a word is told from one at work, and is a stop", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let isGone = false;
    const { desk } = begin({
      index: async () => INDEX,
      answer: never,
      ping: async () => (isGone ? never() : undefined),
    });
    await desk.index(BASE);
    isGone = true;
    const asked = desk.answer({ version: 1, asks: [ask(1)] });
    await vi.advanceTimersByTimeAsync(19_000);
    expect(desk.stop()).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(desk.stop()).toMatchObject({ cause: "worker-stopped", detail: "it no longer answers" });
    expect(await asked).toMatchObject({ outcomes: [{ ok: false }] });
  });

  it("that waits for a slow file says that it is there, and is left to wait", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { desk } = begin({ answer: never });
    void desk.answer({ version: 1, asks: [ask(1)] });
    for (let second = 0; second < 300; second += 5) {
      await vi.advanceTimersByTimeAsync(5_000);
      // Ports of a channel deliver in turns of their own, which no timer stands for.
      await new Promise((done) => setImmediate(done));
    }
    expect(desk.stop()).toBeNull();
  });

  it("of which no page waits for anything is not asked at all", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const ping = vi.fn(async () => undefined);
    const { desk } = begin({ answer: async (message) => replyTo(message), ping });
    await desk.answer({ version: 1, asks: [ask(1)] });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ping).not.toHaveBeenCalled();
    expect(desk.stop()).toBeNull();
  });
});
