import type { EditionEntry, Index } from "#domain/collection.ts";
import type {
  DifferenceProgress,
  EditionDifference,
} from "#domain/difference/edition-difference.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Note } from "#domain/publication/note.ts";
import type { Outcome as DetainerOutcome } from "#domain/outcome.ts";
import type { Cohort, WeekCoverage } from "#domain/publication/coverage.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import type { Revisions } from "#domain/revision.ts";
import type { IsoDate } from "#domain/week.ts";
import type { Answer, Dimension, Question } from "#engine/question.ts";

/** A file or the reason why it cannot be had. */
export type Had<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Which corpus: a collection as of a date, optionally in one transcription. `asof` null is the latest; `revision` takes of
 * each week the latest revision by that date, unless told to take the first.
 */
export interface CorpusName {
  readonly collection: string;
  readonly asof: IsoDate | null;
  readonly reading: number | null;
  readonly revision?: Revisions;
}

/** What pages need to know of a corpus beside its rows. */
export interface CorpusFrame {
  readonly cohort: Cohort;
  readonly weeks: readonly WeekCoverage[];
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly outcomes: readonly DetainerOutcome[];
  /** Values of each dimension that occur, alphabetically. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly lines: number;
  readonly issues: readonly Issue[];
  /** Editions that could not be had: each one's week reads "could not be loaded". */
  readonly faults: readonly { readonly week: string; readonly fault: Fault }[];
  /** Why ledger notes are missing; null where they are there. */
  readonly notesFault: Fault | null;
  /** False where the page's context is not secure: files were taken without the hash check. */
  readonly hashed: boolean;
  /** How many files are here, of how many with how many lines in all; null once everything is. */
  readonly arriving: {
    readonly files: number;
    readonly ofFiles: number;
    readonly ofLines: number;
  } | null;
}

/** What one part of a page asks: questions of corpora, which their sides name by the place in `names`. */
export interface Ask {
  readonly base: string;
  readonly names: readonly CorpusName[];
  readonly questions: readonly Question[];
}

/** Asks that go to the worker together; `version` is greater than that of every message before. */
export interface Message {
  readonly version: number;
  readonly asks: readonly Ask[];
}

/** What came of one ask: its answers in the order of the questions, a fault, or a bug of ours, which stops this ask alone. */
export type Outcome = Had<readonly Answer[]> | { readonly thrown: unknown };

/** What came of a message: its version, and an outcome an ask, in their order. */
export interface Reply {
  readonly version: number;
  readonly outcomes: readonly Outcome[];
}

/** What the desk does with the reader's own files, which are read by another thread. */
export interface FileDesk {
  /** Files that were opened in this browser. */
  files(): Promise<Had<readonly KeptFile[]>>;
  /** Keeps what comes through the port, a `ReadCollection`, and lists it in every index. */
  take(port: MessagePort): Promise<Had<KeptFile>>;
  relist(id: string, change: FileChange): Promise<Had<null>>;
  remove(id: string): Promise<Had<null>>;
}

/** Another name of a file, or another collection for it to stand in for. */
export type FileChange = Partial<Pick<KeptFile, "title" | "standsIn">>;

/** The one door of the worker: what can be asked of the thread that holds tables. Faults are values, bugs are thrown. */
export interface Desk extends FileDesk {
  /** `base` is the absolute address of the folder of index.json, with a slash at its end. */
  index(base: string): Promise<Had<Index>>;
  notes(base: string, collection: string): Promise<Had<readonly Note[]>>;
  /** The edition of an entry of the index, without its rows. */
  edition(base: string, collection: string, entry: EditionEntry): Promise<Had<EditionFrame>>;
  /** What differs between two editions of one week; `onProgress` is told how far it is. */
  difference(
    base: string,
    collection: string,
    left: EditionEntry,
    right: EditionEntry,
    onProgress: (progress: DifferenceProgress) => void,
  ): Promise<Had<EditionDifference>>;
  /**
   * The corpus once more than `files` of its files are here, or all; of editions in files of their own, once all are.
   * Answers are of the corpus that was had last.
   */
  corpus(base: string, name: CorpusName, files: number): Promise<Had<CorpusFrame>>;
  answer(message: Message): Promise<Reply>;
  /** The hand settles on the control of a dimension or of the weeks: between messages its moves are made cheap. */
  settle(column: Dimension | "week"): Promise<void>;
  /** Forgets what could not be had, so that the next request tries again. */
  retry(): Promise<void>;
  /** Says no more than that the worker is there. */
  ping(): Promise<void>;
}
