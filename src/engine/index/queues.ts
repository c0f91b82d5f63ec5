import type { Aggregate } from "./aggregate.ts";

/** How many rows are read before those that wait are added: few enough to stay near, enough to be worth a loop. */
export const BLOCK_ROWS = 4096;

/**
 * Rows waiting to be added to sums, a queue for each set of failures that some sums do not heed. `queueByFailures` tells a
 * row's queue by its failures, -1 where no sums take it; that of rows without a failure is the first, 0.
 */
export interface Queues {
  readonly queueByFailures: Int8Array;
  /** 1 for failures of which rows wait in another queue than the first. */
  readonly isLaterQueue: Uint8Array;
  /** Queue after queue, `BLOCK_ROWS` rows each. */
  readonly rows: Uint32Array;
  readonly counts: Uint32Array;
  /** Adds (`sign` 1) or takes (-1) all that wait, and leaves the queues empty. */
  flushRows(sign: 1 | -1): void;
}

/** Queues for sums; `bits` is how many dimensions rows can fail. */
export function createQueues(aggregates: readonly Aggregate[], bits: number): Queues {
  const aggregatesByFailures = new Map<number, Aggregate[]>([[0, []]]);
  for (const aggregate of aggregates) {
    for (const failures of listSubsets(aggregate.ignoredBits)) {
      aggregatesByFailures.set(failures, [
        ...(aggregatesByFailures.get(failures) ?? []),
        aggregate,
      ]);
    }
  }
  const queueByFailures = new Int8Array(1 << bits).fill(-1);
  const isLaterQueue = new Uint8Array(1 << bits);
  [...aggregatesByFailures.keys()].forEach((failures, queue) => {
    queueByFailures[failures] = queue;
    isLaterQueue[failures] = queue > 0 ? 1 : 0;
  });
  const lists = [...aggregatesByFailures.values()];
  const queuedRows = new Uint32Array(lists.length * BLOCK_ROWS);
  const counts = new Uint32Array(lists.length);
  return {
    queueByFailures,
    isLaterQueue,
    rows: queuedRows,
    counts,
    flushRows(sign) {
      lists.forEach((aggregatesOfQueue, queue) => {
        const count = counts[queue] ?? 0;
        if (count === 0) return;
        const from = queue * BLOCK_ROWS;
        for (const { addRows } of aggregatesOfQueue) addRows(queuedRows, from, from + count, sign);
        counts[queue] = 0;
      });
    },
  };
}

function listSubsets(bits: number): readonly number[] {
  const subsets = [bits];
  for (let subset = bits; subset !== 0;) {
    subset = (subset - 1) & bits;
    subsets.push(subset);
  }
  return subsets;
}
