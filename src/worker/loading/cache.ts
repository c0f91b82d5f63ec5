import { FetchError } from "#data/errors/fetch-error.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";

interface CacheEntry<T> {
  readonly promise: Promise<T>;
  /** What came of it; null while it is under way. */
  outcome: { readonly value: T } | { readonly failure: FetchFailure } | null;
}

/** Remembers by key the values that were loaded and the failures, so that nothing is fetched twice. */
export class Cache<T> {
  readonly #entries = new Map<string, CacheEntry<T>>();
  readonly #isWhole: (value: T) => boolean;

  constructor(isWhole: (value: T) => boolean = () => true) {
    this.#isWhole = isWhole;
  }

  /** The value under the key, or what `load` loads. A `FetchError` is remembered, too; after any other error the key is free again. */
  get(key: string, load: () => Promise<T>): Promise<T> {
    const cached = this.#entries.get(key);
    if (cached !== undefined) return cached.promise;
    const entry: CacheEntry<T> = { promise: load(), outcome: null };
    this.#entries.set(key, entry);
    entry.promise.then(
      (value) => {
        entry.outcome = { value };
      },
      (reason: unknown) => {
        if (reason instanceof FetchError) entry.outcome = { failure: reason.failure };
        else if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    return entry.promise;
  }

  /** The failures of values that could not be loaded. */
  listFailures(): readonly FetchFailure[] {
    return [...this.#entries.values()].flatMap(({ outcome }) =>
      outcome !== null && "failure" in outcome ? [outcome.failure] : [],
    );
  }

  /** The values that were loaded. */
  listValues(): readonly T[] {
    return [...this.#entries.values()].flatMap(({ outcome }) =>
      outcome !== null && "value" in outcome ? [outcome.value] : [],
    );
  }

  /** Forgets the value of a key. */
  deleteEntry(key: string): void {
    this.#entries.delete(key);
  }

  /** Forgets the values of all keys of a kind. */
  deleteWhere(isOfKind: (key: string) => boolean): void {
    for (const key of this.#entries.keys()) if (isOfKind(key)) this.#entries.delete(key);
  }

  /** Forgets the oldest values of a kind until no more than `limit` stay. */
  deleteOldest(isOfKind: (value: T) => boolean, limit: number): void {
    const keys = [...this.#entries].flatMap(([key, { outcome }]) =>
      outcome !== null && "value" in outcome && isOfKind(outcome.value) ? [key] : [],
    );
    for (const key of keys.slice(0, Math.max(0, keys.length - limit))) this.#entries.delete(key);
  }

  /** Forgets failures and values that are not whole; requests under way stay. */
  deleteFailed(): void {
    for (const [key, { outcome }] of this.#entries) {
      const isComplete = outcome === null || ("value" in outcome && this.#isWhole(outcome.value));
      if (!isComplete) this.#entries.delete(key);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
  }
}
