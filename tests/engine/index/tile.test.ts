import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  gestureArbitrary,
  rowsArbitrary,
  createGestureState,
  applyGesture,
} from "./gesture-arbitrary.ts";
import { computeReferenceSums } from "./reference-sums.ts";

const RUNS = { numRuns: 300, seed: 20170204 };

describe("a tile", () => {
  test("A tile gives the right sums before, during and after it is built, and when it is dropped", () => {
    const drag = fc.record({
      dimension: fc.nat({ max: 4 }),
      slice: fc.integer({ min: 1, max: 30 }),
      steps: fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.boolean()), {
        minLength: 50,
        maxLength: 60,
        size: "max",
      }),
    });
    fc.assert(
      fc.property(
        rowsArbitrary,
        fc.array(gestureArbitrary, { maxLength: 8 }),
        drag,
        (rows, before, drag_) => {
          const state = createGestureState(rows);
          let { filters } = state;
          const small = rows.dimensions.flatMap(({ size }, at) => (size < 100 ? [[at]] : []));
          for (const by of [[], ...small]) state.crossfilter.getSums(by);
          for (const gesture of before)
            filters = applyGesture(rows, { ...state, filters }, gesture);
          const dimension = drag_.dimension % rows.dimensions.length;
          for (const [from, to, isSlice] of drag_.steps) {
            if (isSlice) state.crossfilter.startTile(dimension).step(drag_.slice);
            const gesture = { kind: "range", dimension, from, to } as const;
            filters = applyGesture(rows, { ...state, filters }, gesture);
            for (const by of [[], ...small]) {
              expect([...state.crossfilter.getSums(by)]).toEqual(
                computeReferenceSums(rows, filters, by, true),
              );
            }
          }
          for (const gesture of before) {
            filters = applyGesture(rows, { ...state, filters }, gesture);
            for (const by of [[], ...small]) {
              expect([...state.crossfilter.getSums(by)]).toEqual(
                computeReferenceSums(rows, filters, by, true),
              );
            }
          }
        },
      ),
      RUNS,
    );
  });

  test("A tile says when it has read every row, and is begun again only when another filter changed", () => {
    const rows = {
      length: 4,
      dimensions: [
        { codes: Uint8Array.of(0, 1, 0, 1), size: 2 },
        { codes: Uint8Array.of(0, 0, 1, 1), size: 2 },
      ],
      weights: null,
    };
    const { crossfilter } = createGestureState(rows);
    crossfilter.getSums([1]);
    expect(crossfilter.startTile(0).step(3)).toBe(false);
    expect(crossfilter.startTile(0).step(3)).toBe(true);
    crossfilter.setMask(0, Uint8Array.of(1, 0));
    expect([...crossfilter.getSums([1])]).toEqual([1, 1]);
    expect(crossfilter.startTile(0).step(0)).toBe(true);
    crossfilter.setMask(1, Uint8Array.of(0, 1));
    expect(crossfilter.startTile(0).step(0)).toBe(false);
    expect([...crossfilter.getSums([0])]).toEqual([1, 1]);
  });

  test("A tile that would grow too large leaves the large sums to the rows", () => {
    const codes = Uint32Array.from({ length: 300 }, (_, row) => (row * 7919) % 70_000);
    const rows = {
      length: 300,
      dimensions: [
        { codes, size: 70_000 },
        { codes: codes.map((code) => 69_999 - code), size: 70_000 },
        { codes: codes.map((code) => code % 3), size: 3 },
      ],
      weights: null,
    };
    const state = createGestureState(rows);
    let { filters } = state;
    for (const by of [[], [0], [1], [2]]) state.crossfilter.getSums(by);
    expect(state.crossfilter.startTile(0).step(299)).toBe(false);
    expect(state.crossfilter.startTile(0).step(1)).toBe(true);
    for (const to of [69_000, 40_000, 20_000, 50_000]) {
      filters = applyGesture(
        rows,
        { ...state, filters },
        { kind: "range", dimension: 0, from: 0, to },
      );
      expect([...state.crossfilter.getSums([2])]).toEqual(
        computeReferenceSums(rows, filters, [2], true),
      );
    }
    expect([...state.crossfilter.getSums([1])]).toEqual(
      computeReferenceSums(rows, filters, [1], true),
    );
  });
});
