import { describe, expect, test } from "vitest";
import { ordersOf } from "#engine/cube/cube.ts";
import { listsOf } from "#engine/cube/lists.ts";
import { orderOf } from "#engine/cube/order.ts";
import type { Rows } from "#engine/cube/rows.ts";

/** Three dimensions of five values in no order, one that stands in the order of its values, and one of two values. */
const rows: Rows = {
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
function prepared(most: number) {
  const orders = ordersOf(rows);
  const lists = listsOf(orders, most);
  return { orders, lists, made: () => orders.map((order) => order.wanted() !== null) };
}

describe("lists of rows by value", () => {
  test("are made a slice at a time, and serve only when they are whole", () => {
    const { orders, lists } = prepared(1);
    const [first] = orders;
    expect(lists.step(4)).toBe(false);
    expect(first?.wanted()).toBeNull();
    expect(lists.step(4)).toBe(true);
    expect([...(first?.wanted() ?? [])]).toEqual([1, 3, 4, 2, 0]);
  });

  test("are made of dimensions whose rows would otherwise be sought one by one, while there is room", () => {
    const { lists, made } = prepared(9);
    for (let slice = 0; slice < 3; slice += 1) lists.step(5);
    expect(lists.step(5)).toBe(true);
    expect(made()).toEqual([true, true, true, false, false]);
  });

  test("that were missed are made, and one that was of no use goes for them", () => {
    const { orders, lists } = prepared(2);
    lists.step(5);
    expect(lists.step(5)).toBe(true);
    const [first, second, third] = orders;
    expect(second?.wanted()).not.toBeNull();
    expect(third?.wanted()).toBeNull();
    expect(lists.step(5)).toBe(true);
    expect([first, second, third].map((order) => order?.wanted() !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("are given up where the memory does not suffice, and those that are there stay", () => {
    const [order] = prepared(1).orders;
    const codes = Uint8Array.of(1, 0);
    Object.defineProperty(codes, "length", { value: 2 ** 52 });
    const tooMany = orderOf({ codes, size: 9 }, "many");
    const lists = listsOf(order === undefined ? [] : [order, tooMany], 2);
    expect(lists.step(5)).toBe(false);
    expect(lists.step(5)).toBe(true);
    expect(order?.wanted()).not.toBeNull();
    expect(tooMany.wanted()).toBeNull();
    expect(lists.step(5)).toBe(true);
  });

  test("are none where none may be held, and empty where there are no rows", () => {
    expect(prepared(0).lists.step(5)).toBe(true);
    const none = { length: 0, dimensions: [{ codes: new Uint8Array(), size: 5 }], weights: null };
    const orders = ordersOf(none);
    expect(listsOf(orders, 1).step(5)).toBe(true);
  });
});
