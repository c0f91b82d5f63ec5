import fc from "fast-check";
import type { Codes, EncodedColumn, EncodedRows } from "#engine/index/encoded-rows.ts";
import { createCrossfilter, createInvertedIndexes } from "#engine/index/crossfilter.ts";
import type { Crossfilter } from "#engine/index/crossfilter.ts";
import { createInvertedIndexBuilder } from "#engine/index/inverted-index-builder.ts";
import type { InvertedIndexBuilder } from "#engine/index/inverted-index-builder.ts";
import { createBlockFilter, createEmptyFilters } from "./reference-sums.ts";
import type { Filters } from "./reference-sums.ts";

const ARRAYS = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array } as const;

/** A dimension of one to nine values, now and then of 70,000; in any array, in any order or in that of its values. */
function createColumnArbitrary(length: number): fc.Arbitrary<EncodedColumn> {
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
export const rowsArbitrary: fc.Arbitrary<EncodedRows> = fc
  .record({
    length: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 2, max: 60 })),
    dimensions: fc.integer({ min: 1, max: 5 }),
    heavy: fc.constantFrom(null, 3, 3_000_000_000),
  })
  .chain(({ length, dimensions, heavy }) =>
    fc.record({
      length: fc.constant(length),
      dimensions: fc.array(createColumnArbitrary(length), {
        minLength: dimensions,
        maxLength: dimensions,
      }),
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

const dimensionArbitrary = fc.nat({ max: 4 });
const codeArbitrary = fc.nat({ max: 69_999 });

/** Any gesture; a dimension is often the one before's, as in a drag. */
export const gestureArbitrary: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("toggle" as const),
      dimension: dimensionArbitrary,
      code: codeArbitrary,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("range" as const),
      dimension: dimensionArbitrary,
      from: codeArbitrary,
      to: codeArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("only" as const),
      dimension: dimensionArbitrary,
      code: codeArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("all" as const, "none" as const),
      dimension: dimensionArbitrary,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("sift" as const), part: fc.nat({ max: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("tile" as const),
      dimension: dimensionArbitrary,
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
export interface GestureState {
  readonly crossfilter: Crossfilter;
  readonly builder: InvertedIndexBuilder;
  readonly filters: Filters;
}

/** Fewer lists than there are dimensions, so that one has to go for another. */
const MAX_LISTS = 2;

/** A new cube of rows, with everything allowed and no list made. */
export function createGestureState(rows: EncodedRows): GestureState {
  const orders = createInvertedIndexes(rows);
  const lists = createInvertedIndexBuilder(orders, MAX_LISTS);
  return {
    crossfilter: createCrossfilter(rows, orders),
    builder: lists,
    filters: createEmptyFilters(rows),
  };
}

/** Does a gesture to the cube; gives the filters that follow. */
export function applyGesture(
  rows: EncodedRows,
  { crossfilter, builder: lists, filters }: GestureState,
  gesture: Gesture,
): Filters {
  if (gesture.kind === "list") {
    lists.buildRows(gesture.rows);
    return filters;
  }
  if (gesture.kind === "sift") {
    const { part } = gesture;
    const sift = part === 0 ? null : (row: number) => row % (part + 1) !== 0;
    crossfilter.setTextFilter(createBlockFilter(sift));
    return { ...filters, textFilter: sift };
  }
  const at = gesture.dimension % rows.dimensions.length;
  if (gesture.kind === "tile") {
    crossfilter.startTile(at).step(gesture.rows);
    return filters;
  }
  const mask = getNextMask(filters.masks[at] ?? new Uint8Array(), gesture);
  crossfilter.setMask(at, mask);
  return { ...filters, masks: filters.masks.with(at, mask) };
}

function getNextMask(
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
