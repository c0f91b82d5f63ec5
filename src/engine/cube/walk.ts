import { BLOCK } from "./queues.ts";
import type { Queues } from "./queues.ts";

// Rows are read in blocks; after each block what waits is added, so that no queue overflows. Whether the next row waits, and
// where, cannot be foretold, and a wrong guess costs more than a write too many: so each row is written, and counted by
// arithmetic without a branch. A block has a function of its own, as it is compiled sooner and better than a loop of all.

/** Rows of a block that wait in another queue than the first. */
const others = new Uint32Array(BLOCK);

/** Adds the rows from `from` to before `to` that fail nothing but `bits` and what the sums do not heed. */
export function gather(
  fails: Uint16Array,
  queues: Queues,
  bits: number,
  from: number,
  to: number,
): void {
  for (let start = from; start < to; start += BLOCK) {
    turnBlock(fails, queues, 0, ~bits, start, Math.min(to, start + BLOCK));
    queues.flush(1);
  }
}

/** Turns the failure `bit` of rows from `from` to before `to`, all of which fail or all do not, and moves the sums. */
export function turn(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  for (let start = from; start < to; start += BLOCK) {
    turnBlock(fails, queues, bit, ~bit, start, Math.min(to, start + BLOCK));
    queues.flush(sign);
  }
}

/** Turns the failure `bit` of a block's rows (0: none) and lets them wait by what they fail of `heeded`. */
function turnBlock(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  heeded: number,
  from: number,
  to: number,
): void {
  const { isOther, waiting } = queues;
  let passing = 0;
  let rest = 0;
  for (let row = from; row < to; row += 1) {
    const before = fails[row] as number;
    const failures = before & heeded;
    fails[row] = before ^ bit;
    waiting[passing] = row;
    others[rest] = row;
    passing = (passing + isNone(failures)) | 0;
    rest = (rest + (isOther[failures] as number)) | 0;
  }
  tellApart(fails, queues, heeded, rest);
  queues.counts[0] = passing;
}

/** 1 for 0, and 0 for any other number below 2^31. */
function isNone(number: number): number {
  return (number - 1) >>> 31;
}

/** Lets the first of `others` wait in the queues of what they fail of `heeded`. */
function tellApart(fails: Uint16Array, queues: Queues, heeded: number, length: number): void {
  const { queueOf, waiting, counts } = queues;
  for (let i = 0; i < length; i += 1) {
    const row = others[i] as number;
    const queue = queueOf[(fails[row] as number) & heeded] as number;
    const count = counts[queue] as number;
    waiting[queue * BLOCK + count] = row;
    counts[queue] = count + 1;
  }
}

/** As `turn`, of the rows in a list; with a `bit` of 0 nothing turns, and the rows are added (`sign` 1) as they are. */
export function turnListed(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  list: Uint32Array,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  for (let start = from; start < to; start += BLOCK) {
    turnListedBlock(fails, queues, bit, list, start, Math.min(to, start + BLOCK));
    queues.flush(sign);
  }
}

function turnListedBlock(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  list: Uint32Array,
  from: number,
  to: number,
): void {
  const { isOther, waiting } = queues;
  let passing = 0;
  let rest = 0;
  for (let i = from; i < to; i += 1) {
    const row = list[i] as number;
    const before = fails[row] as number;
    const failures = before & ~bit;
    fails[row] = before ^ bit;
    waiting[passing] = row;
    others[rest] = row;
    passing = (passing + isNone(failures)) | 0;
    rest = (rest + (isOther[failures] as number)) | 0;
  }
  tellApart(fails, queues, ~bit, rest);
  queues.counts[0] = passing;
}

/** Which rows of a block are to fail: 1 into `out` from 0 on, for the rows from `from` to before `to`; otherwise 0. */
export type Failing = (from: number, to: number, out: Uint8Array) => void;

/** Reads every row in turn and turns the failure `bit` of those that `failing` says otherwise of; moves the sums. */
export function turnAll(
  fails: Uint16Array,
  queues: { readonly more: Queues; readonly less: Queues },
  bit: number,
  failing: Failing,
): void {
  const { more, less } = queues;
  const { queueOf } = more;
  const place = 31 - Math.clz32(bit);
  const out = new Uint8Array(BLOCK);
  const turned = new Uint32Array(BLOCK);
  for (let start = 0; start < fails.length; start += BLOCK) {
    const end = Math.min(fails.length, start + BLOCK);
    failing(start, end, out);
    // No branch here: whether the next row turns cannot be foretold, and a wrong guess costs more than a write too many.
    let count = 0;
    for (let row = start; row < end; row += 1) {
      const before = fails[row] as number;
      const turns = ((before >> place) ^ (out[row - start] as number)) & 1;
      fails[row] = before ^ (turns << place);
      turned[count] = row;
      count += turns;
    }
    for (let i = 0; i < count; i += 1) {
      const row = turned[i] as number;
      const now = fails[row] as number;
      const queue = queueOf[now & ~bit] as number;
      if (queue < 0) continue;
      const { waiting, counts } = (now & bit) === 0 ? more : less;
      const waits = counts[queue] as number;
      waiting[queue * BLOCK + waits] = row;
      counts[queue] = waits + 1;
    }
    more.flush(1);
    less.flush(-1);
  }
}

/** Reads every row in turn and sets its failure `bit` as `failing` says; no sums are moved. */
export function setEach(fails: Uint16Array, bit: number, failing: Failing): void {
  const out = new Uint8Array(BLOCK);
  for (let start = 0; start < fails.length; start += BLOCK) {
    const end = Math.min(fails.length, start + BLOCK);
    failing(start, end, out);
    for (let row = start; row < end; row += 1) {
      const others = (fails[row] as number) & ~bit;
      fails[row] = others | ((out[row - start] as number) * bit);
    }
  }
}
