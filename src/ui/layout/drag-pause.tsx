import {
  startTransition,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";

/** Milliseconds between two renderings of children in sight while paused. */
const PAUSED_INTERVAL = 250;

interface DragPauseProps {
  /** True while children out of sight stay as they were, and those in sight follow a few times a second. */
  readonly isPaused: boolean;
  readonly children: ReactNode;
}

/**
 * Its children as they are and, while the weeks are dragged, as they were: out of sight they stay, in sight they follow every
 * `PAUSED_INTERVAL` milliseconds. Rendering them at each step would delay what the reader looks at.
 */
export function DragPause({ isPaused, children }: DragPauseProps) {
  const box = useRef<HTMLDivElement>(null);
  const latestChildren = useRef(children);
  const [isVisible, setVisible] = useState(true);
  const [shownChildren, setShownChildren] = useState(children);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      setVisible(entries.at(-1)?.isIntersecting ?? true);
    });
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    latestChildren.current = children;
  }, [children]);
  useEffect(() => {
    if (!isPaused || !isVisible) return undefined;
    const timer = setInterval(() => {
      startTransition(() => setShownChildren(latestChildren.current));
    }, PAUSED_INTERVAL);
    return () => clearInterval(timer);
  }, [isPaused, isVisible]);
  // After the pause, children are rendered in slices.
  const wasPaused = useDeferredValue(isPaused);
  const isFrozen = isPaused || wasPaused;
  if (!isFrozen && shownChildren !== children) setShownChildren(children);
  return <div ref={box}>{isFrozen ? shownChildren : children}</div>;
}
