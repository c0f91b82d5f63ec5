import { useLayoutEffect, useState } from "react";

/** The usual size of text in px, and that of a number in a chart as a part of it. */
const ROOT_SIZE = 16;
const AXIS_SIZE = 0.75;

/** How wide a drawing is on the page, and how large its text has to be, in px. */
interface DrawnSize {
  readonly width: number;
  readonly text: number;
}

/** The size at which an element is drawn, and the ref of that element; null before it is on the page. */
export function useDrawnSize(): readonly [
  host: (element: SVGSVGElement | null) => void,
  size: DrawnSize | null,
] {
  const [host, setHost] = useState<SVGSVGElement | null>(null);
  const [size, setSize] = useState<DrawnSize | null>(null);
  useLayoutEffect(() => {
    if (host === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { width } = host.getBoundingClientRect();
      const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (width > 0) setSize({ width, text: AXIS_SIZE * (root || ROOT_SIZE) });
    });
    observer.observe(host);
    return () => observer.disconnect();
  }, [host]);
  return [setHost, size];
}
