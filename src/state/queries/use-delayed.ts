import { useEffect, useState } from "react";

/** True once `pending` has been true for `ms` milliseconds without a break: for placeholders (300) and "late" (10 000). */
export function useDelayed(pending: boolean, ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setPassed(true), ms);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [pending, ms]);
  return pending && passed;
}
