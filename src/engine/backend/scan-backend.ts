import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import { createAxis } from "#engine/query/axis.ts";
import type { Axis } from "#engine/query/axis.ts";
import { scanPossibleMatches } from "#engine/backend/scan-matches.ts";
import {
  createPossibleExclusionTest,
  createPossibleMatchTest,
} from "#engine/coverage/possible-match-test.ts";
import { createLocationResolver } from "#engine/coverage/location-resolver.ts";
import type { RowTest } from "#engine/coverage/location-resolver.ts";
import { createLagReader } from "#engine/operators/lag-reader.ts";
import { sortRows } from "#engine/operators/sort-rows.ts";
import { FAILURE_FLAGS } from "#engine/query/choice-flags.ts";
import { computeRowFlags, computeRowWeights } from "#engine/query/row-flags.ts";
import { createWeekSums } from "#engine/query/query-backend.ts";
import type {
  RowSelection,
  PageRequest,
  QueryBackend,
  RowPage,
  WeekSums,
} from "#engine/query/query-backend.ts";

/** Reads every row for every question, and keeps nothing. */
export const scanBackend: QueryBackend = {
  getAxis(dataset, by, filter) {
    return createAxis(dataset, by, filter, (dimension) => {
      const { codes, dictionary } = getCodeColumn(dataset.table, dimension);
      const occurs = new Uint8Array(dictionary.length);
      for (let row = 0; row < dataset.table.length; row += 1) occurs[codes[row] ?? 0] = 1;
      return occurs;
    });
  },
  prefetchSums() {},
  sumCells: (selection, axes) => scanCells(selection, axes, () => true),
  sumCellsByOutcome(selection, axes) {
    const counts = scanCells(selection, axes, () => true);
    if (!hasOutcomes(selection.dataset.outcomes)) return { counts, all: counts, open: null };
    const all = scanCells({ ...selection, measure: "all" }, axes, () => true);
    const recorded = scanCells({ ...selection, measure: "recorded" }, axes, () => true);
    return { counts, all, open: all.map((sum, cell) => sum - (recorded[cell] ?? 0)) };
  },
  sumCertainCells(selection, axes) {
    const { dataset, filter } = selection;
    const isUncertain = createPossibleExclusionTest(
      dataset,
      createLocationResolver(dataset),
      filter,
    );
    return scanCells(selection, axes, (row) => !isUncertain(row));
  },
  findOccurringCells(dataset, axes) {
    const found = new Set<number>();
    for (let row = 0; row < dataset.table.length; row += 1) found.add(getRowCell(axes, row));
    found.delete(NO_CELL);
    return Uint32Array.from(found).sort();
  },
  findPossibleMatches: (selection, axes) => scanPossibleMatches({ ...selection, axes }),
  sumLags: scanLags,
  sumWeeks: scanWeeks,
  getPage: scanPage,
};

function scanCells(
  { dataset, filter, measure, ignored }: RowSelection,
  axes: readonly Axis[],
  isWanted: RowTest,
): Float64Array {
  const flags = computeRowFlags(dataset, filter, ignored);
  const weights = computeRowWeights(dataset, measure);
  const sums = new Float64Array(countAxisCells(axes));
  for (let row = 0; row < flags.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    if (flags[row] !== 0 || Number.isNaN(weight) || !isWanted(row)) continue;
    const cell = getRowCell(axes, row);
    if (cell >= 0) sums[cell] = (sums[cell] ?? 0) + weight;
  }
  return sums;
}

function countAxisCells(axes: readonly Axis[]): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

const NO_CELL = -1;

/** The cell of a row; `NO_CELL` where it stands at none. */
function getRowCell(axes: readonly Axis[], row: number): number {
  let cell = 0;
  for (const { values, codes, indexByCode } of axes) {
    const index = indexByCode[codes[row] ?? 0] ?? -1;
    cell = index < 0 || cell < 0 ? NO_CELL : cell * values.length + index;
  }
  return cell;
}

function scanWeeks({ dataset, filter, measure }: RowSelection): ReadonlyMap<string, WeekSums> {
  const week = getCodeColumn(dataset.table, "week");
  const sums = week.dictionary.map(createWeekSums);
  const flags = computeRowFlags(dataset, filter);
  const weights = computeRowWeights(dataset, measure);
  const resolver = createLocationResolver(dataset);
  const isPossible = createPossibleMatchTest(dataset, resolver, filter);
  const isUncertain = createPossibleExclusionTest(dataset, resolver, filter);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    const sum = sums[week.codes[row] ?? 0];
    if (sum === undefined || Number.isNaN(weight)) continue;
    sum.transcribed += weight;
    const flag = flags[row] ?? 0;
    if (flag === 0) {
      sum.match += weight;
      if (isUncertain(row)) sum.matchUnknown += weight;
    } else if (flag === FAILURE_FLAGS.withdrawn) sum.withdrawn += weight;
    else if (flag === FAILURE_FLAGS.open && isPossible(row)) sum.unknown += weight;
  }
  return new Map(week.dictionary.map((name, code) => [name, sums[code] ?? createWeekSums()]));
}

function scanLags({ dataset, filter, measure }: RowSelection): ReadonlyMap<number | null, number> {
  const flags = computeRowFlags(dataset, filter);
  const weights = computeRowWeights(dataset, measure);
  const days = createLagReader(dataset);
  const sums = new Map<number | null, number>();
  for (let row = 0; row < flags.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    if (flags[row] !== 0 || Number.isNaN(weight)) continue;
    const lag = days(row);
    sums.set(lag, (sums.get(lag) ?? 0) + weight);
  }
  return sums;
}

function scanPage({ dataset, filter, measure }: RowSelection, request: PageRequest): RowPage {
  const flags = computeRowFlags(dataset, filter);
  const weights = computeRowWeights(dataset, measure);
  const declined = computeRowWeights(dataset, "declined");
  const matching = new Uint32Array(flags.length);
  let rowCount = 0;
  let declines = 0;
  for (let row = 0; row < flags.length; row += 1) {
    if (flags[row] !== 0 || Number.isNaN(weights[row] ?? Number.NaN)) continue;
    matching[rowCount] = row;
    rowCount += 1;
    const weight = declined[row] ?? Number.NaN;
    if (!Number.isNaN(weight)) declines += weight;
  }
  const sorted = sortRows(dataset, matching.subarray(0, rowCount), request.sort);
  return {
    rows: sorted.subarray(request.offset, request.offset + request.limit),
    rowCount,
    declines,
  };
}
