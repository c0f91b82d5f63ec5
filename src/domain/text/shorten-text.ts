import { formatCount } from "./format-count.ts";

/**
 * Letters of one text that a page draws: four times the longest text of a published file. Letters that need another font take
 * up to 13 microseconds each to lay out, so that a row of four such texts takes 50 ms.
 */
export const MAX_DRAWN_LETTERS = 1000;

/**
 * A text as a page draws it: of one longer than `max` letters its beginning, and how long it is. What is shortened is `max`
 * letters long at most, so that it stays as it is where it is shortened again.
 */
export function shortenText(text: string, max = MAX_DRAWN_LETTERS): string {
  if (text.length <= max) return text;
  const end = ` … (cut here; ${formatCount(text.length)} letters in all)`;
  // A letter of two code units is not cut in half.
  return text.slice(0, max - end.length).replace(/[\uD800-\uDBFF]$/u, "") + end;
}
