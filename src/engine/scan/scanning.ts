import { codesOf } from "#domain/table.ts";
import { axisOf } from "#engine/ask/axis.ts";
import type { Axis } from "#engine/ask/axis.ts";
import { doubts } from "#engine/ask/doubts.ts";
import { mayBeLeftOut, mayMatch } from "#engine/places/ruling-out.ts";
import { whereaboutsOf } from "#engine/places/whereabouts.ts";
import type { OfRow } from "#engine/places/whereabouts.ts";
import { daysBetween } from "#engine/rows/days.ts";
import { sortRows } from "#engine/rows/sorting.ts";
import { FAILS } from "./choice-flags.ts";
import { rowFlags, rowWeights } from "./row-flags.ts";
import { noSums } from "#engine/reading/reading.ts";
import type { Matched, PageAsked, Reading, RowsFound, Sums } from "#engine/reading/reading.ts";

/** Reads every row for every question, and keeps nothing. */
export const scanning: Reading = {
  axis(corpus, by, filter) {
    return axisOf(corpus, by, filter, (dimension) => {
      const { codes, dictionary } = codesOf(corpus.table, dimension);
      const occurs = new Uint8Array(dictionary.length);
      for (let row = 0; row < corpus.table.length; row += 1) occurs[codes[row] ?? 0] = 1;
      return occurs;
    });
  },
  announce() {},
  cells: (matched, axes) => scanCells(matched, axes, () => true),
  sureCells(matched, axes) {
    const { corpus, filter } = matched;
    const leftOut = mayBeLeftOut(corpus, whereaboutsOf(corpus), filter);
    return scanCells(matched, axes, (row) => !leftOut(row));
  },
  occurringCells(corpus, axes) {
    const found = new Set<number>();
    for (let row = 0; row < corpus.table.length; row += 1) found.add(cellAt(axes, row));
    found.delete(NO_CELL);
    return Uint32Array.from(found).sort();
  },
  doubts: (matched, axes) => doubts({ ...matched, axes }),
  lags: scanLags,
  weekSums: scanWeeks,
  page: scanPage,
};

function scanCells(
  { corpus, filter, measure, ignored }: Matched,
  axes: readonly Axis[],
  isWanted: OfRow,
): Float64Array {
  const flags = rowFlags(corpus, filter, ignored);
  const weights = rowWeights(corpus, measure);
  const sums = new Float64Array(sizeOf(axes));
  for (let row = 0; row < flags.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    if (flags[row] !== 0 || Number.isNaN(weight) || !isWanted(row)) continue;
    const cell = cellAt(axes, row);
    if (cell >= 0) sums[cell] = (sums[cell] ?? 0) + weight;
  }
  return sums;
}

function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

const NO_CELL = -1;

/** The cell of a row; `NO_CELL` where it stands at none. */
function cellAt(axes: readonly Axis[], row: number): number {
  let cell = 0;
  for (const { values, codes, indexByCode } of axes) {
    const index = indexByCode[codes[row] ?? 0] ?? -1;
    cell = index < 0 || cell < 0 ? NO_CELL : cell * values.length + index;
  }
  return cell;
}

function scanWeeks({ corpus, filter, measure }: Matched): ReadonlyMap<string, Sums> {
  const week = codesOf(corpus.table, "week");
  const sums = week.dictionary.map(noSums);
  const flags = rowFlags(corpus, filter);
  const weights = rowWeights(corpus, measure);
  const whereabouts = whereaboutsOf(corpus);
  const may = mayMatch(corpus, whereabouts, filter);
  const leftOut = mayBeLeftOut(corpus, whereabouts, filter);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    const sum = sums[week.codes[row] ?? 0];
    if (sum === undefined || Number.isNaN(weight)) continue;
    sum.transcribed += weight;
    const flag = flags[row] ?? 0;
    if (flag === 0) {
      sum.match += weight;
      if (leftOut(row)) sum.matchUnknown += weight;
    } else if (flag === FAILS.withdrawn) sum.withdrawn += weight;
    else if (flag === FAILS.open && may(row)) sum.unknown += weight;
  }
  return new Map(week.dictionary.map((name, code) => [name, sums[code] ?? noSums()]));
}

function scanLags({ corpus, filter, measure }: Matched): ReadonlyMap<number | null, number> {
  const flags = rowFlags(corpus, filter);
  const weights = rowWeights(corpus, measure);
  const days = daysBetween(corpus);
  const sums = new Map<number | null, number>();
  for (let row = 0; row < flags.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    if (flags[row] !== 0 || Number.isNaN(weight)) continue;
    const lag = days(row);
    sums.set(lag, (sums.get(lag) ?? 0) + weight);
  }
  return sums;
}

function scanPage({ corpus, filter, measure }: Matched, asked: PageAsked): RowsFound {
  const flags = rowFlags(corpus, filter);
  const weights = rowWeights(corpus, measure);
  const declined = rowWeights(corpus, "declined");
  const matching = new Uint32Array(flags.length);
  let lines = 0;
  let declines = 0;
  for (let row = 0; row < flags.length; row += 1) {
    if (flags[row] !== 0 || Number.isNaN(weights[row] ?? Number.NaN)) continue;
    matching[lines] = row;
    lines += 1;
    const weight = declined[row] ?? Number.NaN;
    if (!Number.isNaN(weight)) declines += weight;
  }
  const sorted = sortRows(corpus, matching.subarray(0, lines), asked.sort);
  return { rows: sorted.subarray(asked.offset, asked.offset + asked.limit), lines, declines };
}
