import type { Edition } from "#domain/report/edition.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import type { FieldChange } from "#domain/diff/field.ts";
import type { ListDifference } from "#domain/diff/list-difference.ts";

type Plain = Record<string, unknown>;

function copyOf<T>(value: T): T {
  return structuredClone(value);
}

/** Puts the second value of each changed field at its path; a field that the second file leaves out is taken out. */
function patched<T>(item: T, changes: readonly FieldChange[]): T {
  const copy = copyOf(item);
  for (const { field, after } of changes) {
    const path = field.split(".");
    const last = path.pop() ?? "";
    const holder = path.reduce((parent, name) => parent[name] as Plain, copy as Plain);
    if (after === undefined) delete holder[last];
    else holder[last] = after;
  }
  return copy;
}

/** Takes out what was removed, changes field by field, renames, adds, and puts in order; written apart from what finds the difference. */
function listAfter<T>(
  before: readonly T[],
  difference: ListDifference<T>,
  idName: keyof T & string,
): T[] {
  const idOf = (item: T) => String(item[idName]);
  const removed = new Set(difference.removed.map(idOf));
  const changed = new Map(difference.changed.map((each) => [idOf(each.before), each.fields]));
  const names = new Map(difference.renamed?.map(({ from, to }) => [from, to]));
  const remaining = before
    .filter((item) => !removed.has(idOf(item)))
    .map((item) => ({
      ...patched(item, changed.get(idOf(item)) ?? []),
      [idName]: names.get(idOf(item)) ?? idOf(item),
    }));
  const after = [...remaining, ...difference.added];
  const { order } = difference;
  return order === null ? after : order.map((id) => after.find((each) => idOf(each) === id) as T);
}

/** The second file, made from the first and the difference; sources as citations, as the difference holds them. */
export function applied(edition: Edition, difference: EditionDifference): Edition {
  const { rowsCount: _rows, issued: _issued, ...name } = difference.second;
  const made = patched(edition, [...difference.headings, ...difference.totals]);
  return {
    ...made,
    ...name,
    rows: listAfter(edition.rows, difference.rows, "id"),
    sectionI: listAfter(edition.sectionI, difference.sectionI, "id"),
    policies: listAfter(edition.policies, difference.policies, "id"),
    namedOnly: listAfter(edition.namedOnly, difference.namedOnly, "id"),
    placeTotals: listAfter(edition.placeTotals, difference.placeTotals, "jurisdiction"),
    jurisdictions: listAfter(edition.jurisdictions, difference.jurisdictions, "key"),
    agencies: listAfter(edition.agencies, difference.agencies, "key"),
    sources: listAfter(edition.sources, difference.sources, "citation").map((source) => ({
      ...source,
      id: source.citation,
    })),
    issues: edition.issues,
  };
}
