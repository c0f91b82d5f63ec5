import { useEffect, useState } from "react";

/** Milliseconds after which a browser is taken to be idle that does not say so. */
const IDLE_DELAY = 1000;

/** True once the browser has had nothing else to do since the component was drawn: for what may come after everything else. */
export function useIsIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback === "function") {
      const request = requestIdleCallback(() => setIdle(true));
      return () => cancelIdleCallback(request);
    }
    const timer = setTimeout(() => setIdle(true), IDLE_DELAY);
    return () => clearTimeout(timer);
  }, []);
  return isIdle;
}
