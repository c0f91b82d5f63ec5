import { BLOCK_ROWS } from "./queues.ts";
import type { Queues } from "./queues.ts";

// Rows are read in blocks; after each block what waits is added, so that no queue overflows. Whether the next row waits, and
// where, cannot be foretold, and a wrong guess costs more than a write too many: so each row is written, and counted by
// arithmetic without a branch. A block has a function of its own, as it is compiled sooner and better than a loop of all.

/** Rows of a block that wait in another queue than the first. */
const laterRows = new Uint32Array(BLOCK_ROWS);

/** Adds the rows from `from` to before `to` that fail nothing but `bits` and what the sums do not heed. */
export function addPassingRows(
  fails: Uint16Array,
  queues: Queues,
  bits: number,
  from: number,
  to: number,
): void {
  for (let start = from; start < to; start += BLOCK_ROWS) {
    toggleBlock(fails, queues, 0, ~bits, start, Math.min(to, start + BLOCK_ROWS));
    queues.flushRows(1);
  }
}

/** Turns the failure `bit` of rows from `from` to before `to`, all of which fail or all do not, and moves the sums. */
export function toggleRows(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  for (let start = from; start < to; start += BLOCK_ROWS) {
    toggleBlock(fails, queues, bit, ~bit, start, Math.min(to, start + BLOCK_ROWS));
    queues.flushRows(sign);
  }
}

/** Toggles the failure `bit` of a block's rows (0: none) and queues them by what they fail of `countedBits`. */
function toggleBlock(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  countedBits: number,
  from: number,
  to: number,
): void {
  const { isLaterQueue, rows: queuedRows } = queues;
  let passing = 0;
  let later = 0;
  for (let row = from; row < to; row += 1) {
    const before = fails[row] as number;
    const failures = before & countedBits;
    fails[row] = before ^ bit;
    queuedRows[passing] = row;
    laterRows[later] = row;
    passing = (passing + getZeroBit(failures)) | 0;
    later = (later + (isLaterQueue[failures] as number)) | 0;
  }
  queueLaterRows(fails, queues, countedBits, later);
  queues.counts[0] = passing;
}

/** 1 for 0, and 0 for any other number below 2^31. */
function getZeroBit(number: number): number {
  return (number - 1) >>> 31;
}

/** Puts the first of `laterRows` into the queues of what they fail of `countedBits`. */
function queueLaterRows(
  fails: Uint16Array,
  queues: Queues,
  countedBits: number,
  length: number,
): void {
  const { queueByFailures, rows: queuedRows, counts } = queues;
  for (let i = 0; i < length; i += 1) {
    const row = laterRows[i] as number;
    const queue = queueByFailures[(fails[row] as number) & countedBits] as number;
    const count = counts[queue] as number;
    queuedRows[queue * BLOCK_ROWS + count] = row;
    counts[queue] = count + 1;
  }
}

/** As `toggleRows`, of the rows in a list; with a `bit` of 0 nothing turns, and the rows are added (`sign` 1) as they are. */
export function toggleListedRows(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  list: Uint32Array,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  for (let start = from; start < to; start += BLOCK_ROWS) {
    toggleListedBlock(fails, queues, bit, list, start, Math.min(to, start + BLOCK_ROWS));
    queues.flushRows(sign);
  }
}

// The same loop as `toggleBlock`, on purpose: one loop that asks at each row whether there is a list takes 1.1 times as long
// without a list and 1.35 times with one (medians of five processes each, in turn).
function toggleListedBlock(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  list: Uint32Array,
  from: number,
  to: number,
): void {
  const { isLaterQueue, rows: queuedRows } = queues;
  let passing = 0;
  let later = 0;
  for (let i = from; i < to; i += 1) {
    const row = list[i] as number;
    const before = fails[row] as number;
    const failures = before & ~bit;
    fails[row] = before ^ bit;
    queuedRows[passing] = row;
    laterRows[later] = row;
    passing = (passing + getZeroBit(failures)) | 0;
    later = (later + (isLaterQueue[failures] as number)) | 0;
  }
  queueLaterRows(fails, queues, ~bit, later);
  queues.counts[0] = passing;
}

/** Which rows of a block are to fail: 1 into `out` from 0 on, for the rows from `from` to before `to`; otherwise 0. */
export type BlockFilter = (from: number, to: number, out: Uint8Array) => void;

/** Reads every row in turn and turns the failure `bit` of those that `failing` says otherwise of; moves the sums. */
export function toggleFilteredRows(
  fails: Uint16Array,
  queues: { readonly more: Queues; readonly less: Queues },
  bit: number,
  failing: BlockFilter,
): void {
  const { more, less } = queues;
  const { queueByFailures } = more;
  const shift = 31 - Math.clz32(bit);
  const out = new Uint8Array(BLOCK_ROWS);
  const changed = new Uint32Array(BLOCK_ROWS);
  for (let start = 0; start < fails.length; start += BLOCK_ROWS) {
    const end = Math.min(fails.length, start + BLOCK_ROWS);
    failing(start, end, out);
    // No branch here: whether the next row turns cannot be foretold, and a wrong guess costs more than a write too many.
    let count = 0;
    for (let row = start; row < end; row += 1) {
      const before = fails[row] as number;
      const change = ((before >> shift) ^ (out[row - start] as number)) & 1;
      fails[row] = before ^ (change << shift);
      changed[count] = row;
      count += change;
    }
    for (let i = 0; i < count; i += 1) {
      const row = changed[i] as number;
      const now = fails[row] as number;
      const queue = queueByFailures[now & ~bit] as number;
      if (queue < 0) continue;
      const { rows: queuedRows, counts } = (now & bit) === 0 ? more : less;
      const waits = counts[queue] as number;
      queuedRows[queue * BLOCK_ROWS + waits] = row;
      counts[queue] = waits + 1;
    }
    more.flushRows(1);
    less.flushRows(-1);
  }
}

/** Reads every row in turn and sets its failure `bit` as `failing` says; no sums are moved. */
export function setFailures(fails: Uint16Array, bit: number, failing: BlockFilter): void {
  const out = new Uint8Array(BLOCK_ROWS);
  for (let start = 0; start < fails.length; start += BLOCK_ROWS) {
    const end = Math.min(fails.length, start + BLOCK_ROWS);
    failing(start, end, out);
    for (let row = start; row < end; row += 1) {
      const others = (fails[row] as number) & ~bit;
      fails[row] = others | ((out[row - start] as number) * bit);
    }
  }
}
