import { useCallback, useLayoutEffect, useState } from "react";
import { shortenText } from "#domain/text/shorten-text.ts";

/** The width in whole px of a text in a class of the style sheet; 0 while there is no page to measure it on. */
export type MeasureTextWidth = (text: string, className: string) => number;

/** Where a text is drawn: browsers may round the widths of letters in HTML and not in SVG. */
type Markup = "html" | "svg";

/**
 * A function that measures texts as the browser draws them within a host, and the ref of that host. The function changes
 * when a font arrives or a reader makes text larger, so that what was laid out by it is laid out again.
 */
export function useTextWidth<E extends Element>(
  markup: Markup,
): readonly [host: (element: E | null) => void, textWidth: MeasureTextWidth] {
  const [host, setHost] = useState<E | null>(null);
  const [widths, setWidths] = useState(() => new Map<string, number>());
  useLayoutEffect(() => {
    const forget = () => setWidths(new Map<string, number>());
    document.fonts.addEventListener("loadingdone", forget);
    const stopWatching = watchTextSize(forget);
    return () => {
      document.fonts.removeEventListener("loadingdone", forget);
      stopWatching();
    };
  }, []);
  const textWidth = useCallback<MeasureTextWidth>(
    (text, className) => {
      if (host === null || text === "") return 0;
      // Figures are tabular, so that one text stands for all that differ in digits only.
      const sample = shortenText(text).replace(/\d/gu, "0");
      const key = `${className}\n${sample}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const width = measureText(host, markup, sample, className);
      // A host that is not displayed has no widths yet.
      if (width > 0) widths.set(key, width);
      return width;
    },
    [host, markup, widths],
  );
  return [setHost, textWidth];
}

/** Calls back when the size of the page's text changes, which no event tells: an element is as wide as 1rem. */
function watchTextSize(onChange: () => void): () => void {
  const sample = document.createElement("div");
  sample.style.cssText = "position: absolute; top: 0; inline-size: 1rem; visibility: hidden";
  document.body.append(sample);
  let size = sample.offsetWidth;
  const observer = new ResizeObserver(() => {
    if (sample.offsetWidth === size) return;
    size = sample.offsetWidth;
    onChange();
  });
  observer.observe(sample);
  return () => {
    observer.disconnect();
    sample.remove();
  };
}

const SVG = "http://www.w3.org/2000/svg";

/** A canvas would not do: it draws proportional figures, whatever the style sheet says. */
function measureText(host: Element, markup: Markup, text: string, className: string): number {
  const box =
    markup === "svg" ? document.createElementNS(SVG, "svg") : document.createElement("div");
  const sample =
    markup === "svg" ? document.createElementNS(SVG, "text") : document.createElement("span");
  // Out of the flow, so that nothing else is laid out anew.
  box.style.position = "absolute";
  box.style.whiteSpace = "nowrap";
  sample.setAttribute("class", className);
  sample.textContent = text;
  box.append(sample);
  host.append(box);
  const { width } = sample.getBoundingClientRect();
  box.remove();
  return Math.ceil(width);
}
