import { codesOf } from "#domain/table.ts";
import { axisOf } from "#engine/ask/axis.ts";
import type { Axis } from "#engine/ask/axis.ts";
import { mayBeLeftOut, mayMatch } from "#engine/places/ruling-out.ts";
import { sortRows } from "#engine/rows/sorting.ts";
import { FAILS } from "#engine/scan/choice-flags.ts";
import { rowFlags, rowWeights } from "#engine/scan/row-flags.ts";
import { noSums } from "./reading.ts";
import type { Matched, PageAsked, Reading, RowsFound, Sums } from "./reading.ts";

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
  cells({ corpus, filter, measure, ignored }, axes) {
    return sumCells(axes, rowFlags(corpus, filter, ignored), rowWeights(corpus, measure));
  },
  occurringCells(corpus, axes) {
    const occurs = new Uint8Array(sizeOf(axes));
    for (let row = 0; row < corpus.table.length; row += 1) {
      const cell = cellAt(axes, row);
      if (cell >= 0) occurs[cell] = 1;
    }
    return occurs;
  },
  weekSums: scanWeeks,
  page: scanPage,
};

function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

/** The cell of a row; -1 where it stands at none. */
function cellAt(axes: readonly Axis[], row: number): number {
  let cell = 0;
  for (const { values, codes, indexByCode } of axes) {
    const index = indexByCode[codes[row] ?? 0] ?? -1;
    cell = index < 0 || cell < 0 ? -1 : cell * values.length + index;
  }
  return cell;
}

/** Sums of rows without a flag, a cell a pair of indexes (first axis first). */
export function sumCells(
  axes: readonly Axis[],
  flags: Uint8Array,
  weights: Float64Array,
): Float64Array {
  const sums = new Float64Array(sizeOf(axes));
  for (let row = 0; row < flags.length; row += 1) {
    const weight = weights[row] ?? Number.NaN;
    if (flags[row] !== 0 || Number.isNaN(weight)) continue;
    const cell = cellAt(axes, row);
    if (cell >= 0) sums[cell] = (sums[cell] ?? 0) + weight;
  }
  return sums;
}

function scanWeeks({ corpus, filter, measure }: Matched): ReadonlyMap<string, Sums> {
  const week = codesOf(corpus.table, "week");
  const sums = week.dictionary.map(noSums);
  const flags = rowFlags(corpus, filter);
  const weights = rowWeights(corpus, measure);
  const may = mayMatch(corpus, filter);
  const leftOut = mayBeLeftOut(corpus, filter);
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
