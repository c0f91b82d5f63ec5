import { afterEach, describe, expect, it, vi } from "vitest";
import type { CollectionIndex } from "#domain/report/collection.ts";
import { createWorkerSupervisor } from "#state/worker/worker-supervisor.ts";
import type { Result } from "#worker/api/result.ts";
import type { WorkerApi } from "#worker/api/worker-api.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import { createOutcome, createRequest, FakeWorker, createReply } from "./fake-worker.ts";

const BASE = "http://localhost/reports/";
const INDEX: Result<CollectionIndex> = { ok: true, value: { collections: [] } };
const never = () => new Promise<never>(() => undefined);

/** A supervisor of workers that answer as `inside` says; `workers` are those that were started. */
function createSupervisor(inside: Partial<WorkerApi>) {
  const workers: FakeWorker[] = [];
  const api = createWorkerSupervisor(() => {
    const worker = new FakeWorker(inside);
    workers.push(worker);
    return worker;
  });
  return { api, workers };
}

/** The failure with which a call ends. */
async function getFailure(call: Promise<unknown>) {
  const reason: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(reason instanceof FetchError)) throw new Error("the call did not fail");
  return reason.failure;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a worker that fails", () => {
  it("A failed worker gives its present and later requests the same fault, and no other worker is started", async () => {
    const { api, workers } = createSupervisor({ getIndex: never });
    const index = getFailure(api.getIndex(BASE));
    workers[0]?.fail("Uncaught Error: struck");
    const fault = { cause: "worker-stopped", file: "", detail: "Uncaught Error: struck" };
    expect(await index).toEqual(fault);
    expect(await getFailure(api.getIndex(BASE))).toEqual(fault);
    const batch = { version: 7, requests: [createRequest(1), createRequest(2)] };
    expect(await getFailure(api.answer(batch))).toEqual(fault);
    api.startWorker();
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([true]);
    expect(api.getFault()).toEqual(fault);
  });

  it("A failed worker is replaced when the reader starts again, and pages are told of both", async () => {
    const { api, workers } = createSupervisor({ getIndex: async () => INDEX });
    const heard: (string | undefined)[] = [];
    const deaf = api.onFault(() => heard.push(api.getFault()?.cause));
    await api.getIndex(BASE);
    workers[0]?.fail("Uncaught Error: struck");
    await api.retry();
    expect(await api.getIndex(BASE)).toEqual({ collections: [] });
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
    expect(heard).toEqual(["worker-stopped", undefined]);
    deaf();
    workers[1]?.fail("Uncaught Error: struck again");
    expect(heard).toHaveLength(2);
  });

  it("A worker that cannot be loaded is a stop without words of its own", async () => {
    const { api, workers } = createSupervisor({});
    api.startWorker();
    workers[0]?.dispatchEvent(new Event("error"));
    expect(api.getFault()).toEqual({ cause: "worker-stopped", file: "", detail: "" });
  });

  it("A worker that sends something unreadable is a stop", async () => {
    const { api, workers } = createSupervisor({});
    api.startWorker();
    workers[0]?.dispatchEvent(new Event("messageerror"));
    expect(api.getFault()?.detail).toBe("a message could not be read");
  });

  it("A worker that cannot be created, as where the browser forbids workers, is a stop", async () => {
    const api = createWorkerSupervisor(() => {
      throw new TypeError("not our own worker: https://elsewhere.example/");
    });
    expect(await getFailure(api.getIndex(BASE))).toMatchObject({
      cause: "worker-stopped",
      detail: "not our own worker: https://elsewhere.example/",
    });
  });
});

describe("a worker without memory", () => {
  it.each([
    "Array buffer allocation failed",
    "Invalid typed array length: 10000000000",
    "Invalid array buffer length",
    "out of memory",
  ])("A worker that runs out of memory while it loads says so: %s", async (words) => {
    const { api, workers } = createSupervisor({
      getIndex: () => {
        throw new RangeError(words);
      },
    });
    expect(await getFailure(api.getIndex(BASE))).toEqual({
      cause: "out-of-memory",
      file: "",
      detail: words,
    });
    expect(workers[0]?.hasEnded).toBe(true);
  });

  it("A worker that runs out of memory while it answers says so, and every request of the message has the fault", async () => {
    const thrown = new RangeError("Array buffer allocation failed");
    const { api } = createSupervisor({
      answer: async ({ version }) => ({ version, outcomes: [createOutcome(1), { thrown }] }),
    });
    const batch = { version: 1, requests: [createRequest(1), createRequest(2)] };
    expect(await getFailure(api.answer(batch))).toMatchObject({ cause: "out-of-memory" });
  });

  it("A worker that runs out of memory between answers says so in an uncaught error", async () => {
    const { api, workers } = createSupervisor({});
    api.startWorker();
    workers[0]?.fail("Uncaught RangeError: Array buffer allocation failed");
    expect(api.getFault()?.cause).toBe("out-of-memory");
  });
});

describe("a bug of ours", () => {
  it.each([
    new TypeError("x is undefined"),
    new RangeError("The question has no side."),
    new RangeError("Invalid typed array length: -1"),
  ])("A bug of our own is thrown on, and the worker stays: %s", async (bug) => {
    const { api, workers } = createSupervisor({
      getIndex: () => {
        throw bug;
      },
      answer: async ({ version }) => ({ version, outcomes: [{ thrown: bug }] }),
    });
    await expect(api.getIndex(BASE)).rejects.toThrow(bug.message);
    const { outcomes } = await api.answer({ version: 1, requests: [createRequest(1)] });
    expect(outcomes).toMatchObject([{ thrown: { message: bug.message } }]);
    expect(api.getFault()).toBeNull();
    expect(workers[0]?.hasEnded).toBe(false);
  });
});

describe("a silent worker", () => {
  it("A worker that ended silently is told from a busy one, and is a stop", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let isGone = false;
    const { api } = createSupervisor({
      getIndex: async () => INDEX,
      answer: never,
      ping: async () => (isGone ? never() : undefined),
    });
    await api.getIndex(BASE);
    isGone = true;
    const failure = getFailure(api.answer({ version: 1, requests: [createRequest(1)] }));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(api.getFault()).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(api.getFault()).toMatchObject({
      cause: "worker-stopped",
      detail: "it no longer answers",
    });
    expect(await failure).toMatchObject({ cause: "worker-stopped" });
  });

  it("A worker that waits for a slow file says that it is alive, and continues", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { api } = createSupervisor({ answer: never });
    void api.answer({ version: 1, requests: [createRequest(1)] });
    for (let second = 0; second < 300; second += 5) {
      await vi.advanceTimersByTimeAsync(5_000);
      // Ports of a channel deliver in turns of their own, which no timer stands for.
      await new Promise((done) => setImmediate(done));
    }
    expect(api.getFault()).toBeNull();
  });

  it("A worker for which no page waits is not checked", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const ping = vi.fn(async () => undefined);
    const { api } = createSupervisor({ answer: async (message) => createReply(message), ping });
    await api.answer({ version: 1, requests: [createRequest(1)] });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ping).not.toHaveBeenCalled();
    expect(api.getFault()).toBeNull();
  });
});
