import type { Axis } from "#engine/ask/axis.ts";
import type { Dimension } from "#engine/question.ts";
import { isPlaced } from "./filter-parts.ts";
import { scanning } from "#engine/scan/scanning.ts";
import { numberOf } from "./stock.ts";
import type { Stock } from "./stock.ts";

/** Pairs up to so many are noted in an array of all. */
const MOST_PAIRS = 16_777_216;

/** A cube's sums by the codes of axes, as sums by their values: of what the masks allow, but for ignored dimensions. */
export function shownCells(
  sums: Float64Array,
  axes: readonly Axis[],
  masks: readonly Uint8Array[],
  ignored: readonly Dimension[],
): Float64Array {
  const [first, second] = axes;
  const all = emptyCells(axes);
  if (first === undefined) return all;
  const [allowedA, allowedB] = axes.map((axis) => allowedOn(axis, masks, ignored));
  const width = second?.values.length ?? 1;
  const codes = second?.indexByCode.length ?? 1;
  first.indexByCode.forEach((a, codeA) => {
    if (a < 0 || allowedA?.[codeA] !== 1) return;
    for (let codeB = 0; codeB < codes; codeB += 1) {
      const b = second === undefined ? 0 : (second.indexByCode[codeB] ?? -1);
      if (b < 0 || (second !== undefined && allowedB?.[codeB] !== 1)) continue;
      all[a * width + b] = (all[a * width + b] ?? 0) + (sums[codeA * codes + codeB] ?? 0);
    }
  });
  return all;
}

/** By code of an axis' column, 1 where its own filter lets the value be counted. */
function allowedOn(
  { column, dimension }: Axis,
  masks: readonly Uint8Array[],
  ignored: readonly Dimension[],
): Uint8Array {
  const mask = masks[numberOf(column)] ?? new Uint8Array();
  return dimension !== null && ignored.includes(dimension) ? mask.map(() => 1) : mask;
}

function emptyCells(axes: readonly Axis[]): Float64Array {
  return new Float64Array(axes.reduce((cells, { values }) => cells * values.length, 1));
}

/** True of two axes of which a row's place knows both values. */
export function arePlaced(axes: readonly Axis[]): boolean {
  return axes.length === 2 && axes.every(({ dimension }) => isPlaced(dimension));
}

/** A cube's sums by place, as sums by the values of placed axes. */
export function placedCells(stock: Stock, axes: readonly Axis[], sums: Float64Array): Float64Array {
  const all = emptyCells(axes);
  placedIndexes(stock, axes).forEach((cell, place) => {
    all[cell] = (all[cell] ?? 0) + (sums[place] ?? 0);
  });
  return all;
}

const PLACED = new WeakMap<Axis, WeakMap<Axis, Uint32Array>>();

/** The cell of each place. Every value of a placed dimension that has rows is on its axis; axes are kept with their stock. */
function placedIndexes(stock: Stock, axes: readonly Axis[]): Uint32Array {
  const [first, second] = axes;
  if (first === undefined || second === undefined) return findPlaced(stock, axes);
  const known = PLACED.get(first) ?? new WeakMap<Axis, Uint32Array>();
  PLACED.set(first, known);
  const found = known.get(second) ?? findPlaced(stock, axes);
  known.set(second, found);
  return found;
}

function findPlaced({ places }: Stock, axes: readonly Axis[]): Uint32Array {
  return Uint32Array.from(places.examples, (row) =>
    axes.reduce(
      (cell, { values, codes, indexByCode }) =>
        cell * values.length + (indexByCode[codes[row] ?? 0] ?? 0),
      0,
    ),
  );
}

/** The pairs of values that rows have, as cells in order. */
export function occurringOf(stock: Stock, axes: readonly Axis[]): Uint32Array {
  if (arePlaced(axes)) return Uint32Array.from(new Set(placedIndexes(stock, axes))).sort();
  const [a, b] = axes;
  const width = b?.values.length ?? 0;
  const pairs = (a?.values.length ?? 0) * width;
  if (a === undefined || b === undefined || pairs > MOST_PAIRS) {
    return scanning.occurringCells(stock.corpus, axes);
  }
  const occurs = new Uint8Array(pairs);
  for (let row = 0; row < stock.rows.length; row += 1) {
    const indexA = a.indexByCode[a.codes[row] as number] as number;
    const indexB = b.indexByCode[b.codes[row] as number] as number;
    occurs[indexA * width + indexB] = 1;
  }
  return Uint32Array.from(occurs.keys()).filter((cell) => occurs[cell] === 1);
}
