import type { Edition } from "#domain/edition.ts";
import { withCitations } from "./citations.ts";
import { NAMED_ONLY, POLICIES, ROWS, SECTION_I } from "./kinds.ts";
import { pairingOf } from "./pairing.ts";
import type { ListKind } from "./pairing.ts";

/** An edition with the ids of the one that it follows, and how many lines of Section II have an id from it. */
export interface Carried {
  readonly edition: Edition;
  readonly carried: number;
}

interface Named {
  readonly id: string;
}

/**
 * The second edition with ids of the first where items are the same by content; other items get ids that are in neither
 * the first nor `used`. Where every item that agrees in all its fields has one id in both, ids were given on purpose and
 * stay: an item that changed much is then still known. Defects follow the ids of their rows.
 */
export function carryIds(before: Edition, after: Edition, used: ReadonlySet<string>): Carried {
  const [old, now] = [withCitations(before), withCitations(after)];
  const { week } = after;
  const rows = idsFor(old.rows, now.rows, ROWS, used, `${week}/II/`);
  const sectionI = idsFor(old.sectionI, now.sectionI, SECTION_I, used, `${week}/I/`);
  const namedOnly = idsFor(old.namedOnly, now.namedOnly, NAMED_ONLY, used, `${week}/II/n`);
  const policies = idsFor(old.policies, now.policies, POLICIES, used, `${week}/III/`);
  const renamed = new Map(after.rows.map(({ id }, i) => [id, rows[i] ?? id]));
  const known = new Set(before.rows.map(({ id }) => id));
  return {
    edition: {
      ...after,
      rows: withIds(after.rows, rows),
      sectionI: withIds(after.sectionI, sectionI),
      namedOnly: withIds(after.namedOnly, namedOnly),
      policies: withIds(after.policies, policies),
      issues: after.issues.map((issue) =>
        issue.row === undefined ? issue : { ...issue, row: renamed.get(issue.row) ?? issue.row },
      ),
    },
    carried: rows.filter((id) => known.has(id)).length,
  };
}

function withIds<T extends Named>(items: readonly T[], ids: readonly string[]): readonly T[] {
  return items.map((item, i) => ({ ...item, id: ids[i] ?? item.id }));
}

function idsFor<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  kind: ListKind<T>,
  used: ReadonlySet<string>,
  prefix: string,
): readonly string[] {
  const old = new Set(before);
  // Ids that no two lists share leave content alone to tell which items are the same.
  const apart = {
    ...kind,
    idOf: (item: T) => `${old.has(item) ? "before" : "after"} ${item.id}`,
  };
  const { partner, isCertain } = pairingOf(before, after, apart);
  const certain = before.flatMap(({ id }, i) =>
    isCertain[i] === 1 && partner[i] !== -1 ? [[id, after[partner[i] as number]?.id]] : [],
  );
  const own = after.map(({ id }) => id);
  const isOnPurpose = certain.length > 0 && certain.every(([one, other]) => one === other);
  if (isOnPurpose || before.length === 0) return own;
  const ids: (string | null)[] = after.map(() => null);
  before.forEach(({ id }, i) => {
    if (partner[i] !== -1) ids[partner[i] as number] = id;
  });
  let last = greatest(prefix, [...used, ...before.map(({ id }) => id)]);
  return ids.map((id) => {
    if (id !== null) return id;
    last += 1;
    return `${prefix}${last}`;
  });
}

/** The greatest number that follows the prefix in an id; 0 where none does. */
function greatest(prefix: string, ids: readonly string[]): number {
  let most = 0;
  for (const id of ids) {
    const rest = id.startsWith(prefix) ? id.slice(prefix.length) : "";
    if (/^\d+$/u.test(rest)) most = Math.max(most, Number(rest));
  }
  return most;
}
