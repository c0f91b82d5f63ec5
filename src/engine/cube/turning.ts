import type { Both } from "./kept-sums.ts";
import type { Order } from "./order.ts";
import type { Coded } from "./rows.ts";
import type { Sink } from "./sink.ts";
import { gather, setEach, turn, turnAll, turnListed } from "./walk.ts";
import type { Failing } from "./walk.ts";

/** Neighbouring codes that begin (`sign` 1) or cease (-1) to be allowed together. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/** What changes: a dimension's bit, its rows by value, and the sums that its filter moves with their queues. */
export interface Turning {
  readonly bit: number;
  readonly column: Coded;
  readonly order: Order;
  readonly sinks: readonly Sink[];
  readonly queues: Both;
}

/** From so many rows on, sums may be made anew from the rows that are left. */
const WORTH_REFILLING = 65_536;
/** A row found through a list costs as much as so many read in turn. */
const LISTED_COST = 4;

/**
 * Brings failures and sums from one mask of a dimension to another, in the cheapest way: through the rows of the values
 * that change, or reading every row in turn, or, where fewer rows are left than change, making the sums anew.
 */
export function turnTo(
  fails: Uint16Array,
  turning: Turning,
  before: Uint8Array,
  after: Uint8Array,
): void {
  const { bit, column, order, sinks, queues } = turning;
  const runs = runsOf(before, after);
  const changed = runs.reduce((sum, run) => sum + widthOf(order, run), 0);
  if (changed === 0) return;
  const left = runsOf(new Uint8Array(after.length), after);
  const staying = left.reduce((sum, run) => sum + widthOf(order, run), 0);
  if (changed > WORTH_REFILLING && staying * 2 < changed) {
    for (const { sums } of sinks) sums.fill(0);
    setEach(fails, bit, failingBy(column, after));
    refill(fails, turning, left, staying);
    return;
  }
  const list = isNear(order, changed, fails.length) ? order.wanted() : null;
  for (const run of order.asTheyStand || list !== null ? runs : []) {
    const from = order.starts[run.from] ?? 0;
    const to = order.starts[run.to] ?? 0;
    const { more } = queues;
    if (list === null) turn(fails, more, bit, from, to, run.sign);
    else turnListed(fails, more, bit, list, from, to, run.sign);
  }
  if (!order.asTheyStand && list === null) turnAll(fails, queues, bit, failingBy(column, after));
}

function refill(
  fails: Uint16Array,
  { order, queues }: Turning,
  left: readonly Run[],
  staying: number,
): void {
  const list = isNear(order, staying, fails.length) ? order.wanted() : null;
  if (!order.asTheyStand && list === null) {
    gather(fails, queues.more, 0, 0, fails.length);
    return;
  }
  for (const run of left) {
    const from = order.starts[run.from] ?? 0;
    const to = order.starts[run.to] ?? 0;
    if (list === null) gather(fails, queues.more, 0, from, to);
    else turnListed(fails, queues.more, 0, list, from, to, 1);
  }
}

function isNear({ asTheyStand }: Order, rows: number, all: number): boolean {
  return !asTheyStand && rows * LISTED_COST < all;
}

function widthOf({ starts }: Order, { from, to }: Run): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

/** The codes of which two masks say different things, in runs. */
function runsOf(before: Uint8Array, after: Uint8Array): readonly Run[] {
  const runs: Run[] = [];
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
function failingBy({ codes }: Coded, mask: Uint8Array): Failing {
  return (from, to, out) => {
    for (let row = from; row < to; row += 1) {
      out[row - from] = 1 - (mask[codes[row] as number] as number);
    }
  };
}

/** How many rows have codes of which two masks say different things. */
export function rowsBetween(order: Order, before: Uint8Array, after: Uint8Array): number {
  return runsOf(before, after).reduce((sum, run) => sum + widthOf(order, run), 0);
}
