import { isOwnTable, type Collection, type EditionEntry } from "#domain/collection.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { corpusTable } from "./corpus-table.ts";
import type { EditionPart } from "./edition-part.ts";
import { weekCoverage } from "./week-coverage.ts";

/** What a corpus is made of. `parts` are those of `chosen` that could be had. */
export interface CorpusParts {
  readonly collection: Collection;
  readonly asof: IsoDate;
  readonly chosen: readonly EditionEntry[];
  readonly parts: readonly EditionPart[];
  readonly notes: readonly Note[];
  /** Files that are still on their way. */
  readonly arriving: ReadonlySet<string>;
}

/** A collection as of a date. Of a place or agency that several editions describe, the latest week's words are taken. */
export function makeCorpus({
  collection,
  asof,
  chosen,
  parts,
  notes,
  arriving,
}: CorpusParts): Corpus {
  const ordered = [...parts].sort((a, b) => (a.frame.week < b.frame.week ? -1 : 1));
  const frames = ordered.map(({ frame }) => frame);
  const jurisdictions = byKey(new Set(frames.map((frame) => frame.jurisdictions)));
  const agencies = byKey(new Set(frames.map((frame) => frame.agencies)));
  const { id, title, basis, origin, outcomes, imported } = collection;
  return {
    cohort: {
      collection: id,
      title,
      basis,
      origin,
      asof,
      ...(imported === undefined ? {} : { imported }),
      ...(isOwnTable(collection) ? { isOwnTable: true } : {}),
    },
    table: corpusTable(ordered, agencies, notes),
    weeks: weekCoverage(collection, chosen, frames, jurisdictions, arriving),
    outcomes,
    jurisdictions,
    agencies,
  };
}

/** Editions of one file share their lists, which are gone through once. */
function byKey<T extends { readonly key: string }>(
  lists: ReadonlySet<readonly T[]>,
): Record<string, T> {
  return Object.fromEntries([...lists].flatMap((list) => list.map((item) => [item.key, item])));
}
