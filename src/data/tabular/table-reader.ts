import type { EditionTable } from "#data/native/edition-table.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import type { ColumnConsumer } from "#data/tabular/column-chunk.ts";
import type { PartReaderPool } from "#data/tabular/worker-pool.ts";
import type { readEntry } from "#data/zip/read-entry.ts";
import type { Epoch } from "#domain/import/mapping.ts";
import type { Collection } from "#domain/report/collection.ts";
import type { ImportSummary, ImportIssue } from "#domain/import/import-summary.ts";
import type { ReadingChoices } from "#domain/import/reading.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";

/** Cells of one column that a sheet shows as one, from the row `top` to the row `bottom`; columns count from 0. */
export interface MergedRows {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

/** The merged cells of each sheet, by the path of its part, in the order of their rows. */
export type MergedCells = ReadonlyMap<string, readonly MergedRows[]>;

/** How far a reading is: bytes of the file, and rows (pages, of a PDF). */
export interface ImportProgress {
  readonly bytes: number;
  readonly rows: number;
}

/** What may be said to a reading while it runs, and what it says. */
export interface ImportOptions {
  /** Ends the reading within 200 ms; its reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** What the reader answered to questions on how the file is read. */
  readonly answers?: ReadingAnswers;
  /** Merged cells that an earlier reading came by, to be filled; where not given, none is filled. */
  readonly mergedCells?: MergedCells;
  /** Rows of each sheet that are wanted; all where not given. Other tables may hand on more. */
  readonly maxRowsPerSheet?: number;
  /** Who reads parts of a large table at the same time; the reading thread reads it alone where there is nobody. */
  readonly pool?: PartReaderPool;
  /** Unpacks parts of a large ZIP file, one at a time, while what is unpacked is read; `readEntry` where not given. */
  readonly unpackEntry?: typeof readEntry;
  /** Receives all bytes of a file whose reader comes by each of them, in their order; they hold until the next. */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

/** Takes the rows of a table in their order. */
export interface RowConsumer {
  /** A sheet of several begins; a file that has one table says nothing. */
  readonly beginSheet?: (name: string) => void;
  /** A row, heading and blank lines included. The record is used again for the next. */
  readonly addRecord: (record: TableRecord) => void;
  /** Called once the headings are found. A reader that knows rows only does not call it. */
  readonly columns?: ColumnConsumer;
}

/** What a table was, once it is read. */
export interface TableSummary extends ImportProgress {
  /** False where the end of the file may be cut off. */
  readonly isComplete: boolean;
  /** What the page reports of the container: formulas whose kept values were used, links not followed. */
  readonly issues: readonly ImportIssue[];
  /** What the container leaves to its reader: which sheet is read, whether hidden rows are. */
  readonly questions?: readonly ReadingQuestion[];
  /** From which year the container counts days, where a number in a column of dates may be a day. */
  readonly epoch?: Epoch;
}

/**
 * Reads the rows of a table in one container. Throws `ImportError` with a sentence where the bytes are no such table, and
 * the reason of the signal.
 */
export type TableReader = (
  source: Blob,
  consumer: RowConsumer,
  options: ImportOptions,
) => Promise<TableSummary>;

/** A file read: a collection of its own, with its editions, and what was found. */
export interface ImportedCollection {
  readonly collection: Collection;
  readonly parts: readonly EditionTable[];
  readonly found: ImportSummary;
  /** What the reader said on how it is read; not there where nothing was said. */
  readonly reading?: ReadingChoices;
}
