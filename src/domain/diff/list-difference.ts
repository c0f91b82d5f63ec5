import { listFieldChanges } from "./field.ts";
import type { FieldChange } from "./field.ts";
import { matchItems } from "./match-items.ts";
import type { ListKind } from "./match-items.ts";

/** An item of both lists with fields that differ; `isCertain` is false where it was matched by content and may be another. */
export interface ChangedItem<T> {
  readonly before: T;
  readonly after: T;
  readonly fields: readonly FieldChange[];
  readonly isCertain: boolean;
}

/** A pair that was found by content: the ids before and after. */
export interface RenamedItem {
  readonly from: string;
  readonly to: string;
  readonly isCertain: boolean;
}

/** What differs between two lists. Applied to the first it gives the second. */
export interface ListDifference<T> {
  /** Lengths of the lists. */
  readonly sizes: readonly [before: number, after: number];
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly ChangedItem<T>[];
  /** Every pair where no ids are shared; null where items are matched by id. */
  readonly renamed: readonly RenamedItem[] | null;
  /** Ids of the second list in its order; null where items of both lists stand in the order of the first, and added items follow. */
  readonly order: readonly string[] | null;
}

/** Items between two reports of progress. */
const ITEMS_PER_STEP = 10_000;

/** The difference of two lists, made in slices: yields how many items of the first were compared. */
export function* compareListsInSteps<T>(
  before: readonly T[],
  after: readonly T[],
  kind: ListKind<T>,
): Generator<number, ListDifference<T>> {
  const {
    matches: partner,
    isCertain,
    isIdentical: isAlike,
    isByContent: byContent,
    keys: ids,
  } = matchItems(before, after, kind);
  yield 0;
  const removed: T[] = [];
  const changed: ChangedItem<T>[] = [];
  const renamed: RenamedItem[] = [];
  const matchedPlaces: number[] = [];
  const isMatched = new Uint8Array(after.length);
  for (const [i, item] of before.entries()) {
    if (i > 0 && i % ITEMS_PER_STEP === 0) yield i;
    const at = partner[i] as number;
    const now = after[at];
    if (now === undefined) {
      removed.push(item);
      continue;
    }
    matchedPlaces.push(at);
    isMatched[at] = 1;
    const certain = isCertain[i] === 1;
    const differing = isAlike[i] === 1 ? [] : listFieldChanges(item, now, kind.fields);
    if (differing.length > 0) {
      changed.push({ before: item, after: now, fields: differing, isCertain: certain });
    }
    if (byContent) {
      renamed.push({ from: kind.idOf(item), to: ids[at] ?? "", isCertain: certain });
    }
  }
  const added: T[] = [];
  after.forEach((item, i) => {
    if (isMatched[i] === 1) return;
    added.push(item);
    matchedPlaces.push(i);
  });
  return {
    sizes: [before.length, after.length],
    added,
    removed,
    changed,
    renamed: byContent ? renamed : null,
    order: matchedPlaces.every((at, i) => at === i) ? null : ids,
  };
}

/** The whole difference at once, for lists that are short. */
export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  kind: ListKind<T>,
): ListDifference<T> {
  const steps = compareListsInSteps(before, after, kind);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** True where two lists are equal, but for ids of items that were matched by content. */
export function isUnchanged({ added, removed, changed, order }: ListDifference<unknown>): boolean {
  return added.length + removed.length + changed.length === 0 && order === null;
}
