import { Unreadable } from "#data/read/faults.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Had } from "./desk.ts";

interface Entry<T> {
  readonly had: Promise<Had<T>>;
  /** What came of it; null while it is under way. */
  settled: Had<T> | null;
}

/** Remembers what was had by name, so that nothing is fetched twice; what is not whole can be forgotten. */
export class Memory<T> {
  readonly #held = new Map<string, Entry<T>>();
  readonly #isWhole: (value: T) => boolean;

  constructor(isWhole: (value: T) => boolean = () => true) {
    this.#isWhole = isWhole;
  }

  /** What stands under the name, or what `make` makes; an `Unreadable` that it throws becomes a fault, other errors go on. */
  get(name: string, make: () => Promise<T>): Promise<Had<T>> {
    const held = this.#held.get(name);
    if (held !== undefined) return held.had;
    const entry: Entry<T> = { had: asHad(make), settled: null };
    this.#held.set(name, entry);
    entry.had.then(
      (had) => {
        entry.settled = had;
      },
      () => this.#held.delete(name),
    );
    return entry.had;
  }

  /** Faults of what could not be had. */
  faults(): readonly Fault[] {
    return [...this.#held.values()].flatMap(({ settled }) =>
      settled === null || settled.ok ? [] : [settled.fault],
    );
  }

  /** What was had. */
  values(): readonly T[] {
    return [...this.#held.values()].flatMap(({ settled }) =>
      settled?.ok === true ? [settled.value] : [],
    );
  }

  /** Forgets what stands under a name. */
  forget(name: string): void {
    this.#held.delete(name);
  }

  /** Forgets what stands under names of a kind. */
  forgetWhere(isOfKind: (name: string) => boolean): void {
    for (const name of this.#held.keys()) if (isOfKind(name)) this.#held.delete(name);
  }

  /** Forgets the oldest of a kind until no more than `most` stay. */
  forgetOldest(isOfKind: (value: T) => boolean, most: number): void {
    const names = [...this.#held].flatMap(([name, { settled }]) =>
      settled?.ok === true && isOfKind(settled.value) ? [name] : [],
    );
    for (const name of names.slice(0, Math.max(0, names.length - most))) this.#held.delete(name);
  }

  /** Forgets what could not be had, or not in whole; requests under way stay. */
  forgetBroken(): void {
    for (const [name, { settled }] of this.#held) {
      if (settled === null || (settled.ok && this.#isWhole(settled.value))) continue;
      this.#held.delete(name);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#held.clear();
  }
}

/** What `make` makes; an `Unreadable` that it throws is a fault, other errors go on. */
export async function asHad<T>(make: () => Promise<T>): Promise<Had<T>> {
  try {
    return { ok: true, value: await make() };
  } catch (reason) {
    if (reason instanceof Unreadable) return { ok: false, fault: reason.fault };
    throw reason;
  }
}

/** The value of what was had; throws its fault as `Unreadable`. */
export function valueOf<T>(had: Had<T>): T {
  if (had.ok) return had.value;
  throw new Unreadable(had.fault.cause, had.fault.file, had.fault.detail);
}
