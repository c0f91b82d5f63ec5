import { createCube } from "#engine/cube/cube.ts";
import type { Cube } from "#engine/cube/cube.ts";
import { wordsFailing } from "./asked-rows.ts";
import type { AskedRows } from "./asked-rows.ts";
import type { Stock } from "./stock.ts";

/** A cube, and what it was last brought to. */
export interface Pooled {
  readonly cube: Cube;
  asked: AskedRows | null;
  words: string;
  /** The column of which the last filters alone differed from those before; -1 where there is none. */
  moved: number;
  /** Whether that column was moved twice running, as in a drag. */
  isDragged: boolean;
  /** Grows with every change of which rows pass. */
  version: number;
}

/** Cubes over one stock; questions of filters far from each other, as of two sides, each find theirs. */
export interface Pool {
  /** A cube that holds these rows: the nearest, brought there by difference. */
  at(asked: AskedRows): Pooled;
  /** The hand settles on the control of a column: its next moves will be of the cube that was asked last. */
  settle(column: number): void;
  /** Adds so many times more to a tile of what is being dragged; true where nothing is left to add. */
  prepare(additions: number): boolean;
}

/** Pools by what their cubes hold: rows that match, and those that match or might. */
export interface Pools {
  readonly match: Pool;
  readonly beside: Pool;
}

/** A pool that holds at most so many cubes, two bytes a row each. */
export function createPool(stock: Stock, most: number): Pool {
  const all: Pooled[] = [];
  let latest: Pooled | null = null;

  function distance({ cube, words }: Pooled, asked: AskedRows): number {
    return cube.distance(asked.masks) + (words === nameOf(asked) ? 0 : stock.rows.length);
  }

  function nearest(asked: AskedRows): Pooled {
    const far = all.map((one) => distance(one, asked));
    const least = Math.min(...far);
    const found = all[far.indexOf(least)];
    if (found !== undefined && (least * 2 <= stock.rows.length || all.length >= most)) return found;
    const cube = createCube(stock.rows, stock.orders);
    const made: Pooled = {
      cube,
      words: "",
      version: 0,
      asked: null,
      moved: NO_COLUMN,
      isDragged: false,
    };
    // A new cube allows everything: where the one that stands is no farther, it serves.
    if (found !== undefined && distance(made, asked) >= least) return found;
    all.push(made);
    return made;
  }

  function note(pooled: Pooled, asked: AskedRows): void {
    const columns = pooled.asked === null ? [] : movedColumns(pooled.asked, asked);
    pooled.asked = asked;
    if (columns.length === 0) return;
    const [only = NO_COLUMN] = columns;
    const moved = columns.length === 1 ? only : NO_COLUMN;
    for (const one of all) one.isDragged = false;
    pooled.isDragged = moved !== NO_COLUMN && moved === pooled.moved;
    pooled.moved = moved;
  }

  return {
    settle(column) {
      if (latest === null) return;
      for (const one of all) one.isDragged = one === latest;
      latest.moved = column;
    },
    prepare(additions) {
      return all.every(({ isDragged, moved, cube }) => {
        if (!isDragged) return true;
        const rows = Math.ceil(additions / Math.max(1, cube.kept().length));
        return cube.tile(moved).step(rows);
      });
    },
    at(asked) {
      const held = all.find((one) => one.asked === asked);
      if (held !== undefined) {
        latest = held;
        return held;
      }
      const [other] = all;
      const count = all.length;
      const pooled = nearest(asked);
      latest = pooled;
      note(pooled, asked);
      if (distance(pooled, asked) > 0) pooled.version += 1;
      const words = nameOf(asked);
      if (words !== pooled.words) {
        pooled.cube.sift(wordsFailing(stock, asked));
        pooled.words = words;
      }
      asked.masks.forEach((mask, dimension) => pooled.cube.allow(dimension, mask));
      // A new cube will be asked what the others are asked; kept from now on, its sums need not follow on the way here.
      if (all.length > count) pooled.cube.keep(other?.cube.kept() ?? []);
      return pooled;
    },
  };
}

/** Words as a name; empty where none are sought. */
function nameOf({ words, isLenient }: AskedRows): string {
  return words.length === 0 ? "" : JSON.stringify([isLenient, ...words]);
}

const NO_COLUMN = -1;

/** The columns of which two filters differ; other words are a column that is none. */
function movedColumns(before: AskedRows, after: AskedRows): readonly number[] {
  const moved = after.masks.flatMap((mask, column) =>
    mask.every((one, code) => one === before.masks[column]?.[code]) ? [] : [column],
  );
  return nameOf(before) === nameOf(after) ? moved : [...moved, NO_COLUMN];
}
