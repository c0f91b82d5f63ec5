import { createQueues } from "./queues.ts";
import type { Queues } from "./queues.ts";
import type { EncodedRows } from "./encoded-rows.ts";
import { createAggregate } from "./aggregate.ts";
import type { Aggregate } from "./aggregate.ts";

/** Sums that nobody requested during so many changes of filters are no longer kept. */
const MAX_IDLE_CHANGES = 24;

/** Queues of rows to add and of rows to take. */
export interface QueuePair {
  readonly more: Queues;
  readonly less: Queues;
}

/** The sums that a crossfilter keeps true, by what they are of. */
export interface CachedSums {
  /** Sums that are kept; null where they are not. */
  findAggregate(by: readonly number[], weighted: boolean): Aggregate | null;
  /** Keeps sums that hold no row yet. */
  addAggregate(by: readonly number[], weighted: boolean): Aggregate;
  /** Those that a dimension's filter moves; null: that any filter moves. */
  listAffected(dimension: number | null): readonly Aggregate[];
  /** Queues for those that a dimension's filter moves; kept until other sums are. */
  getQueues(dimension: number | null): QueuePair;
  /** Counts a change of filters, and drops what was not requested in a long time. */
  evictIdle(): void;
}

/** Keeps no sums yet; rows can fail `bits` filters. */
export function createCachedSums(rows: EncodedRows, bits: number): CachedSums {
  const entries = new Map<string, { readonly aggregate: Aggregate; idle: number }>();
  const queues = new Map<number | null, QueuePair>();

  function listAffected(dimension: number | null): readonly Aggregate[] {
    const aggregates = [...entries.values()].map(({ aggregate }) => aggregate);
    return dimension === null
      ? aggregates
      : aggregates.filter(({ dimensions: by }) => !by.includes(dimension));
  }

  return {
    listAffected,
    findAggregate(by, weighted) {
      const found = entries.get(formatKey(by, weighted));
      if (found === undefined) return null;
      found.idle = 0;
      return found.aggregate;
    },
    addAggregate(by, weighted) {
      const aggregate = createAggregate(rows, by, weighted);
      entries.set(formatKey(by, weighted), { aggregate, idle: 0 });
      queues.clear();
      return aggregate;
    },
    getQueues(dimension) {
      const found = queues.get(dimension) ?? createQueuePair(listAffected(dimension), bits);
      queues.set(dimension, found);
      return found;
    },
    evictIdle() {
      for (const [name, entry] of entries) {
        entry.idle += 1;
        if (entry.idle <= MAX_IDLE_CHANGES) continue;
        entries.delete(name);
        queues.clear();
      }
    },
  };
}

function formatKey(by: readonly number[], weighted: boolean): string {
  return `${by.join()} ${weighted}`;
}

/** Queues to add and to take rows. */
export function createQueuePair(aggregates: readonly Aggregate[], bits: number): QueuePair {
  return { more: createQueues(aggregates, bits), less: createQueues(aggregates, bits) };
}
