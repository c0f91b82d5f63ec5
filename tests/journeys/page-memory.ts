import type { CDPSession, Page } from "@playwright/test";

/** What a page holds once everything that can go is gone. */
export interface PageMemory {
  /** Bytes of the page's own thread and of its workers: objects, what the browser keeps for them, and buffers. */
  readonly heap: number;
  readonly listeners: number;
  readonly workers: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

type Command = "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage";
type Send = (command: Command) => Promise<unknown>;

/** Garbage is collected twice: what the first round finalizes, the second takes away. */
async function measureHeap(send: Send): Promise<number> {
  await send("HeapProfiler.collectGarbage");
  await send("HeapProfiler.collectGarbage");
  const usage = (await send("Runtime.getHeapUsage")) as HeapUsage;
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/** The workers of a page as they come and go: what sends commands to each, which the session of the page wraps in messages. */
async function watchWorkers(session: CDPSession): Promise<ReadonlyMap<string, Send>> {
  const workers = new Map<string, Send>();
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    workers.set(sessionId, async (method) => {
      last += 1;
      const reply = new Promise((resolve) => waiting.set(last, resolve));
      const message = JSON.stringify({ id: last, method });
      await session.send("Target.sendMessageToTarget", { sessionId, message });
      return reply;
    });
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => workers.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return workers;
}

/** A function that measures the page and its workers. */
export async function createMemoryMeter(page: Page): Promise<() => Promise<PageMemory>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const workers = await watchWorkers(session);
  return async () => {
    let heap = 0;
    for (const send of workers.values()) heap += await measureHeap(send);
    heap += await measureHeap((command) => session.send(command));
    const { metrics } = await session.send("Performance.getMetrics");
    const listeners = metrics.find(({ name }) => name === "JSEventListeners")?.value ?? 0;
    return { heap, listeners, workers: workers.size };
  };
}
