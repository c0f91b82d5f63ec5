/** Seconds, in milliseconds, that a call may take before the worker is pinged, and that its reply may take. */
export const RESPONSE_TIMEOUT = 10_000;

/**
 * Watches over calls to a worker, because not every end raises an event: `close()` within does not. A worker that waits for
 * a slow file says at once that it is there; one that does not is silent. Until its first word it may still be loading, and
 * is not watched. The function that is returned passes a call on.
 */
export function createHeartbeat(
  ping: () => PromiseLike<unknown>,
  onSilent: () => void,
): <T>(call: PromiseLike<T>) => Promise<T> {
  let underWay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasSpoken = false;

  function again(): void {
    clearTimeout(timer);
    if (underWay > 0) timer = setTimeout(look, RESPONSE_TIMEOUT);
  }

  function look(): void {
    timer = setTimeout(hasSpoken ? onSilent : look, RESPONSE_TIMEOUT);
    void ping().then(() => {
      hasSpoken = true;
      again();
    });
  }

  return async (call) => {
    underWay += 1;
    if (underWay === 1) again();
    try {
      const value = await call;
      hasSpoken = true;
      return value;
    } finally {
      underWay -= 1;
      if (underWay === 0) clearTimeout(timer);
    }
  };
}
