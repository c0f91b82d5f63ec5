import { isImportedTable, type Collection, type EditionEntry } from "#domain/report/collection.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { findGaps, findIssuedDays } from "./covered-days.ts";
import { buildDatasetTable } from "./dataset-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { buildWeekCoverage } from "./week-coverage.ts";

/** What a dataset is made of. `parts` are those of `chosen` that could be loaded. */
export interface DatasetParts {
  readonly collection: Collection;
  readonly asof: IsoDate;
  readonly chosen: readonly EditionEntry[];
  readonly parts: readonly EditionTable[];
  readonly notes: readonly Note[];
  /** Files that are still on their way. */
  readonly arriving: ReadonlySet<string>;
}

/** A collection as of a date. Of a place or agency that several editions describe, the latest week's words are taken. */
export function buildDataset({
  collection,
  asof,
  chosen,
  parts,
  notes,
  arriving,
}: DatasetParts): Dataset {
  const ordered = [...parts].sort((a, b) => (a.info.week < b.info.week ? -1 : 1));
  const editionInfos = ordered.map(({ info }) => info);
  const jurisdictions = indexByKey(new Set(editionInfos.map((info) => info.jurisdictions)));
  const agencies = indexByKey(new Set(editionInfos.map((info) => info.agencies)));
  const { id, title, basis, grain, origin, outcomes, imported, exported } = collection;
  const table = buildDatasetTable(ordered, agencies, notes);
  const days = basis === "issued" && grain === undefined ? findIssuedDays(table) : null;
  const gaps = findGaps(imported?.parts?.flatMap((file) => file.coveredDays ?? []) ?? []);
  const coveredDays = days === null || gaps.length === 0 ? days : { ...days, gaps };
  return {
    datasetPeriod: {
      collection: id,
      title,
      basis,
      ...(grain === undefined ? {} : { grain }),
      origin,
      asof,
      ...(coveredDays === null ? {} : { coveredDays }),
      ...(imported === undefined ? {} : { imported }),
      ...(exported === undefined ? {} : { exported }),
      ...(isImportedTable(collection) ? { isOwnTable: true } : {}),
    },
    table,
    weeks: buildWeekCoverage(collection, chosen, editionInfos, jurisdictions, arriving),
    outcomes,
    jurisdictions,
    agencies,
  };
}

/** Editions of one file share their lists, which are gone through once. */
function indexByKey<T extends { readonly key: string }>(
  lists: ReadonlySet<readonly T[]>,
): ReadonlyMap<string, T> {
  return new Map([...lists].flatMap((list) => list.map((item) => [item.key, item])));
}
