import type { ChoiceItem } from "./choice-item.ts";

/** Rows of a facet until a reader asks for more; a facet of more values has a field that finds them by typing. */
export const MAX_ROWS = 12;

/** Up to this number of values the first rows in their own order are shown; of more, those with the largest counts. */
const MAX_ORDERED_VALUES = 60;

/** The values that are shown as rows: all where they are few, otherwise `limit` of them and the selected ones, in their own order. */
export function selectShownItems(
  items: readonly ChoiceItem[],
  selected: readonly string[],
  limit: number,
): readonly ChoiceItem[] {
  if (items.length <= limit) return items;
  const first =
    items.length <= MAX_ORDERED_VALUES || limit > MAX_ROWS
      ? items
      : items
          .filter(({ cell }) => cell?.state !== "not-selected")
          .sort((a, b) => (b.cell?.count ?? 0) - (a.cell?.count ?? 0));
  const shownValues = new Set([...selected, ...first.slice(0, limit).map(({ value }) => value)]);
  return items.filter(({ value }) => shownValues.has(value));
}

/** Rows of found values that are shown; more letters leave fewer. */
export const MAX_FOUND_ROWS = 50;

/** The values in whose name or second line every word occurs, in any order; case and accents do not matter. */
export function findItems(items: readonly ChoiceItem[], typed: string): readonly ChoiceItem[] {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return items.filter(({ label, aside = "", group = "" }) => {
    const text = foldText(`${label} ${aside} ${group}`);
    return words.every((word) => text.includes(word));
  });
}

function foldText(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
