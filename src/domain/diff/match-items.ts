import { serializeFields } from "./field.ts";
import type { Field } from "./field.ts";

/** How items of a list differ from each other. */
export interface ListKind<T> {
  readonly idOf: (item: T) => string;
  /** Every field that is compared, but for the id. */
  readonly fields: readonly Field<T>[];
  /** Where no ids are shared: fewer and fewer fields by which items that do not agree in all are paired, never for certain. */
  readonly looserFields: readonly (readonly Field<T>[])[];
}

/** Which items of two lists are the same: by position in the first, the position in the second or -1. */
export interface ItemMatches {
  readonly matches: Int32Array;
  /** 1 where the pair is certain: by id, or as the only items of their list with that content. */
  readonly isCertain: Uint8Array;
  /** 1 where the pair was found because all its fields agree. */
  readonly isIdentical: Uint8Array;
  readonly isByContent: boolean;
  /** Keys of the second list. */
  readonly keys: readonly string[];
}

/** A key for each item: its id, and from the second with one id on the number of its occurrence. */
function makeKeys<T>(items: readonly T[], idOf: (item: T) => string): readonly string[] {
  const ids = items.map(idOf);
  if (new Set(ids).size === ids.length) return ids;
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}\u0000${times}`;
  });
}

/** Pairs by id where any id is shared, otherwise by content. */
export function matchItems<T>(
  before: readonly T[],
  after: readonly T[],
  kind: ListKind<T>,
): ItemMatches {
  const keys = makeKeys(after, kind.idOf);
  const at = new Map<string, number>();
  for (let i = 0; i < keys.length; i += 1) at.set(keys[i] as string, i);
  const partner = Int32Array.from(makeKeys(before, kind.idOf), (key) => at.get(key) ?? -1);
  if (before.length === 0 || after.length === 0 || partner.some((i) => i >= 0)) {
    const { length } = before;
    const isCertain = new Uint8Array(length).fill(1);
    return {
      matches: partner,
      isCertain,
      isIdentical: new Uint8Array(length),
      isByContent: false,
      keys,
    };
  }
  return { ...matchByContent(before, after, kind), keys };
}

function matchByContent<T>(
  before: readonly T[],
  after: readonly T[],
  { fields, looserFields: looser }: ListKind<T>,
): Omit<ItemMatches, "keys"> {
  const partner = new Int32Array(before.length).fill(-1);
  const isCertain = new Uint8Array(before.length);
  const isAlike = new Uint8Array(before.length);
  const isUsed = new Uint8Array(after.length);
  [fields, ...looser].forEach((compared, pass) => {
    const here = groupByContent(before, compared, (i) => partner[i] === -1);
    if (here.size === 0) return;
    const there = groupByContent(after, compared, (i) => isUsed[i] === 0);
    for (const [content, lefts] of here) {
      const rights = there.get(content) ?? [];
      const isOnly = pass === 0 && lefts.length === 1 && rights.length === 1;
      lefts.slice(0, rights.length).forEach((left, i) => {
        const right = rights[i] as number;
        partner[left] = right;
        isUsed[right] = 1;
        isCertain[left] = isOnly ? 1 : 0;
        isAlike[left] = pass === 0 ? 1 : 0;
      });
    }
  });
  return { matches: partner, isCertain, isIdentical: isAlike, isByContent: true };
}

function groupByContent<T>(
  items: readonly T[],
  compared: readonly Field<T>[],
  isOpen: (i: number) => boolean,
): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, i) => {
    if (!isOpen(i)) return;
    const content = serializeFields(item, compared);
    const group = groups.get(content);
    if (group === undefined) groups.set(content, [i]);
    else group.push(i);
  });
  return groups;
}
