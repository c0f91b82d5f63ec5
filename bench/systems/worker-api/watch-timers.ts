/**
 * Watches the timers by which a worker works on between messages. What is returned resolves when none is left, to the
 * milliseconds of the longest that ran since it last did.
 */
export function watchTimers(): () => Promise<number> {
  const platform = globalThis.setTimeout;
  let left = 0;
  let longest = 0;
  let wake = (): void => undefined;

  function watched(work: () => void, delay?: number): unknown {
    left += 1;
    return platform(() => {
      const start = performance.now();
      try {
        work();
      } finally {
        longest = Math.max(longest, performance.now() - start);
        left -= 1;
        if (left === 0) wake();
      }
    }, delay);
  }
  Object.assign(globalThis, { setTimeout: watched });

  return async () => {
    if (left > 0) await new Promise<void>((done) => (wake = done));
    const found = longest;
    longest = 0;
    return found;
  };
}
