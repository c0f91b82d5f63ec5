import fc from "fast-check";
import type { Codes, Coded, Rows } from "#engine/cube/rows.ts";
import { createCube, ordersOf } from "#engine/cube/cube.ts";
import type { Cube } from "#engine/cube/cube.ts";
import { listsOf } from "#engine/cube/lists.ts";
import type { Lists } from "#engine/cube/lists.ts";
import { failingOf, openFilters } from "./plain-rows.ts";
import type { Filters } from "./plain-rows.ts";

const ARRAYS = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array } as const;

/** A dimension of one to nine values, now and then of 70,000; in any array, in any order or in that of its values. */
function column(length: number): fc.Arbitrary<Coded> {
  const size = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(70_000) },
  );
  return size.chain((values) =>
    fc
      .record({
        codes: fc.array(fc.nat({ max: values - 1 }), { minLength: length, maxLength: length }),
        array: fc.constantFrom(...(values > 256 ? ([32] as const) : ([8, 16, 32] as const))),
        isInOrder: fc.boolean(),
      })
      .map(({ codes, array, isInOrder }) => {
        const all: Codes = ARRAYS[array].from(codes);
        return { codes: isInOrder ? all.sort() : all, size: values };
      }),
  );
}

/** Rows of one to five dimensions: none, one, or some, with weights (large ones too) or without. */
export const anyRows: fc.Arbitrary<Rows> = fc
  .record({
    length: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 2, max: 60 })),
    dimensions: fc.integer({ min: 1, max: 5 }),
    heavy: fc.constantFrom(null, 3, 3_000_000_000),
  })
  .chain(({ length, dimensions, heavy }) =>
    fc.record({
      length: fc.constant(length),
      dimensions: fc.array(column(length), { minLength: dimensions, maxLength: dimensions }),
      weights:
        heavy === null
          ? fc.constant(null)
          : fc
              .array(fc.nat({ max: heavy }), { minLength: length, maxLength: length })
              .map((all) => (heavy > 9 ? Float64Array.from(all) : Int32Array.from(all))),
    }),
  );

/** One thing a reader does; numbers are taken modulo what there is. */
export type Gesture =
  | { readonly kind: "toggle"; readonly dimension: number; readonly code: number }
  | {
      readonly kind: "range";
      readonly dimension: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "only"; readonly dimension: number; readonly code: number }
  | { readonly kind: "all" | "none"; readonly dimension: number }
  | { readonly kind: "sift"; readonly part: number }
  | { readonly kind: "tile"; readonly dimension: number; readonly rows: number }
  | { readonly kind: "list"; readonly rows: number };

const dimension = fc.nat({ max: 4 });
const code = fc.nat({ max: 69_999 });

/** Any gesture; a dimension is often the one before's, as in a drag. */
export const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("toggle" as const), dimension, code }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("range" as const), dimension, from: code, to: code }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("only" as const), dimension, code }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("all" as const, "none" as const), dimension }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("sift" as const), part: fc.nat({ max: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("tile" as const),
      dimension,
      rows: fc.integer({ min: 1, max: 80 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("list" as const),
      rows: fc.integer({ min: 1, max: 80 }),
    }),
  },
);

/** A cube beside the filters that it should hold, and what makes its lists. */
export interface Held {
  readonly cube: Cube;
  readonly lists: Lists;
  readonly filters: Filters;
}

/** Fewer lists than there are dimensions, so that one has to go for another. */
const MOST_LISTS = 2;

/** A new cube of rows, with everything allowed and no list made. */
export function hold(rows: Rows): Held {
  const orders = ordersOf(rows);
  const lists = listsOf(orders, MOST_LISTS);
  return { cube: createCube(rows, orders), lists, filters: openFilters(rows) };
}

/** Does a gesture to the cube; gives the filters that follow. */
export function perform(rows: Rows, { cube, lists, filters }: Held, gesture: Gesture): Filters {
  if (gesture.kind === "list") {
    lists.step(gesture.rows);
    return filters;
  }
  if (gesture.kind === "sift") {
    const { part } = gesture;
    const sift = part === 0 ? null : (row: number) => row % (part + 1) !== 0;
    cube.sift(failingOf(sift));
    return { ...filters, sift };
  }
  const at = gesture.dimension % rows.dimensions.length;
  if (gesture.kind === "tile") {
    cube.tile(at).step(gesture.rows);
    return filters;
  }
  const mask = maskAfter(filters.masks[at] ?? new Uint8Array(), gesture);
  cube.allow(at, mask);
  return { ...filters, masks: filters.masks.with(at, mask) };
}

function maskAfter(
  mask: Uint8Array,
  gesture: Exclude<Gesture, { readonly kind: "sift" | "tile" | "list" }>,
): Uint8Array {
  const size = mask.length;
  switch (gesture.kind) {
    case "all":
      return new Uint8Array(size).fill(1);
    case "none":
      return new Uint8Array(size);
    case "only":
      return new Uint8Array(size).fill(1, gesture.code % size, (gesture.code % size) + 1);
    case "toggle":
      return mask.with(gesture.code % size, 1 - (mask[gesture.code % size] ?? 0));
    case "range": {
      const [a, b] = [gesture.from % size, gesture.to % size];
      return new Uint8Array(size).fill(1, Math.min(a, b), Math.max(a, b) + 1);
    }
  }
}
