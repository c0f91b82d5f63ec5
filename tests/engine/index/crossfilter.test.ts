import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCrossfilter } from "#engine/index/crossfilter.ts";
import type { Crossfilter } from "#engine/index/crossfilter.ts";
import type { EncodedRows } from "#engine/index/encoded-rows.ts";
import {
  gestureArbitrary,
  rowsArbitrary,
  createGestureState,
  applyGesture,
} from "./gesture-arbitrary.ts";
import { findPassingRows, computeReferenceSums } from "./reference-sums.ts";
import type { Filters } from "./reference-sums.ts";

const RUNS = { numRuns: 400, seed: 20170128 };
const SEQUENCE = { minLength: 50, maxLength: 70, size: "max" } as const;

/** Sums small enough to be compared after each gesture. */
function isAffordable(rows: EncodedRows): readonly (readonly number[])[] {
  const all = rows.dimensions.map((_, dimension) => dimension);
  const pairs = all.slice(1).map((dimension) => [dimension - 1, dimension]);
  const cells = (by: readonly number[]) =>
    by.reduce((product, dimension) => product * (rows.dimensions[dimension]?.size ?? 0), 1);
  return [[], ...all.map((dimension) => [dimension]), ...pairs].filter((by) => cells(by) < 100);
}

function expectReferenceSums(
  rows: EncodedRows,
  crossfilter: Crossfilter,
  filters: Filters,
  by: readonly number[],
): void {
  for (const weighted of [true, false]) {
    expect([...crossfilter.getSums(by, weighted)]).toEqual(
      computeReferenceSums(rows, filters, by, weighted),
    );
  }
}

