import type { Axis } from "#engine/query/axis.ts";
import { isNamed, isUnspecified } from "#engine/query/reserved-values.ts";
import { isLocationDimension } from "#engine/index/filter-parts.ts";
import type { PossibleMatches } from "#engine/query/query-backend.ts";
import { getDictionary, getColumnNumber } from "#engine/index/dataset-index.ts";
import type { IndexedColumn, DatasetIndex } from "#engine/index/dataset-index.ts";

/** Numbers of rows by columns. */
export interface GroupSums {
  /** What is counted; where places are, all of them by `place`. */
  readonly columns: readonly IndexedColumn[];
  /** Whether possible matches of single weeks are requested; `week` is among the columns then. */
  readonly isByWeek: boolean;
  /** Those that match or may. */
  readonly sums: Float64Array;
  /** Those that match for certain; null where they are the same. */
  readonly certain: Float64Array | null;
  /** By number of the column, which codes match or may. */
  readonly masks: readonly Uint8Array[];
}

/** Rows with an open value that agree in what is counted and where they lie; some match or may. */
interface RowGroup {
  /** Its indexes into the axes' values. */
  readonly axisIndexes: readonly number[];
  /** A row of its place; of no meaning where no place is counted. */
  readonly row: number;
  /** Empty where weeks are not told apart. */
  readonly week: string;
}

/** Possible matches found from groups of rows instead of each row. */
export function groupPossibleMatches(
  datasetIndex: DatasetIndex,
  axes: readonly Axis[],
  groupSums: GroupSums,
): PossibleMatches {
  const { columns, sums, certain } = groupSums;
  const period = axes.findIndex(({ dimension }) => dimension === null);
  const placePosition = columns.indexOf("place");
  const weekPosition = groupSums.isByWeek ? columns.indexOf("week") : -1;
  const weeks = getDictionary(datasetIndex, "week");
  /** By week, the cells of rows without an open value that may match. */
  const closed = new Map<string, Set<number>>();
  const open = new Map<number, RowGroup[]>();
  const getCell = (at: readonly number[]): number =>
    axes.reduce((cell, { values }, i) => cell * values.length + (at[i] ?? 0), 0);

  visitCells(datasetIndex, axes, groupSums, (cell, codes) => {
    const row = datasetIndex.placeCodes.exampleRows[codes[placePosition] ?? 0] ?? 0;
    const axisIndexes = axes.map(({ dimension, column, codes: all, indexByCode }) => {
      const code = isLocationDimension(dimension) ? all[row] : codes[columns.indexOf(column)];
      return indexByCode[code ?? 0] ?? -1;
    });
    const week = weeks[codes[weekPosition] ?? -1] ?? "";
    if (axes.some((axis, i) => isUnspecifiedAt(axis, axisIndexes[i]))) {
      const key = axisIndexes[period] ?? -1;
      const groups = open.get(key) ?? [];
      groups.push({ axisIndexes, row, week });
      open.set(key, groups);
    } else if (certain !== null && (sums[cell] ?? 0) > (certain[cell] ?? 0)) {
      const cells = closed.get(week) ?? new Set();
      cells.add(getCell(axisIndexes));
      closed.set(week, cells);
    }
  });

  const tests = axes.map(() => new Map<number, (row: number) => boolean>());
  function isCompatible({ axisIndexes, row }: RowGroup, axis: number, index: number): boolean {
    const part = axes[axis];
    if (part === undefined || axisIndexes[axis] === index) return true;
    const value = part.values[index] ?? "";
    if (part.dimension === null || !isUnspecifiedAt(part, axisIndexes[axis]) || !isNamed(value))
      return false;
    if (!isLocationDimension(part.dimension)) return true;
    const test =
      tests[axis]?.get(index) ??
      datasetIndex.locationResolver.createValueTest(part.dimension, [value]);
    tests[axis]?.set(index, test);
    return test(row);
  }

  return (at, among) => {
    const cell = getCell(at);
    for (const week of among ?? [""]) if (closed.get(week)?.has(cell) === true) return true;
    const groups = open.get(at[period] ?? -1) ?? [];
    return groups.some(
      (group) =>
        (among === null || among.has(group.week)) &&
        at.every((index, axis) => isCompatible(group, axis, index)),
    );
  };
}

function isUnspecifiedAt({ dimension, values }: Axis, index: number | undefined): boolean {
  return dimension !== null && isUnspecified(values[index ?? -1] ?? "");
}

/** Visits the cells that hold rows, that the masks allow and that may match, with their codes (one array for all). */
function visitCells(
  datasetIndex: DatasetIndex,
  axes: readonly Axis[],
  { columns, sums, certain, masks }: GroupSums,
  visit: (cell: number, codes: readonly number[]) => void,
): void {
  const parts = columns.map((name) => ({
    mask: masks[getColumnNumber(name)],
    open: findUnspecifiedCodes(datasetIndex, axes, name),
    size: datasetIndex.rows.dimensions[getColumnNumber(name)]?.size ?? 0,
  }));
  const codes = parts.map(() => 0);
  for (let cell = 0; cell < sums.length; cell += 1) {
    if (sums[cell] === 0) continue;
    let rest = cell;
    let isAllowed = true;
    let isUncertain = certain !== null;
    for (let i = parts.length - 1; i >= 0; i -= 1) {
      const part = parts[i];
      if (part === undefined) continue;
      const code = rest % part.size;
      rest = (rest - code) / part.size;
      codes[i] = code;
      isAllowed &&= part.mask?.[code] === 1;
      isUncertain ||= part.open[code] === 1;
    }
    if (isAllowed && isUncertain) visit(cell, codes);
  }
}

/** By code of a column, 1 where a value that is counted is open. */
function findUnspecifiedCodes(
  datasetIndex: DatasetIndex,
  axes: readonly Axis[],
  column: IndexedColumn,
): Uint8Array {
  const { size = 0 } = datasetIndex.rows.dimensions[getColumnNumber(column)] ?? {};
  const open = new Uint8Array(size);
  for (const axis of axes) {
    const isCounted = isLocationDimension(axis.dimension)
      ? column === "place"
      : column === axis.column;
    if (!isCounted) continue;
    for (let code = 0; code < size; code += 1) {
      const axisIndexes =
        column === "place" ? axis.codes[datasetIndex.placeCodes.exampleRows[code] ?? 0] : code;
      if (isUnspecifiedAt(axis, axis.indexByCode[axisIndexes ?? 0])) open[code] = 1;
    }
  }
  return open;
}
