/**
 * Watches the timers by which a worker works on between messages. What is returned resolves when none is left, to the
 * milliseconds of the longest that ran since it last did.
 */
export function watchTimers(): () => Promise<number> {
  const platform = globalThis.setTimeout;
  const clear = globalThis.clearTimeout;
  const pending = new Set<unknown>();
  let longest = 0;
  let wake = (): void => undefined;

  function end(timer: unknown): void {
    pending.delete(timer);
    if (pending.size === 0) wake();
  }

  function watched(work: () => void, delay?: number): unknown {
    const timer: unknown = platform(() => {
      const start = performance.now();
      try {
        work();
      } finally {
        longest = Math.max(longest, performance.now() - start);
        end(timer);
      }
    }, delay);
    pending.add(timer);
    return timer;
  }
  function clearWatched(timer: number | undefined): void {
    clear(timer);
    end(timer);
  }
  Object.assign(globalThis, { setTimeout: watched, clearTimeout: clearWatched });

  return async () => {
    if (pending.size > 0) await new Promise<void>((done) => (wake = done));
    const found = longest;
    longest = 0;
    return found;
  };
}
