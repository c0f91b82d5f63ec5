import { useEffect } from "react";
import { useLocation } from "react-router";
import { decodeAddress } from "#domain/text/decode-address.ts";

/** Seconds, in milliseconds, for which parts above may still move what the address names. */
const SCROLL_TIMEOUT = 4000;

/** What a reader does that ends the going to a part. */
const INTERRUPTING_EVENTS = ["wheel", "keydown", "pointerdown", "touchstart"] as const;

/**
 * The id that the address names after `#`, or "". The part is scrolled to and focused once it is there, and again while parts
 * above it arrive, until the reader does something.
 */
export function useAnchor(): string {
  const { hash, key } = useLocation();
  const id = decodeAddress(hash.slice(1));
  useEffect(() => {
    if (id === "") return undefined;
    let focused: Element | null = null;
    const go = (): void => {
      const part = document.getElementById(id);
      if (part === null) return;
      part.scrollIntoView();
      if (part === focused) return;
      focused = part;
      part.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(go);
    const end = (): void => observer.disconnect();
    go();
    observer.observe(document.body, { childList: true, subtree: true });
    for (const event of INTERRUPTING_EVENTS)
      addEventListener(event, end, { once: true, passive: true });
    const timer = setTimeout(end, SCROLL_TIMEOUT);
    return () => {
      end();
      clearTimeout(timer);
      for (const event of INTERRUPTING_EVENTS) removeEventListener(event, end);
    };
  }, [id, key]);
  return id;
}
