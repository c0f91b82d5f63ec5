import type { Edition } from "#domain/report/edition.ts";
import { replaceSourceIds } from "./replace-source-ids.ts";
import { NAMED_ONLY_LIST, POLICY_LIST, ROW_LIST, SECTION_I_LIST } from "./list-kinds.ts";
import { serializeFields } from "./field.ts";
import type { Field } from "./field.ts";
import { matchItems } from "./match-items.ts";
import type { ListKind } from "./match-items.ts";

/** An edition with the ids of the one that it follows, and how many lines of Section II have an id from it. */
export interface CarriedEdition {
  readonly edition: Edition;
  readonly carried: number;
}

interface Identified {
  readonly id: string;
}

/**
 * The second edition with ids of the first where items are the same by content. Other items get the id that the same content
 * has in another of the other `editions` of the week, or one that none of them has. Where ids were given on purpose they stay:
 * an item that changed much is then still known. Defects follow the ids of their rows.
 */
export function carryIds(
  before: Edition,
  after: Edition,
  editions: readonly Edition[],
): CarriedEdition {
  const [old, now] = [replaceSourceIds(before), replaceSourceIds(after)];
  const others = editions.filter((each) => each !== before).map(replaceSourceIds);
  const { week } = after;
  const ids = <T extends Identified>(
    getItems: (edition: Edition) => readonly T[],
    kind: ListKind<T>,
    prefix: string,
  ): readonly string[] =>
    assignIds(getItems(old), getItems(now), others.flatMap(getItems), kind, `${week}/${prefix}`);
  const rows = ids((each) => each.rows, ROW_LIST, "II/");
  const sectionI = ids((each) => each.sectionI, SECTION_I_LIST, "I/");
  const namedOnly = ids((each) => each.namedOnly, NAMED_ONLY_LIST, "II/n");
  const policies = ids((each) => each.policies, POLICY_LIST, "III/");
  const renamed = new Map(after.rows.map(({ id }, i) => [id, rows[i] ?? id]));
  const known = new Set(before.rows.map(({ id }) => id));
  return {
    edition: {
      ...after,
      rows: replaceIds(after.rows, rows),
      sectionI: replaceIds(after.sectionI, sectionI),
      namedOnly: replaceIds(after.namedOnly, namedOnly),
      policies: replaceIds(after.policies, policies),
      issues: after.issues.map((issue) =>
        issue.row === undefined ? issue : { ...issue, row: renamed.get(issue.row) ?? issue.row },
      ),
    },
    carried: rows.filter((id) => known.has(id)).length,
  };
}

function replaceIds<T extends Identified>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] {
  return items.map((item, i) => ({ ...item, id: ids[i] ?? item.id }));
}

function assignIds<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  others: readonly T[],
  kind: ListKind<T>,
  prefix: string,
): readonly string[] {
  const old = new Set(before.map(({ id }) => id));
  const used = new Set([...before, ...others].map(({ id }) => id));
  const isStable = before.length === 0 || hasStableIds(before, after, kind);
  const ids = isStable
    ? after.map(({ id }) => (old.has(id) || !used.has(id) ? id : null))
    : matchIdsByContent(before, after, kind);
  const assignedIds = new Set([...old, ...ids]);
  const known = new Map<string, string[]>();
  for (const item of others) {
    const content = serializeFields(item, kind.fields);
    const found = known.get(content);
    if (found === undefined) known.set(content, [item.id]);
    else found.push(item.id);
  }
  let last = findGreatestNumber(prefix, [...used, ...ids]);
  return ids.map((id, i) => {
    if (id !== null) return id;
    const again = known
      .get(serializeFields(after[i] as T, kind.fields))
      ?.find((each) => !assignedIds.has(each));
    if (again !== undefined) {
      assignedIds.add(again);
      return again;
    }
    last += 1;
    return `${prefix}${last}`;
  });
}

function matchIdsByContent<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  kind: ListKind<T>,
): readonly (string | null)[] {
  const old = new Set(before);
  // Ids that no two lists share leave content alone to tell which items are the same.
  const apart = {
    ...kind,
    idOf: (item: T) => `${old.has(item) ? "before" : "after"} ${item.id}`,
  };
  const { matches: partner } = matchItems(before, after, apart);
  const ids: (string | null)[] = after.map(() => null);
  before.forEach(({ id }, i) => {
    if (partner[i] !== -1) ids[partner[i] as number] = id;
  });
  return ids;
}

/**
 * True where items that agree in all their fields have one id in both lists, and none has the id of one that goes on under
 * another: a list that was numbered anew gives itself away so.
 */
function hasStableIds<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  { fields, looserFields: looser }: ListKind<T>,
): boolean {
  const [old, now] = [indexById(before), indexById(after)];
  const agrees = ({ id }: Identified, compared: readonly Field<T>[]): boolean => {
    const [one, other] = [old.get(id), now.get(id)];
    if (one === undefined || other === undefined) return false;
    return serializeFields(one, compared) === serializeFields(other, compared);
  };
  const isFixed = (item: T): boolean => agrees(item, fields);
  let [left, right] = [listUnmatched(before, isFixed), listUnmatched(after, isFixed)];
  if (left.length === before.length) return false;
  const contents = new Set(right.map(({ item }) => serializeFields(item, fields)));
  if (left.some(({ item }) => contents.has(serializeFields(item, fields)))) return false;
  for (const compared of looser) {
    const isOpen = ({ item }: UnmatchedItem<T>): boolean => !agrees(item, compared);
    [left, right] = [left.filter(isOpen), right.filter(isOpen)];
    // What stays in its place keeps the others between it: none goes past it by being numbered anew.
    const placed = ({ item, place }: UnmatchedItem<T>): string =>
      `${place} ${serializeFields(item, compared)}`;
    const any = new Set(right.map(placed));
    const withOldId = new Set(right.filter(({ item }) => old.has(item.id)).map(placed));
    const isMoved = (each: UnmatchedItem<T>): boolean =>
      (now.has(each.item.id) ? any : withOldId).has(placed(each));
    if (left.some(isMoved)) return false;
  }
  return true;
}

/** An item that differs between the lists, and how many that are the same in both stand before it. */
interface UnmatchedItem<T> {
  readonly item: T;
  readonly place: number;
}

function listUnmatched<T>(
  items: readonly T[],
  isFixed: (item: T) => boolean,
): readonly UnmatchedItem<T>[] {
  let place = 0;
  return items.flatMap((item) => {
    if (!isFixed(item)) return [{ item, place }];
    place += 1;
    return [];
  });
}

function indexById<T extends Identified>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The greatest number that follows the prefix in an id; 0 where none does. */
function findGreatestNumber(prefix: string, ids: readonly (string | null)[]): number {
  let greatest = 0;
  for (const id of ids) {
    const rest = id?.startsWith(prefix) === true ? id.slice(prefix.length) : "";
    if (/^\d+$/u.test(rest)) greatest = Math.max(greatest, Number(rest));
  }
  return greatest;
}
