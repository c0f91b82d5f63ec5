import { editionColumns } from "#data/adapters/edition-columns.ts";
import { weekCoverage } from "#data/adapters/week-coverage.ts";
import { Unreadable } from "#data/read/faults.ts";
import type { Edition } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Note } from "#domain/publication/note.ts";
import { chooseEditions, publicationDates } from "#domain/revision.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { CorpusFrame, CorpusName } from "./desk.ts";
import type { Shelf } from "./shelf.ts";

/** A corpus with what pages need to know of it. */
export interface Opened {
  readonly corpus: Corpus;
  readonly frame: CorpusFrame;
}

/**
 * Opens a collection as of a date. One edition that cannot be had leaves the others standing, missing notes leave the
 * numbers; throws `Unreadable` where the index, or every edition, cannot be had.
 */
export async function openCorpus(shelf: Shelf, base: string, name: CorpusName): Promise<Opened> {
  const collection = await shelf.collection(base, name.collection);
  const dates = publicationDates(collection.editions);
  const last = dates[dates.length - 1];
  if (last === undefined)
    throw new Unreadable("no-edition", "index.json", `"${collection.id}" has no edition`);
  const asof = name.asof === null || name.asof > last ? last : name.asof;
  const chosen = chooseEditions(collection.editions, asof, name.reading);
  const had = await Promise.all(
    chosen.map(({ file }) => tried(() => shelf.edition(base, collection, file))),
  );
  const editions = had.flatMap(({ value }) => value ?? []);
  const faults = had.flatMap(({ fault }, at) =>
    fault === null ? [] : [{ week: chosen[at]?.week ?? "", fault }],
  );
  const [first] = faults;
  if (editions.length === 0 && first !== undefined)
    throw new Unreadable(first.fault.cause, first.fault.file, first.fault.detail);
  const notes = await tried(() => shelf.notes(base, collection));
  const cohort = {
    collection: collection.id,
    title: collection.title,
    basis: collection.basis,
    origin: collection.origin,
    asof,
  };
  const corpus = { cohort, ...parts(editions, notes.value ?? []), outcomes: collection.outcomes };
  const weeks = weekCoverage(collection, editions, asof);
  return {
    corpus: { ...corpus, weeks },
    frame: {
      cohort,
      weeks,
      jurisdictions: corpus.jurisdictions,
      agencies: corpus.agencies,
      values: valuesOf({ ...corpus, weeks }),
      lines: corpus.table.length,
      issues: editions.flatMap(placed),
      faults,
      notesFault: notes.fault,
      hashed: shelf.hashed,
    },
  };
}

function parts(editions: readonly Edition[], notes: readonly Note[]) {
  return {
    table: editionColumns(editions, notes),
    jurisdictions: byKey(editions.flatMap((edition) => edition.jurisdictions)),
    agencies: byKey(editions.flatMap((edition) => edition.agencies)),
  };
}

function byKey<T extends { readonly key: string }>(found: readonly T[]): Record<string, T> {
  return Object.fromEntries(found.map((each) => [each.key, each]));
}

function placed({ week, revision, issues }: Edition): readonly Issue[] {
  return issues.map((issue) => ({
    ...issue,
    where: `${week}, revision ${revision}: ${issue.where}`,
  }));
}

function valuesOf({ table }: Corpus): Record<string, readonly string[]> {
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const column = table.columns[dimension];
      return [dimension, column?.kind === "codes" ? [...column.dictionary].sort() : []];
    }),
  );
}

/** A value, or the fault for which there is none; anything but `Unreadable` is a bug and thrown on. */
async function tried<T>(
  make: () => Promise<T>,
): Promise<{ readonly value: T | null; readonly fault: Fault | null }> {
  try {
    return { value: await make(), fault: null };
  } catch (reason) {
    if (reason instanceof Unreadable) return { value: null, fault: reason.fault };
    throw reason;
  }
}
