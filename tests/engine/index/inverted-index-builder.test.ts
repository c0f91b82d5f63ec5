import { describe, expect, test } from "vitest";
import { createInvertedIndexes } from "#engine/index/crossfilter.ts";
import { createInvertedIndexBuilder } from "#engine/index/inverted-index-builder.ts";
import { createInvertedIndex } from "#engine/index/inverted-index.ts";
import type { EncodedRows } from "#engine/index/encoded-rows.ts";

/** Three dimensions of five values in no order, one that stands in the order of its values, and one of two values. */
const rows: EncodedRows = {
  length: 5,
  dimensions: [
    { codes: Uint8Array.of(4, 0, 3, 0, 1), size: 5 },
    { codes: Uint8Array.of(1, 2, 0, 4, 3), size: 5 },
    { codes: Uint8Array.of(2, 1, 2, 1, 2), size: 5 },
    { codes: Uint8Array.of(0, 0, 1, 2, 4), size: 5 },
    { codes: Uint8Array.of(1, 0, 1, 0, 1), size: 2 },
  ],
  weights: null,
};

/** The orders of the rows, and what makes `most` lists of them. */
function createBuilder(most: number) {
  const orders = createInvertedIndexes(rows);
  const lists = createInvertedIndexBuilder(orders, most);
  return { orders, lists, made: () => orders.map((order) => order.getList() !== null) };
}

describe("lists of rows by value", () => {
  test("Lists of rows are built a slice at a time and used only when they are complete", () => {
    const { orders, lists } = createBuilder(1);
    const [first] = orders;
    expect(lists.buildRows(4)).toBe(false);
    expect(first?.getList()).toBeNull();
    expect(lists.buildRows(4)).toBe(true);
    expect([...(first?.getList() ?? [])]).toEqual([1, 3, 4, 2, 0]);
  });

  test("Lists are built for dimensions whose rows would otherwise be searched one by one, while there is room", () => {
    const { lists, made } = createBuilder(9);
    for (let slice = 0; slice < 3; slice += 1) lists.buildRows(5);
    expect(lists.buildRows(5)).toBe(true);
    expect(made()).toEqual([true, true, true, false, false]);
  });

  test("A list that was needed is built, and one that was of no use is removed for it", () => {
    const { orders, lists } = createBuilder(2);
    lists.buildRows(5);
    expect(lists.buildRows(5)).toBe(true);
    const [first, second, third] = orders;
    expect(second?.getList()).not.toBeNull();
    expect(third?.getList()).toBeNull();
    expect(lists.buildRows(5)).toBe(true);
    expect([first, second, third].map((order) => order?.getList() !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("Lists are given up where memory does not suffice, and finished ones stay", () => {
    const [order] = createBuilder(1).orders;
    const codes = Uint8Array.of(1, 0);
    Object.defineProperty(codes, "length", { value: 2 ** 52 });
    const tooMany = createInvertedIndex({ codes, size: 9 }, "many");
    const lists = createInvertedIndexBuilder(order === undefined ? [] : [order, tooMany], 2);
    expect(lists.buildRows(5)).toBe(false);
    expect(lists.buildRows(5)).toBe(true);
    expect(order?.getList()).not.toBeNull();
    expect(tooMany.getList()).toBeNull();
    expect(lists.buildRows(5)).toBe(true);
  });

  test("No list is built where none is allowed, and lists are empty where there are no rows", () => {
    expect(createBuilder(0).lists.buildRows(5)).toBe(true);
    const none = { length: 0, dimensions: [{ codes: new Uint8Array(), size: 5 }], weights: null };
    const orders = createInvertedIndexes(none);
    expect(createInvertedIndexBuilder(orders, 1).buildRows(5)).toBe(true);
  });
});
