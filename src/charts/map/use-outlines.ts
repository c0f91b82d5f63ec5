import { useEffect, useState } from "react";
import type { Outline } from "./atlas.ts";

/** Outlines that are loaded once they are needed; null on the way. */
export function useOutlines(
  load: () => Promise<readonly Outline[]>,
  isNeeded: boolean,
): readonly Outline[] | "failed" | null {
  const [outlines, setOutlines] = useState<readonly Outline[] | "failed" | null>(null);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isUnmounted = false;
    load().then(
      (loaded) => isUnmounted || setOutlines(loaded),
      () => isUnmounted || setOutlines("failed"),
    );
    return () => {
      isUnmounted = true;
    };
  }, [load, isNeeded]);
  return outlines;
}
