import type { PlottedBar } from "./week-bars.ts";

/**
 * Words of neighbors that have the same stand once over all of them, and nowhere under the bracket of weeks that are not
 * final: there the key alone says what the hatching is.
 */
export function mergeWords(plotted: readonly PlottedBar[]): readonly PlottedBar[] {
  const isMerged = (bar: PlottedBar | undefined, words: string) =>
    bar !== undefined && !bar.isSign && bar.words === words;
  return plotted.map((bar, at) => {
    if (bar.isSign || bar.words === "") return bar;
    let [first, last] = [at, at];
    while (isMerged(plotted[first - 1], bar.words)) first -= 1;
    while (isMerged(plotted[last + 1], bar.words)) last += 1;
    const slots = last - first + 1;
    const isMiddle = at === first + Math.floor((slots - 1) / 2);
    const isUnderBracket = slots > 1 && plotted.slice(first, last + 1).some(({ isOpen }) => isOpen);
    return isMiddle && !isUnderBracket ? { ...bar, slots } : { ...bar, words: "", shortWords: "" };
  });
}
