import { queuesFor } from "./queues.ts";
import type { Queues } from "./queues.ts";
import type { Rows } from "./rows.ts";
import { emptySink } from "./sink.ts";
import type { Sink } from "./sink.ts";

/** Sums that nobody asked for during so many changes of filters are no longer kept. */
const MOST_IDLE = 24;

/** Queues of rows to add and of rows to take. */
export interface Both {
  readonly more: Queues;
  readonly less: Queues;
}

/** The sums that a cube keeps true, by what they are of. */
export interface KeptSums {
  /** Sums that are kept; null where they are not. */
  find(by: readonly number[], weighted: boolean): Sink | null;
  /** Keeps sums that hold no row yet. */
  begin(by: readonly number[], weighted: boolean): Sink;
  /** Those that a dimension's filter moves; null: that any filter moves. */
  movedBy(dimension: number | null): readonly Sink[];
  /** Queues for those that a dimension's filter moves; kept until other sums are. */
  queuesOf(dimension: number | null): Both;
  /** Counts a change of filters, and drops what was not asked for in a long time. */
  age(): void;
}

/** Keeps no sums yet; rows can fail `bits` filters. */
export function keptSums(rows: Rows, bits: number): KeptSums {
  const kept = new Map<string, { readonly sink: Sink; idle: number }>();
  const queues = new Map<number | null, Both>();

  function movedBy(dimension: number | null): readonly Sink[] {
    const all = [...kept.values()].map(({ sink }) => sink);
    return dimension === null ? all : all.filter(({ by }) => !by.includes(dimension));
  }

  return {
    movedBy,
    find(by, weighted) {
      const found = kept.get(nameOf(by, weighted));
      if (found === undefined) return null;
      found.idle = 0;
      return found.sink;
    },
    begin(by, weighted) {
      const sink = emptySink(rows, by, weighted);
      kept.set(nameOf(by, weighted), { sink, idle: 0 });
      queues.clear();
      return sink;
    },
    queuesOf(dimension) {
      const found = queues.get(dimension) ?? bothFor(movedBy(dimension), bits);
      queues.set(dimension, found);
      return found;
    },
    age() {
      for (const [name, one] of kept) {
        one.idle += 1;
        if (one.idle <= MOST_IDLE) continue;
        kept.delete(name);
        queues.clear();
      }
    },
  };
}

function nameOf(by: readonly number[], weighted: boolean): string {
  return `${by.join()} ${weighted}`;
}

/** Queues to add and to take rows. */
export function bothFor(sinks: readonly Sink[], bits: number): Both {
  return { more: queuesFor(sinks, bits), less: queuesFor(sinks, bits) };
}
