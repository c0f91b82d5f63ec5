/** Most milliseconds for which a reader keeps its thread from whoever waits. */
const MAX_BLOCKED_MS = 40;

/**
 * Called often by a reader: gives the thread away where it was kept for long, so that a message can arrive that ends the
 * reading. Throws the signal's reason.
 */
export type YieldThread = () => Promise<void>;

/** A pause that heeds a signal. */
export function createYieldThread(signal: AbortSignal | undefined): YieldThread {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < MAX_BLOCKED_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    signal?.throwIfAborted();
  };
}
