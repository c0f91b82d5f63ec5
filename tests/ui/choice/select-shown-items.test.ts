import { expect, test } from "vitest";
import type { ChoiceItem } from "#ui/choice/choice-item.ts";
import { findItems, MAX_ROWS, selectShownItems } from "#ui/choice/select-shown-items.ts";

/** Values v0, v1, …, each counting one more than the one before. */
const createItems = (length: number): readonly ChoiceItem[] =>
  Array.from({ length }, (_, index) => ({
    value: `v${index}`,
    label: `Value ${index}`,
    cell: { state: "count", count: index, open: null },
  }));

const select = (length: number, selected: readonly string[], limit = MAX_ROWS) =>
  selectShownItems(createItems(length), selected, limit).map(({ value }) => value);

test("A facet of up to twelve values shows them all", () => {
  expect(select(12, [])).toHaveLength(12);
});

test("A facet of more values, such as the states, shows the first twelve in their order and those that are chosen", () => {
  expect(select(56, ["v40"])).toEqual([
    ...Array.from({ length: 12 }, (_, index) => `v${index}`),
    "v40",
  ]);
});

test("A facet of very many values shows the twelve with the largest counts, in their own order", () => {
  expect(select(200, ["v3"])).toEqual([
    "v3",
    ...Array.from({ length: 12 }, (_, index) => `v${188 + index}`),
  ]);
});

test("A reader who asks for more rows sees the first ones in their own order", () => {
  const shown = select(200, [], 112);
  expect(shown).toHaveLength(112);
  expect(shown.slice(0, 3)).toEqual(["v0", "v1", "v2"]);
});

test("Typing finds a value by its name and its second line, by parts of words in any order, whatever the case and accents", () => {
  const items: readonly ChoiceItem[] = [
    { value: "1", label: "Travis County Jail, TX", aside: "Travis County, TX", cell: null },
    { value: "2", label: "Doña Ana County, NM", cell: null },
    { value: "3", label: "Traverse County, MN", cell: null },
  ];
  const find = (typed: string) => findItems(items, typed).map(({ value }) => value);
  expect(find("jail trav")).toEqual(["1"]);
  expect(find("DONA")).toEqual(["2"]);
  expect(find("trav")).toEqual(["1", "3"]);
  expect(find("nowhere")).toEqual([]);
});
