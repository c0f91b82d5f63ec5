import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** On another page: goes to its top, or to the part that the address names, and moves focus into the page. */
export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    const part = hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    part?.scrollIntoView();
    if (before.current === pathname) return;
    before.current = pathname;
    if (part === null) window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [pathname, hash]);
}
