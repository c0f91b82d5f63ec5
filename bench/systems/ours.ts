import { createCrossfilter, createInvertedIndexes } from "../../src/engine/index/crossfilter.ts";
import type { Crossfilter } from "../../src/engine/index/crossfilter.ts";
import { createInvertedIndexBuilder } from "../../src/engine/index/inverted-index-builder.ts";
import type { InvertedIndexBuilder } from "../../src/engine/index/inverted-index-builder.ts";
import { maskOf, rangeMask } from "../gestures.ts";
import type { Gesture } from "../gestures.ts";
import { AGENCY, STATE, WEEK } from "../rows.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** Rows placed at a time, as in the application. */
const SLICE = 250_000;
/** Lists of rows by value that are held. */
const MOST_LISTS = 4;

/** The application's own cube, that of `ours-tile` too. */
export function makeSystem(): System {
  return cubeSystem().system;
}

/** Works in slices until nothing is left, and resolves to the milliseconds of the longest. */
export function longestSlice(step: () => boolean): number {
  let longest = 0;
  let isDone = false;
  while (!isDone) {
    const start = performance.now();
    isDone = step();
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

/** The system together with its cube, null until it is loaded. */
export function cubeSystem(): { readonly system: System; readonly cube: () => Crossfilter | null } {
  let cube: Crossfilter | null = null;
  let lists: InvertedIndexBuilder | null = null;
  let columns: Columns = [];
  let sums: readonly Float64Array[] = [];

  function read(): void {
    sums = columns.flatMap((_, at) => cube?.getSums([at]) ?? []);
  }

  function mask({ column, weeks, states, agencies }: Gesture): Uint8Array {
    const size = columns[column]?.size ?? 0;
    if (column === WEEK) return rangeMask(weeks, size);
    if (column === STATE) return maskOf(states, size);
    return maskOf(agencies, size);
  }

  const system: System = {
    load(all) {
      columns = all;
      const length = all[AGENCY]?.codes.length ?? 0;
      const rows = { length, dimensions: all, weights: null };
      const orders = createInvertedIndexes(rows);
      cube = createCrossfilter(rows, orders);
      lists = createInvertedIndexBuilder(orders, MOST_LISTS);
      read();
    },
    gesture(gesture) {
      cube?.setMask(gesture.column, mask(gesture));
      read();
    },
    answers: () => sums,
    // In the application made in idle time, from when the first answers stand.
    async settle() {
      return longestSlice(() => lists?.buildRows(SLICE) ?? true);
    },
  };
  return { system, cube: () => cube };
}
