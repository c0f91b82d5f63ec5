import { useEffect } from "react";
import { useLocation } from "react-router";
import { decodeAddress } from "#domain/text/decode-address.ts";

/**
 * On another page: goes to its top, or to the part that the address names, and moves focus into the page. It stands beside
 * the page, behind what waits for it: what stands in for a page goes away again, and the focus with it. `isNew` is
 * called once for each path, and its memory outlives pages.
 */
export function RouteFocus({ isNew }: { readonly isNew: (pathname: string) => boolean }): null {
  const { pathname, hash } = useLocation();
  useEffect(() => {
    const part = hash === "" ? null : document.getElementById(decodeAddress(hash.slice(1)));
    part?.scrollIntoView();
    if (!isNew(pathname)) return;
    if (part === null) window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [isNew, pathname, hash]);
  return null;
}
