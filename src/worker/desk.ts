import type { EditionEntry, Index } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Note } from "#domain/publication/note.ts";
import type { Cohort, WeekCoverage } from "#domain/publication/coverage.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import type { IsoDate } from "#domain/week.ts";
import type { Answer, Question } from "#engine/question.ts";

/** A file or the reason why it cannot be had. */
export type Had<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** Which corpus: a collection as of a date, optionally in one transcription. `asof` null is the latest. */
export interface CorpusName {
  readonly collection: string;
  readonly asof: IsoDate | null;
  readonly reading: number | null;
}

/** What pages need to know of a corpus beside its rows. */
export interface CorpusFrame {
  readonly cohort: Cohort;
  readonly weeks: readonly WeekCoverage[];
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
  readonly agencies: Readonly<Record<string, Agency>>;
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

/** The one door of the worker: what can be asked of the thread that holds tables. Faults are values, bugs are thrown. */
export interface Desk {
  /** `base` is the absolute address of the folder of index.json, with a slash at its end. */
  index(base: string): Promise<Had<Index>>;
  notes(base: string, collection: string): Promise<Had<readonly Note[]>>;
  /** The edition of an entry of the index, without its rows. */
  edition(base: string, collection: string, entry: EditionEntry): Promise<Had<EditionFrame>>;
  /**
   * The corpus once more than `files` of its files are here, or all; of editions in files of their own, once all are.
   * Answers are of the corpus that was had last.
   */
  corpus(base: string, name: CorpusName, files: number): Promise<Had<CorpusFrame>>;
  answer(
    base: string,
    names: readonly CorpusName[],
    questions: readonly Question[],
  ): Promise<Had<readonly Answer[]>>;
  /** Forgets what could not be had, so that the next request tries again. */
  retry(): Promise<void>;
}
