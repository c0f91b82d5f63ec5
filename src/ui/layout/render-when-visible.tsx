import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from "react";

interface RenderWhenVisibleProps {
  /** While true, what is out of sight stays as it was. */
  readonly isPaused: boolean;
  readonly children: ReactNode;
}

/** Its children, which out of sight do not follow a hand: drawing what nobody sees would hold up what is looked at. */
export function RenderWhenVisible({ isPaused: isHeld, children }: RenderWhenVisibleProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(true);
  const [kept, setKept] = useState(children);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      setSeen(entries.at(-1)?.isIntersecting ?? true);
    });
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  // When the hand lets go, what is out of sight follows in slices.
  const wasHeld = useDeferredValue(isHeld);
  const stays = (isHeld || wasHeld) && !isSeen;
  if (!stays && kept !== children) setKept(children);
  return <div ref={box}>{stays ? kept : children}</div>;
}
