import type { Axis } from "#engine/query/axis.ts";
import type { Dimension } from "#engine/query/question.ts";
import { isLocationDimension } from "#engine/index/filter-parts.ts";
import { scanBackend } from "#engine/backend/scan-backend.ts";
import { getColumnNumber } from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";

/** Pairs up to so many are noted in an array of all. */
const MAX_PAIRS = 16_777_216;

/** A crossfilter's sums by the codes of axes, as sums by their values: of what the masks allow, but for ignored dimensions. */
export function mapSumsToValues(
  sums: Float64Array,
  axes: readonly Axis[],
  masks: readonly Uint8Array[],
  ignored: readonly Dimension[],
): Float64Array {
  const [first, second] = axes;
  const all = createCells(axes);
  if (first === undefined) return all;
  const [allowedA, allowedB] = axes.map((axis) => getAxisMask(axis, masks, ignored));
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
function getAxisMask(
  { column, dimension }: Axis,
  masks: readonly Uint8Array[],
  ignored: readonly Dimension[],
): Uint8Array {
  const mask = masks[getColumnNumber(column)] ?? new Uint8Array();
  return dimension !== null && ignored.includes(dimension) ? mask.map(() => 1) : mask;
}

function createCells(axes: readonly Axis[]): Float64Array {
  return new Float64Array(axes.reduce((cells, { values }) => cells * values.length, 1));
}

/** True of two axes of which a row's place knows both values. */
export function areLocationAxes(axes: readonly Axis[]): boolean {
  return axes.length === 2 && axes.every(({ dimension }) => isLocationDimension(dimension));
}

/** A crossfilter's sums by place, as sums by the values of placed axes. */
export function mapPlaceSumsToValues(
  datasetIndex: DatasetIndex,
  axes: readonly Axis[],
  sums: Float64Array,
): Float64Array {
  const all = createCells(axes);
  getPlaceCells(datasetIndex, axes).forEach((cell, place) => {
    all[cell] = (all[cell] ?? 0) + (sums[place] ?? 0);
  });
  return all;
}

const PLACE_CELLS = new WeakMap<Axis, WeakMap<Axis, Uint32Array>>();

/** The cell of each place. Every value of a placed dimension that has rows is on its axis; axes are kept with their dataset index. */
function getPlaceCells(datasetIndex: DatasetIndex, axes: readonly Axis[]): Uint32Array {
  const [first, second] = axes;
  if (first === undefined || second === undefined) return findPlaceCells(datasetIndex, axes);
  const known = PLACE_CELLS.get(first) ?? new WeakMap<Axis, Uint32Array>();
  PLACE_CELLS.set(first, known);
  const found = known.get(second) ?? findPlaceCells(datasetIndex, axes);
  known.set(second, found);
  return found;
}

function findPlaceCells({ placeCodes: places }: DatasetIndex, axes: readonly Axis[]): Uint32Array {
  return Uint32Array.from(places.exampleRows, (row) =>
    axes.reduce(
      (cell, { values, codes, indexByCode }) =>
        cell * values.length + (indexByCode[codes[row] ?? 0] ?? 0),
      0,
    ),
  );
}

/** The pairs of values that rows have, as cells in order. */
export function findOccurringCells(datasetIndex: DatasetIndex, axes: readonly Axis[]): Uint32Array {
  if (areLocationAxes(axes))
    return Uint32Array.from(new Set(getPlaceCells(datasetIndex, axes))).sort();
  const [a, b] = axes;
  const width = b?.values.length ?? 0;
  const pairs = (a?.values.length ?? 0) * width;
  if (a === undefined || b === undefined || pairs > MAX_PAIRS) {
    return scanBackend.findOccurringCells(datasetIndex.dataset, axes);
  }
  const occurs = new Uint8Array(pairs);
  for (let row = 0; row < datasetIndex.rows.length; row += 1) {
    const indexA = a.indexByCode[a.codes[row] as number] as number;
    const indexB = b.indexByCode[b.codes[row] as number] as number;
    occurs[indexA * width + indexB] = 1;
  }
  return Uint32Array.from(occurs.keys()).filter((cell) => occurs[cell] === 1);
}
