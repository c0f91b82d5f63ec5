import { useEffect, type RefObject } from "react";
import { useLocation } from "react-router";

/**
 * On another page: goes to its top, or to the part that the address names, and moves focus into the page. It stands beside
 * the page, behind what waits for it: what stands in for a page goes away again, and the focus with it. `before` is the path
 * of the page before, which outlives pages.
 */
export function Arrival({ before }: { readonly before: RefObject<string> }): null {
  const { pathname, hash } = useLocation();
  useEffect(() => {
    const part = hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    part?.scrollIntoView();
    if (before.current === pathname) return;
    before.current = pathname;
    if (part === null) window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [before, pathname, hash]);
  return null;
}
