import type { EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import type { DifferenceProgress, EditionDifference } from "#domain/diff/edition-difference.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Note } from "#domain/note/note.ts";
import type { Outcome as DetainerOutcome } from "#domain/detainer/outcome.ts";
import type { DatasetPeriod, WeekCoverage } from "#domain/report/dataset.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { RevisionChoice } from "#domain/report/choose-editions.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Answer, Dimension, Question } from "#engine/query/question.ts";

/** A file or the reason why it cannot be had. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FetchFailure };

/**
 * Which dataset: a collection as of a date, optionally in one transcription. `asof` null is the latest; `revision` takes of
 * each week the latest revision by that date, unless told to take the first.
 */
export interface DatasetId {
  readonly collection: string;
  readonly asof: IsoDate | null;
  readonly transcription: number | null;
  readonly revision?: RevisionChoice;
}

/** What pages need to know of a dataset beside its rows. */
export interface DatasetInfo {
  readonly datasetPeriod: DatasetPeriod;
  readonly weeks: readonly WeekCoverage[];
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly outcomes: readonly DetainerOutcome[];
  /** Values of each dimension that occur, alphabetically. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly rowCount: number;
  readonly issues: readonly Issue[];
  /** Editions that could not be had: each one's week reads "could not be loaded". */
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

/** What one part of a page asks: questions of datasets, which their sides name by the place in `names`. */
export interface QueryRequest {
  readonly base: string;
  readonly datasets: readonly DatasetId[];
  readonly questions: readonly Question[];
}

/** Asks that go to the worker together; `version` is greater than that of every message before. */
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

/** What the desk does with the reader's own files, which are read by another thread. */
export interface FileApi {
  /** Files that were opened in this browser. */
  listFiles(): Promise<Result<readonly StoredFile[]>>;
  /** Keeps what comes through the port, a `ImportedCollection`, and lists it in every index. */
  adopt(port: MessagePort): Promise<Result<StoredFile>>;
  updateFile(id: string, change: FileChange): Promise<Result<null>>;
  removeFile(id: string): Promise<Result<null>>;
}

/** Another name of a file, or another collection for it to stand in for. */
export type FileChange = Partial<Pick<StoredFile, "title" | "standsIn">>;

/** The one door of the worker: what can be asked of the thread that holds tables. Faults are values, bugs are thrown. */
export interface WorkerApi extends FileApi {
  /** `base` is the absolute address of the folder of index.json, with a slash at its end. */
  getIndex(base: string): Promise<Result<CollectionIndex>>;
  getNotes(base: string, collection: string): Promise<Result<readonly Note[]>>;
  /** The edition of an entry of the index, without its rows. */
  getEdition(base: string, collection: string, entry: EditionEntry): Promise<Result<EditionInfo>>;
  /** What differs between two editions of one week; `onProgress` is told how far it is. */
  getDifference(
    base: string,
    collection: string,
    left: EditionEntry,
    right: EditionEntry,
    onProgress: (progress: DifferenceProgress) => void,
  ): Promise<Result<EditionDifference>>;
  /**
   * The dataset once more than `files` of its files are here, or all; of editions in files of their own, once all are.
   * Answers are of the dataset that was had last.
   */
  getDatasetInfo(base: string, name: DatasetId, files: number): Promise<Result<DatasetInfo>>;
  answer(message: RequestBatch): Promise<BatchReply>;
  /** The hand settles on the control of a dimension or of the weeks: between messages its moves are made cheap. */
  prefetchDimension(column: Dimension | "week"): Promise<void>;
  /** Forgets what could not be had, so that the next request tries again. */
  retry(): Promise<void>;
  /** Says no more than that the worker is there. */
  ping(): Promise<void>;
}
