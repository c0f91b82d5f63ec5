import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { editionColumns } from "./edition-columns.ts";
import { weekCoverage } from "./week-coverage.ts";

/** What a corpus is made of. `editions` are those of `chosen` that could be had. */
export interface CorpusParts {
  readonly collection: Collection;
  readonly asof: IsoDate;
  readonly chosen: readonly EditionEntry[];
  readonly editions: readonly Edition[];
  readonly notes: readonly Note[];
}

/** A collection as of a date. Of a place or agency that several editions describe, the latest week's words are taken. */
export function makeCorpus({ collection, asof, chosen, editions, notes }: CorpusParts): Corpus {
  const ordered = [...editions].sort((a, b) => (a.week < b.week ? -1 : 1));
  const jurisdictions = byKey(ordered.flatMap((edition) => edition.jurisdictions));
  const agencies = byKey(ordered.flatMap((edition) => edition.agencies));
  const { id, title, basis, origin, outcomes } = collection;
  return {
    cohort: { collection: id, title, basis, origin, asof },
    table: editionColumns(ordered, agencies, notes),
    weeks: weekCoverage(collection, chosen, ordered, jurisdictions),
    outcomes,
    jurisdictions,
    agencies,
  };
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.key, item]));
}
