import type { EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import type { DifferenceProgress, EditionDifference } from "#domain/diff/edition-difference.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Result } from "./result.ts";
import type { Note } from "#domain/note/note.ts";
import type { Outcome as DetainerOutcome } from "#domain/detainer/outcome.ts";
import type { DatasetPeriod, WeekCoverage } from "#domain/report/dataset.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { RevisionChoice } from "#domain/report/choose-editions.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Answer, Dimension, Question, RowColumn } from "#engine/query/question.ts";

/**
 * Which dataset: a collection as of a date, optionally in one transcription. `asof` null is the latest; `revision` takes of
 * each week the latest revision by that date, unless the request chooses the first.
 */
export interface DatasetId {
  readonly collection: string;
  readonly asof: IsoDate | null;
  readonly transcription: number | null;
  readonly revision?: RevisionChoice;
}

/**
 * A dataset as it stood when the worker described it. A dataset that grows, or is read again, has another `version`; no two
 * have the same, so that an answer is known to be of exactly these rows.
 */
export interface DatasetRef {
  readonly id: DatasetId;
  readonly version: number;
}

/** What pages need to know of a dataset beside its rows. */
export interface DatasetInfo {
  readonly version: number;
  readonly datasetPeriod: DatasetPeriod;
  readonly weeks: readonly WeekCoverage[];
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly outcomes: readonly DetainerOutcome[];
  /** Values of each dimension that occur, alphabetically. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Columns of rows in which some row has a value: no other is shown, drawn or offered as a filter. */
  readonly knownColumns: readonly RowColumn[];
  readonly rowCount: number;
  readonly issues: readonly Issue[];
  /** Editions that could not be loaded: each one's week reads "could not be loaded". */
  readonly faults: readonly { readonly week: string; readonly fault: FetchFailure }[];
  /** Why ledger notes are missing; null where they are there. */
  readonly notesFault: FetchFailure | null;
  /** False where the page's context is not secure: files were taken without the hash check. */
  readonly isHashChecked: boolean;
  /** How many files are here, of how many with how many lines in all; null once everything is. */
  readonly progress: {
    readonly files: number;
    readonly ofFiles: number;
    readonly ofLines: number;
  } | null;
}

/** The request of one part of a page: questions about datasets, which their sides name by their place in `datasets`. */
export interface QueryRequest {
  readonly base: string;
  readonly datasets: readonly DatasetRef[];
  readonly questions: readonly Question[];
}

/** Requests that go to the worker together; `version` is greater than that of every message before. */
export interface RequestBatch {
  readonly version: number;
  readonly requests: readonly QueryRequest[];
}

/** What came of one ask: its answers in the order of the questions, a fault, or a bug of ours, which stops this ask alone. */
export type RequestOutcome = Result<readonly Answer[]> | { readonly thrown: unknown };

/** What came of a message: its version, and an outcome an ask, in their order. */
export interface BatchReply {
  readonly version: number;
  readonly outcomes: readonly RequestOutcome[];
}

/** What the worker does with the reader's files, which another thread reads. */
export interface FileApi {
  /** Files that were opened in this browser. */
  listFiles(): Promise<Result<readonly StoredFile[]>>;
  /** Stores the `ImportedCollection` that comes through the port, and lists it in every index. */
  adopt(port: MessagePort): Promise<Result<StoredFile>>;
  updateFile(id: string, change: FileChange): Promise<Result<null>>;
  /** Removes a file from this browser; until the page is closed it can be restored. */
  removeFile(id: string): Promise<Result<null>>;
  /** Files that were removed since the page was opened, the last one first. */
  listRemovedFiles(): Promise<Result<readonly StoredFile[]>>;
  restoreFile(id: string): Promise<Result<null>>;
}

/** Another name of a file, or another collection for it to stand in for. */
export type FileChange = Partial<Pick<StoredFile, "title" | "standsIn">>;

/** The interface of the thread that holds datasets. A failure to load is a `Result`; an error that is thrown is a bug. */
export interface WorkerApi extends FileApi {
  /** `base` is the absolute address of the folder of index.json, with a slash at its end. */
  /** The index with the combinations of the reader's files that are named, as far as they can be made. */
  getIndex(base: string, combinations?: readonly string[]): Promise<Result<CollectionIndex>>;
  getNotes(base: string, collection: string): Promise<Result<readonly Note[]>>;
  /** The edition of an entry of the index, without its rows. */
  getEdition(base: string, collection: string, entry: EditionEntry): Promise<Result<EditionInfo>>;
  /** What differs between two editions of one week; `onProgress` receives the progress. */
  getDifference(
    base: string,
    collection: string,
    first: EditionEntry,
    second: EditionEntry,
    onProgress: (progress: DifferenceProgress) => void,
  ): Promise<Result<EditionDifference>>;
  /**
   * The dataset once the first of its files is here; where each edition has a file of its own, once all are. `onGrowth` is
   * called with each later version while files are on their way, and answers false where nobody waits for more.
   */
  getDatasetInfo(
    base: string,
    id: DatasetId,
    onGrowth: (info: DatasetInfo) => boolean | Promise<boolean>,
  ): Promise<Result<DatasetInfo>>;
  answer(message: RequestBatch): Promise<BatchReply>;
  /** Prepares the index for changes of one dimension or of the weeks, because the pointer rests on its control. */
  prefetchDimension(column: Dimension | "week"): Promise<void>;
  /** Forgets failed loads, and what was made of the reader's files, which another tab may have changed: the next request tries again. */
  retry(): Promise<void>;
  /** Resolves at once: the worker is alive. */
  ping(): Promise<void>;
}