describe("the crossfilter index after any gestures", () => {
  test("All sums are right after each of at least fifty gestures", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.array(gestureArbitrary, SEQUENCE), (rows, gestures) => {
        const dimensionSets = isAffordable(rows);
        const state = createGestureState(rows);
        let { filters } = state;
        for (const gesture of gestures) {
          filters = applyGesture(rows, { ...state, filters }, gesture);
          for (const by of dimensionSets) {
            expect([...state.crossfilter.getSums(by)]).toEqual(
              computeReferenceSums(rows, filters, by, true),
            );
          }
        }
      }),
      RUNS,
    );
  });

  test("Sums requested now and then are right, and so are those that were dropped meanwhile", () => {
    const moves = fc.array(fc.tuple(gestureArbitrary, fc.nat({ max: 40 })), SEQUENCE);
    fc.assert(
      fc.property(rowsArbitrary, moves, (rows, gestures) => {
        const dimensionSets = isAffordable(rows);
        const state = createGestureState(rows);
        let { filters } = state;
        for (const [gesture, which] of gestures) {
          filters = applyGesture(rows, { ...state, filters }, gesture);
          const by = dimensionSets[which];
          if (by !== undefined) expectReferenceSums(rows, state.crossfilter, filters, by);
        }
        const right = new Set(findPassingRows(rows, filters, []));
        const fails = [...state.crossfilter.getFailures()];
        expect(fails.map((bits) => bits === 0)).toEqual(fails.map((_, row) => right.has(row)));
      }),
      RUNS,
    );
  });

  test("Undoing any gestures gives the first sums again", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.array(gestureArbitrary, SEQUENCE), (rows, gestures) => {
        const dimensionSets = isAffordable(rows);
        const state = createGestureState(rows);
        const first = dimensionSets.map((by) => [...state.crossfilter.getSums(by)]);
        const states = [state.filters];
        for (const gesture of gestures) {
          states.push(
            applyGesture(rows, { ...state, filters: states.at(-1) ?? state.filters }, gesture),
          );
        }
        state.crossfilter.setTextFilter(null);
        for (const { masks } of states.toReversed()) {
          masks.forEach((mask, dimension) => state.crossfilter.setMask(dimension, mask));
        }
        expect(dimensionSets.map((by) => [...state.crossfilter.getSums(by)])).toEqual(first);
      }),
      RUNS,
    );
  });

  test("The distance to other masks is the number of rows that they would touch", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.array(gestureArbitrary, { maxLength: 9 }), (rows, gestures) => {
        const state = createGestureState(rows);
        const filters = gestures.reduce(
          (now, gesture) => applyGesture(rows, { ...state, filters: now }, gesture),
          state.filters,
        );
        const touched = rows.dimensions.map(
          ({ codes }, at) => codes.filter((code) => filters.masks[at]?.[code] === 0).length,
        );
        expect(state.crossfilter.measureDistance(filters.masks)).toBe(0);
        const all = state.filters.masks;
        expect(state.crossfilter.measureDistance(all)).toBe(
          touched.reduce((sum, one) => sum + one, 0),
        );
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe("many rows", () => {
  const length = 200_000;
  const codes = (size: number, step: number) =>
    Uint16Array.from({ length }, (_, row) => ((row * step) % 7919) % size);
  const many: EncodedRows = {
    length,
    dimensions: [
      { codes: codes(50, 31).sort(), size: 50 },
      { codes: codes(40, 17), size: 40 },
      { codes: codes(3, 5), size: 3 },
    ],
    weights: null,
  };

  test("Sums are right however the rows are visited: by list, in order, and computed anew", () => {
    const state = createGestureState(many);
    let { filters } = state;
    const gestures = [
      { kind: "only", dimension: 1, code: 7 },
      { kind: "list", rows: 200_000 },
      { kind: "range", dimension: 0, from: 3, to: 30 },
      { kind: "toggle", dimension: 1, code: 8 },
      { kind: "toggle", dimension: 2, code: 1 },
      { kind: "all", dimension: 1 },
      { kind: "only", dimension: 2, code: 2 },
      { kind: "range", dimension: 0, from: 4, to: 30 },
      { kind: "only", dimension: 0, code: 9 },
      { kind: "sift", part: 2 },
      { kind: "tile", dimension: 0, rows: 150_000 },
      { kind: "range", dimension: 0, from: 2, to: 20 },
      { kind: "tile", dimension: 0, rows: 150_000 },
      { kind: "range", dimension: 0, from: 2, to: 40 },
      { kind: "none", dimension: 1 },
      { kind: "all", dimension: 1 },
    ] as const;
    for (const gesture of gestures) {
      filters = applyGesture(many, { ...state, filters }, gesture);
      for (const by of [[], [0], [1], [2], [0, 1], [2, 1]]) {
        expect([...state.crossfilter.getSums(by)]).toEqual(
          computeReferenceSums(many, filters, by, true),
        );
      }
    }
  });
});

describe("sums and bad columns", () => {
  const two = (codes: readonly number[], size: number): EncodedRows => ({
    length: 2,
    dimensions: [{ codes: Uint8Array.from(codes), size }],
    weights: null,
  });

  test("Sums above 2^31 are exact", () => {
    const weights = Float64Array.of(2_147_483_647, 2_147_483_647);
    const crossfilter = createCrossfilter({ ...two([0, 0], 1), weights });
    expect([...crossfilter.getSums([0])]).toEqual([4_294_967_294]);
  });

  test("A code without a value, a missing code and a missing weight are reported", () => {
    expect(() => createCrossfilter(two([0, 3], 3))).toThrow(
      new RangeError("A code of dimension 0 is not one of its 3 values."),
    );
    expect(() => createCrossfilter({ ...two([0, 1], 3), length: 3 })).toThrow(
      new RangeError("Dimension 0 has 2 codes, but there are 3 rows."),
    );
    expect(() => createCrossfilter({ ...two([0, 1], 3), weights: Int32Array.of(1) })).toThrow(
      new RangeError("1 weights are not those of 2 rows."),
    );
    const [one] = two([0, 1], 3).dimensions;
    const dimensions = Array.from({ length: 16 }, () => one ?? two([], 1).dimensions[0]);
    expect(() =>
      createCrossfilter({ ...two([], 1), dimensions: dimensions.flatMap((each) => each ?? []) }),
    ).toThrow(new RangeError("16 dimensions that can be filtered are more than 15."));
  });

  test("Dimensions that are counted by only need no room among those that can be filtered", () => {
    const column = { codes: Uint8Array.of(0, 1, 1), size: 2 };
    const crossfilter = createCrossfilter({
      length: 3,
      dimensions: Array.from({ length: 18 }, () => column),
      filterableCount: 15,
      weights: null,
    });
    crossfilter.setMask(14, Uint8Array.of(0, 1));
    expect([...crossfilter.getSums([17])]).toEqual([0, 2]);
    expect([...crossfilter.getSums([14])]).toEqual([1, 2]);
    crossfilter.setTextFilter((from, to, out) => {
      for (let row = from; row < to; row += 1) out[row - from] = row === 2 ? 1 : 0;
    });
    expect([...crossfilter.getSums([17])]).toEqual([0, 1]);
    expect(() => crossfilter.setMask(17, Uint8Array.of(0, 1))).toThrow(
      new RangeError("Dimension 17 is counted by only: it cannot be filtered."),
    );
  });

  test("Too many values for the codes and too many rows for the memory are reported, and the earlier index still answers", () => {
    const earlier = createCrossfilter(two([0, 1], 2));
    const [{ codes } = { codes: new Uint8Array() }] = two([0, 0], 1).dimensions;
    expect(() =>
      createCrossfilter({ ...two([], 1), dimensions: [{ codes, size: 5_000_000_000 }], length: 2 }),
    ).toThrow(
      new RangeError(
        "Dimension 0 has 5000000000 values, more than the 4294967296 that codes tell apart.",
      ),
    );
    const length = 2 ** 52;
    expect(() => createCrossfilter({ length, dimensions: [], weights: null })).toThrow(
      new RangeError("4503599627370496 rows are more than the memory holds."),
    );
    earlier.setMask(0, Uint8Array.of(0, 1));
    expect([...earlier.getSums([])]).toEqual([1]);
  });

  test("A mask of another dimension is reported, and the earlier filter stays", () => {
    const crossfilter = createCrossfilter(two([0, 1], 2));
    crossfilter.setMask(0, Uint8Array.of(1, 0));
    expect(() => crossfilter.setMask(0, Uint8Array.of(1))).toThrow(
      new RangeError("A mask of 1 values is not one of dimension 0."),
    );
    expect(() => crossfilter.setMask(1, Uint8Array.of(1))).toThrow(RangeError);
    expect([...crossfilter.getSums([])]).toEqual([1]);
  });
});
