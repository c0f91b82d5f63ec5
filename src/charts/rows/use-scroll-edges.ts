import { useEffect, useState, type RefObject } from "react";

/** At which sides of a box that scrolls sideways more of its content is out of sight. */
export interface ScrollEdges {
  readonly start: boolean;
  readonly end: boolean;
}

const NO_EDGES: ScrollEdges = { start: false, end: false };

/** Which sides of a box have more content, kept true while it is scrolled or it or its content changes size. */
export function useScrollEdges(box: RefObject<HTMLElement | null>): ScrollEdges {
  const [edges, setEdges] = useState(NO_EDGES);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const start = element.scrollLeft > 1;
      const end = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setEdges((current) =>
        current.start === start && current.end === end ? current : { start, end },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener("scroll", measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [box]);
  return edges;
}
