import { countDeclines } from "#data/native/count-declines.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import type { Basis, Collection } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { PeriodGrain, WeekStart } from "#domain/calendar/week.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { Table } from "#domain/table/table.ts";
import { getImportDay, makeImportedId } from "#domain/report/imported-file.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import type { listAgenciesAndPlaces } from "#data/tabular/row-agencies.ts";
import { buildEditionEntry } from "#data/native/edition-entry.ts";
import type { RowOrder } from "./row-order.ts";
import { ROW_ONLY_EDITION } from "#data/native/row-only-edition.ts";

/** What the editions of a file are made of. */
export interface ImportedCollectionParts {
  readonly basis: Basis;
  /** The length of the periods that rows name instead of days. */
  readonly grain?: PeriodGrain | undefined;
  /** The file's format, as the collection's list of files names it. */
  readonly format: string;
  readonly file: ImportedFile;
  readonly table: Table;
  readonly order: RowOrder;
  readonly outcomes: readonly Outcome[];
  readonly lists: ReturnType<typeof listAgenciesAndPlaces>;
  /** Agencies whose county is doubtful, by the week in which they are first named. */
  readonly doubts: ReadonlyMap<WeekStart, readonly Issue[]>;
  readonly citation: string;
}

/** The collection of a file, its weeks by the day of the basis, and an edition for each week that has rows. */
export function buildImportedCollection({
  basis,
  grain,
  format,
  file,
  table,
  order,
  outcomes,
  lists,
  doubts,
  citation,
}: ImportedCollectionParts): {
  readonly collection: Collection;
  readonly parts: readonly EditionTable[];
} {
  const id = makeImportedId(file.sha256);
  const importDay = getImportDay(file);
  const info: Omit<EditionInfo, "week" | "lines" | "transcribedDeclines"> = {
    collection: id,
    basis,
    origin: "imported",
    revision: 1,
    published: { date: importDay, exact: false },
    transcription: 1,
    transcribed: importDay,
    ...ROW_ONLY_EDITION,
    ...lists,
    sources: [{ id: "file", citation, address: null }],
  };
  const parts = order.weeks.map(({ week, from, to }): EditionTable => {
    const transcribedDeclines = countDeclines({ table, from, to }, outcomes);
    const issues = doubts.get(week) ?? info.issues;
    return {
      table,
      from,
      to,
      info: { ...info, issues, week, lines: to - from, transcribedDeclines },
    };
  });
  const collection: Collection = {
    id,
    title: file.name,
    basis,
    ...(grain === undefined ? {} : { grain }),
    origin: "imported",
    suspended: null,
    outcomes,
    files: [{ path: file.name, format, bytes: file.bytes, sha256: file.sha256 }],
    editions: parts.map(({ info: each }) => buildEditionEntry(each, file.name)),
    copies: [],
    notes: null,
    imported: file,
  };
  return { collection, parts };
}
