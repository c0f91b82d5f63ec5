import type { Edition } from "#domain/report/edition.ts";

/** The edition with citations in place of the ids of its sources, which each file numbers anew. */
export function replaceSourceIds(edition: Edition): Edition {
  const known = new Map(edition.sources.map(({ id, citation }) => [id, citation]));
  // Rows made from columns hold citations already; a hundred thousand of them are not copied for nothing.
  const cited = <T extends { readonly sources: readonly string[] }>(item: T): T =>
    item.sources.some((id) => known.has(id))
      ? { ...item, sources: item.sources.map((id) => known.get(id) ?? id) }
      : item;
  return {
    ...edition,
    rows: edition.rows.map(cited),
    sectionI: edition.sectionI.map(cited),
    namedOnly: edition.namedOnly.map(cited),
    placeTotals: edition.placeTotals.map(cited),
    policies: edition.policies.map(cited),
    sources: edition.sources.map((source) => ({ ...source, id: source.citation })),
  };
}
