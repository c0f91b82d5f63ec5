import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from "react";

interface RenderWhenVisibleProps {
  /** True while children out of sight stay as they were. */
  readonly isPaused: boolean;
  readonly children: ReactNode;
}

/** Its children, which while paused out of sight stay as they were: rendering them would delay what the reader looks at. */
export function RenderWhenVisible({ isPaused, children }: RenderWhenVisibleProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isVisible, setVisible] = useState(true);
  const [shownChildren, setShownChildren] = useState(children);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      setVisible(entries.at(-1)?.isIntersecting ?? true);
    });
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  // After the pause, children out of sight are rendered in slices.
  const wasPaused = useDeferredValue(isPaused);
  const isFrozen = (isPaused || wasPaused) && !isVisible;
  if (!isFrozen && shownChildren !== children) setShownChildren(children);
  return <div ref={box}>{isFrozen ? shownChildren : children}</div>;
}
