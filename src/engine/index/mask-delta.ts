import type { QueuePair } from "./cached-sums.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import type { EncodedColumn } from "./encoded-rows.ts";
import type { Aggregate } from "./aggregate.ts";
import {
  addPassingRows,
  setFailures,
  toggleRows,
  toggleFilteredRows,
  toggleListedRows,
} from "./row-kernels.ts";
import type { BlockFilter } from "./row-kernels.ts";

/** Neighboring codes that begin (`sign` 1) or cease (-1) to be allowed together. */
interface CodeRun {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/** What changes: a dimension's bit, its rows by value, and the sums that its filter moves with their queues. */
export interface MaskDelta {
  readonly bit: number;
  readonly column: EncodedColumn;
  readonly invertedIndex: InvertedIndex;
  readonly aggregates: readonly Aggregate[];
  readonly queues: QueuePair;
}

/** From so many rows on, sums may be made anew from the rows that are left. */
const MIN_RECOMPUTED_ROWS = 65_536;
/** A row found through a list costs as much as so many read in turn. */
const LIST_ACCESS_COST = 4;

/**
 * Brings failures and sums from one mask of a dimension to another, in the cheapest way: through the rows of the values
 * that change, or reading every row in turn, or, where fewer rows are left than change, making the sums anew.
 */
export function applyMaskDelta(
  fails: Uint16Array,
  delta: MaskDelta,
  before: Uint8Array,
  after: Uint8Array,
): void {
  const { bit, column, invertedIndex, aggregates, queues } = delta;
  const runs = findRuns(before, after);
  const changed = runs.reduce((sum, run) => sum + countRunRows(invertedIndex, run), 0);
  if (changed === 0) return;
  const remainingRuns = findRuns(new Uint8Array(after.length), after);
  const remaining = remainingRuns.reduce((sum, run) => sum + countRunRows(invertedIndex, run), 0);
  if (changed > MIN_RECOMPUTED_ROWS && remaining * 2 < changed) {
    for (const { sums } of aggregates) sums.fill(0);
    setFailures(fails, bit, createMaskFilter(column, after));
    recomputeSums(fails, delta, remainingRuns, remaining);
    return;
  }
  const list = isListFaster(invertedIndex, changed, fails.length) ? invertedIndex.getList() : null;
  for (const run of invertedIndex.isSorted || list !== null ? runs : []) {
    const from = invertedIndex.starts[run.from] ?? 0;
    const to = invertedIndex.starts[run.to] ?? 0;
    const { more } = queues;
    if (list === null) toggleRows(fails, more, bit, from, to, run.sign);
    else toggleListedRows(fails, more, bit, list, from, to, run.sign);
  }
  if (!invertedIndex.isSorted && list === null)
    toggleFilteredRows(fails, queues, bit, createMaskFilter(column, after));
}

function recomputeSums(
  fails: Uint16Array,
  { invertedIndex, queues }: MaskDelta,
  remainingRuns: readonly CodeRun[],
  remaining: number,
): void {
  const list = isListFaster(invertedIndex, remaining, fails.length)
    ? invertedIndex.getList()
    : null;
  if (!invertedIndex.isSorted && list === null) {
    addPassingRows(fails, queues.more, 0, 0, fails.length);
    return;
  }
  for (const run of remainingRuns) {
    const from = invertedIndex.starts[run.from] ?? 0;
    const to = invertedIndex.starts[run.to] ?? 0;
    if (list === null) addPassingRows(fails, queues.more, 0, from, to);
    else toggleListedRows(fails, queues.more, 0, list, from, to, 1);
  }
}

function isListFaster({ isSorted }: InvertedIndex, rows: number, all: number): boolean {
  return !isSorted && rows * LIST_ACCESS_COST < all;
}

function countRunRows({ starts }: InvertedIndex, { from, to }: CodeRun): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

/** The codes of which two masks say different things, in runs. */
function findRuns(before: Uint8Array, after: Uint8Array): readonly CodeRun[] {
  const runs: CodeRun[] = [];
  let from = 0;
  while (from < after.length) {
    if (before[from] === after[from]) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < after.length && after[to] === after[from] && before[to] !== after[to]) to += 1;
    runs.push({ from, to, sign: after[from] === 1 ? 1 : -1 });
    from = to;
  }
  return runs;
}

/** Says of blocks of rows which fail a mask. */
function createMaskFilter({ codes }: EncodedColumn, mask: Uint8Array): BlockFilter {
  return (from, to, out) => {
    for (let row = from; row < to; row += 1) {
      out[row - from] = 1 - (mask[codes[row] as number] as number);
    }
  };
}

/** How many rows have codes of which two masks say different things. */
export function countChangedRows(
  invertedIndex: InvertedIndex,
  before: Uint8Array,
  after: Uint8Array,
): number {
  if (before === after) return 0;
  return findRuns(before, after).reduce((sum, run) => sum + countRunRows(invertedIndex, run), 0);
}
