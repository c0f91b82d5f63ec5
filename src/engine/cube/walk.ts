import { BLOCK } from "./queues.ts";
import type { Queues } from "./queues.ts";

// Loops over rows in blocks; after each block what waits is added, so that no queue overflows.

/** Adds the rows from `from` to before `to` that fail nothing but `bits` and what the sums do not heed. */
export function gather(
  fails: Uint16Array,
  queues: Queues,
  bits: number,
  from: number,
  to: number,
): void {
  const { queueOf, waiting, counts } = queues;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    for (let row = start; row < end; row += 1) {
      const queue = queueOf[(fails[row] as number) & ~bits] as number;
      if (queue < 0) continue;
      const count = counts[queue] as number;
      waiting[queue * BLOCK + count] = row;
      counts[queue] = count + 1;
    }
    queues.flush(1);
  }
}

/** As `gather`, of the rows in a list. */
export function gatherListed(
  fails: Uint16Array,
  queues: Queues,
  list: Uint32Array,
  from: number,
  to: number,
): void {
  const { queueOf, waiting, counts } = queues;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    for (let i = start; i < end; i += 1) {
      const row = list[i] as number;
      const queue = queueOf[fails[row] as number] as number;
      if (queue < 0) continue;
      const count = counts[queue] as number;
      waiting[queue * BLOCK + count] = row;
      counts[queue] = count + 1;
    }
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
  const { queueOf, waiting, counts } = queues;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    for (let row = start; row < end; row += 1) {
      const before = fails[row] as number;
      fails[row] = before ^ bit;
      const queue = queueOf[before & ~bit] as number;
      if (queue < 0) continue;
      const count = counts[queue] as number;
      waiting[queue * BLOCK + count] = row;
      counts[queue] = count + 1;
    }
    queues.flush(sign);
  }
}

/** As `turn`, of the rows in a list. */
export function turnListed(
  fails: Uint16Array,
  queues: Queues,
  bit: number,
  list: Uint32Array,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  const { queueOf, waiting, counts } = queues;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    for (let i = start; i < end; i += 1) {
      const row = list[i] as number;
      const before = fails[row] as number;
      fails[row] = before ^ bit;
      const queue = queueOf[before & ~bit] as number;
      if (queue < 0) continue;
      const count = counts[queue] as number;
      waiting[queue * BLOCK + count] = row;
      counts[queue] = count + 1;
    }
    queues.flush(sign);
  }
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
  const out = new Uint8Array(BLOCK);
  for (let start = 0; start < fails.length; start += BLOCK) {
    const end = Math.min(fails.length, start + BLOCK);
    failing(start, end, out);
    for (let row = start; row < end; row += 1) {
      const before = fails[row] as number;
      const now = out[row - start] === 1 ? before | bit : before & ~bit;
      if (now === before) continue;
      fails[row] = now;
      const queue = queueOf[before & ~bit] as number;
      if (queue < 0) continue;
      const { waiting, counts } = now < before ? more : less;
      const count = counts[queue] as number;
      waiting[queue * BLOCK + count] = row;
      counts[queue] = count + 1;
    }
    more.flush(1);
    less.flush(-1);
  }
}

/** Reads every row in turn and sets its failure `bit` as `failing` says; no sums are moved. */
export function setAll(fails: Uint16Array, bit: number, failing: Failing): void {
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
