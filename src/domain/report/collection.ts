import type { ExportedView } from "./exported-view.ts";
import type { FetchFailure } from "./fetch-failure.ts";
import type { ImportedFile } from "./imported-file.ts";
import type { PrintedTotals, PublicationDate } from "./printed-totals.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { IsoDate, PeriodGrain, WeekStart } from "#domain/calendar/week.ts";

/** Which date sets the week: the decline was recorded in it, or the detainer was issued in it. Never mixed in one count. */
export const BASES = ["recorded", "issued"] as const;
export type Basis = (typeof BASES)[number];

/** Where the data come from: the agency's own file, press accounts and partial copies, a reader's file, a generator. */
export const ORIGINS = ["official", "reconstructed", "imported", "synthetic"] as const;
export type Origin = (typeof ORIGINS)[number];

/** A file of a collection; `sha256` is of its bytes, in lower-case hex. */
export interface CollectionFile {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the index says of an edition, enough to choose without opening it. */
export interface EditionEntry {
  readonly week: WeekStart;
  readonly revision: number;
  readonly published: PublicationDate;
  readonly transcription: number;
  readonly transcribed: IsoDate;
  /** Path of the file that holds it. */
  readonly file: string;
  /** Lines of Section II in the file. */
  readonly rows: number;
  readonly totals: PrintedTotals;
}

/** A known full copy of a report elsewhere. */
export interface FullCopy {
  readonly week: WeekStart | null;
  readonly title: string;
  readonly address: string;
}

/** Editions of one kind that may be counted together. */
export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly basis: Basis;
  /**
   * The length of the periods of a table that names these and no days; absent where editions are of weeks. The week of
   * such an edition is `getPeriodWeek` of its period and is never shown.
   */
  readonly grain?: PeriodGrain;
  readonly origin: Origin;
  /** Why no further weekly edition follows the last, with its date; null where the series goes on. */
  readonly suspended: { readonly after: WeekStart; readonly words: string } | null;
  readonly outcomes: readonly Outcome[];
  readonly files: readonly CollectionFile[];
  readonly editions: readonly EditionEntry[];
  readonly copies: readonly FullCopy[];
  /** Path of the notes file, or null. */
  readonly notes: string | null;
  /** The file of the reader's own that the collection was read from. */
  readonly imported?: ImportedFile;
  /** What the file says of the view that it was exported from. */
  readonly exported?: ExportedView;
}

/** The file that a collection of the reader's own was read from, among its files; undefined for a published one and for a combination. */
export function findImportedFile({ files, imported }: Collection): CollectionFile | undefined {
  return imported && files.find(({ sha256 }) => sha256 === imported.sha256);
}

/** True where the agency published a week more than once, so that there is a before and an after. */
export function hasRevisions({ editions }: Pick<Collection, "editions">): boolean {
  return editions.some(({ revision }) => revision > 1);
}

/** True for a file that is on the server: not for those that the reader opened. */
export function isPublishedFile(collection: Collection, path: string): boolean {
  return collection.imported?.parts === undefined && findImportedFile(collection)?.path !== path;
}

/** True for a table of the reader's own, or several, read by a mapping of its columns: what it says was not recorded by ICE. */
export function isImportedTable(collection: Collection): boolean {
  const { imported, files } = collection;
  if (imported?.parts !== undefined) return files.every(({ format }) => format === "table");
  return findImportedFile(collection)?.format === "table";
}

/** The index of what is published. */
export interface CollectionIndex {
  readonly collections: readonly Collection[];
  /** Combinations that were wanted and cannot be made, each with the reason. */
  readonly absences?: readonly { readonly id: string; readonly fault: FetchFailure }[];
}
