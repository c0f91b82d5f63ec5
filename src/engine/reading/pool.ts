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
  /** Grows with every change of which rows pass. */
  version: number;
}

/** Cubes over one stock; questions of filters far from each other, as of two sides, each find theirs. */
export interface Pool {
  /** A cube that holds these rows: the nearest, brought there by difference. */
  at(asked: AskedRows): Pooled;
}

/** A pool that holds at most so many cubes, two bytes a row each. */
export function createPool(stock: Stock, most: number): Pool {
  const all: Pooled[] = [];

  function distance({ cube, words }: Pooled, asked: AskedRows): number {
    return cube.distance(asked.masks) + (words === nameOf(asked) ? 0 : stock.rows.length);
  }

  function nearest(asked: AskedRows): Pooled {
    const far = all.map((one) => distance(one, asked));
    const least = Math.min(...far);
    const found = all[far.indexOf(least)];
    if (found !== undefined && (least * 2 <= stock.rows.length || all.length >= most)) return found;
    const cube = createCube(stock.rows, stock.orders);
    const made: Pooled = { cube, words: "", version: 0, asked: null };
    // A new cube allows everything: where the one that stands is no farther, it serves.
    if (found !== undefined && distance(made, asked) >= least) return found;
    all.push(made);
    return made;
  }

  return {
    at(asked) {
      const held = all.find((one) => one.asked === asked);
      if (held !== undefined) return held;
      const pooled = nearest(asked);
      pooled.asked = asked;
      if (distance(pooled, asked) > 0) pooled.version += 1;
      const words = nameOf(asked);
      if (words !== pooled.words) {
        pooled.cube.sift(wordsFailing(stock, asked));
        pooled.words = words;
      }
      asked.masks.forEach((mask, dimension) => pooled.cube.allow(dimension, mask));
      return pooled;
    },
  };
}

/** Words as a name; empty where none are sought. */
function nameOf({ words, isLenient }: AskedRows): string {
  return words.length === 0 ? "" : JSON.stringify([isLenient, ...words]);
}
