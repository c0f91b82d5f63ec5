import { expect, test } from "vitest";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { selectShownItems } from "#ui/choice/choice-list.tsx";

test("Thousands have a comma and zero has no sign", () => {
  expect(formatCount(3083)).toBe("3,083");
  expect(formatCount(-0)).toBe("0");
  expect(() => formatCount(Number.NaN)).toThrow(RangeError);
});

test("Nouns agree with their number: one line, two lines, one entry, many entries", () => {
  expect(formatPlural(1, "line")).toBe("1 line");
  expect(formatPlural(42, "line")).toBe("42 lines");
  expect(formatPlural(40, "entry", "entries")).toBe("40 entries");
});

test("A long facet shows its five largest values and the chosen one, in their own order", () => {
  const items = "abcdefghij".split("").map((value, i) => ({
    value,
    label: value,
    cell: { state: "count" as const, count: i, open: null },
  }));
  expect(selectShownItems(items, ["b"]).map(({ value }) => value)).toEqual([
    "b",
    "f",
    "g",
    "h",
    "i",
    "j",
  ]);
  expect(selectShownItems(items.slice(0, 8), [])).toHaveLength(8);
});
