import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import type { ColumnTaker } from "#data/pieces/column-piece.ts";
import type { Crew } from "#data/pieces/crew.ts";
import type { Epoch } from "#domain/opening/mapping.ts";
import type { Collection } from "#domain/collection.ts";
import type { Found, FoundIssue } from "#domain/opening/found.ts";

/** How far a reading is: bytes of the file, and rows (pages, of a PDF). */
export interface ReadingProgress {
  readonly bytes: number;
  readonly rows: number;
}

/** What may be said to a reading while it runs, and what it says. */
export interface ReadingOptions {
  /** Ends the reading within 200 ms; its reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Rows of each sheet that are wanted; all where not given. Other tables may hand on more. */
  readonly mostOfSheet?: number;
  /** Who reads parts of a large table at the same time; the reading thread reads it alone where there is nobody. */
  readonly crew?: Crew;
  /** Is told of all bytes of a file whose reader comes by each of them, in their order; they hold until the next. */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

/** Takes the rows of a table in their order. */
export interface RowTaker {
  /** A sheet of several begins; a file that has one table says nothing. */
  readonly sheet?: (name: string) => void;
  /** A row, heading and blank lines included. The record is used again for the next. */
  readonly take: (record: CsvRecord) => void;
  /** Asked once the heading is taken. A reader that has rows only pays it no heed. */
  readonly columns?: ColumnTaker;
}

/** What a table was, once it is read. */
export interface RowsEnd extends ReadingProgress {
  /** False where the end of the file may be cut off. */
  readonly isEnded: boolean;
  /** What a reader of the file should be told of its container: formulas whose kept values were used, links not followed. */
  readonly issues: readonly FoundIssue[];
  /** From which year the container counts days, where a number in a column of dates may be a day. */
  readonly epoch?: Epoch;
}

/**
 * Reads the rows of a table in one container. Throws `NotReadable` with a sentence where the bytes are no such table, and
 * the reason of the signal.
 */
export type ReadRows = (source: Blob, taker: RowTaker, options: ReadingOptions) => Promise<RowsEnd>;

/** A file read: a collection of its own, with its editions, and what was found. */
export interface ReadCollection {
  readonly collection: Collection;
  readonly parts: readonly EditionPart[];
  readonly found: Found;
}
