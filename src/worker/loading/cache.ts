import { FetchError } from "#data/errors/fetch-error.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Result } from "#worker/api/worker-api.ts";

interface CacheEntry<T> {
  readonly result: Promise<Result<T>>;
  /** What came of it; null while it is under way. */
  outcome: Result<T> | null;
}

/** Remembers what was had by name, so that nothing is fetched twice; what is not whole can be forgotten. */
export class Cache<T> {
  readonly #held = new Map<string, CacheEntry<T>>();
  readonly #isWhole: (value: T) => boolean;

  constructor(isWhole: (value: T) => boolean = () => true) {
    this.#isWhole = isWhole;
  }

  /** What stands under the name, or what `make` makes; an `FetchError` that it throws becomes a fault, other errors go on. */
  get(name: string, make: () => Promise<T>): Promise<Result<T>> {
    const held = this.#held.get(name);
    if (held !== undefined) return held.result;
    const entry: CacheEntry<T> = { result: toResult(make), outcome: null };
    this.#held.set(name, entry);
    entry.result.then(
      (had) => {
        entry.outcome = had;
      },
      () => this.#held.delete(name),
    );
    return entry.result;
  }

  /** Faults of what could not be had. */
  listFaults(): readonly FetchFailure[] {
    return [...this.#held.values()].flatMap(({ outcome: settled }) =>
      settled === null || settled.ok ? [] : [settled.fault],
    );
  }

  /** What was had. */
  listValues(): readonly T[] {
    return [...this.#held.values()].flatMap(({ outcome: settled }) =>
      settled?.ok === true ? [settled.value] : [],
    );
  }

  /** Forgets what stands under a name. */
  deleteEntry(name: string): void {
    this.#held.delete(name);
  }

  /** Forgets what stands under names of a kind. */
  deleteWhere(isOfKind: (name: string) => boolean): void {
    for (const name of this.#held.keys()) if (isOfKind(name)) this.#held.delete(name);
  }

  /** Forgets the oldest of a kind until no more than `most` stay. */
  deleteOldest(isOfKind: (value: T) => boolean, most: number): void {
    const names = [...this.#held].flatMap(([name, { outcome: settled }]) =>
      settled?.ok === true && isOfKind(settled.value) ? [name] : [],
    );
    for (const name of names.slice(0, Math.max(0, names.length - most))) this.#held.delete(name);
  }

  /** Forgets what could not be had, or not in whole; requests under way stay. */
  deleteFailed(): void {
    for (const [name, { outcome: settled }] of this.#held) {
      if (settled === null || (settled.ok && this.#isWhole(settled.value))) continue;
      this.#held.delete(name);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#held.clear();
  }
}

/** What `make` makes; an `FetchError` that it throws is a fault, other errors go on. */
export async function toResult<T>(make: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await make() };
  } catch (reason) {
    if (reason instanceof FetchError) return { ok: false, fault: reason.failure };
    throw reason;
  }
}

/** The value of what was had; throws its fault as `FetchError`. */
export function unwrapResult<T>(had: Result<T>): T {
  if (had.ok) return had.value;
  throw new FetchError(had.fault.cause, had.fault.file, had.fault.detail);
}
