import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 1023.98px)";

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => {
    query.removeEventListener("change", changed);
  };
}

/** True where the window is narrower than 1024 px, so that filters belong in a sheet. */
export function useBelowWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
