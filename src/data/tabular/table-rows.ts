import type { TextColumn } from "./column-store.ts";
import type { HashedColumn } from "./hashed-column.ts";

/** The row of headings of a table: where the columns that are read from it stand. */
export interface TableHeading<Name extends string> {
  /** Cells of the row. */
  readonly width: number;
  /** As they stand in the file. */
  readonly headings: readonly string[];
  /** Every heading in plain letters, by which a later sheet's columns are recognized as the same. */
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<Name, number>;
  /** Places of further columns that stand for the same as one of `columns`, under another of its names. */
  readonly otherColumns: ReadonlyMap<Name, readonly number[]>;
  /** Those of `columns` whose texts are never shown: of their cells only hashes are kept. */
  readonly hashedColumns: ReadonlySet<Name>;
  /** Places of the columns by which rows are compared; empty where something else tells repeats. */
  readonly comparedColumns: readonly number[];
  /** Places of columns that nothing is read from and rows are not compared by, but whose values are looked at. */
  readonly countColumns: readonly number[];
  /** Headings that stand more than once and that a column is read from. */
  readonly repeatedHeadings: readonly string[];
  /** Columns of a table that stands beside this one. */
  readonly sideColumns?: readonly number[];
}

/** Rows as columns. */
export interface TableColumns<Name extends string> {
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Where a row stands, in words: "row 1,204", or "sheet 'FY24', row 1,204" in a file of several sheets. */
  readonly where: (row: number) => string;
  /** Null where the file has no such column, or keeps hashes of it. */
  readonly column: (name: Name) => TextColumn | null;
  /** A column of which hashes are kept; null where the file has no such column. */
  readonly hashes: (name: Name) => HashedColumn | null;
}

/** A column that nothing is read from. */
export interface UnusedColumn {
  /** As it stands in the file. */
  readonly heading: string;
  /** Where it stands, from 0. */
  readonly place: number;
  /** Its first texts, each once, at most so many. */
  readonly firstTexts: (max: number) => readonly string[];
  readonly column: () => TextColumn;
}

/** The rows of a table under its heading. */
export interface TableRows<
  Name extends string,
  Found extends TableHeading<Name>,
> extends TableColumns<Name> {
  readonly heading: Found;
  /** Columns that are kept and that nothing is read from. */
  readonly unusedColumns: readonly UnusedColumn[];
  /** Of each sheet that rows are of, the first of its rows; none where the file has one table. */
  readonly sheets: readonly SheetStart[];
  /** Cells that are called a total, in any column of texts; `isTotal` is asked only of those that may be. */
  readonly listTotalCells: (isTotal: (text: string) => boolean) => readonly TotalCell<Name>[];
  /** Of each row a code that rows share which are equal in every column that is kept. */
  readonly identifyRows: () => Uint32Array;
  /** Rows that repeat an earlier row in every column; null where rows are not compared. */
  readonly repeats: number | null;
}

/** A column of a table, as its cells stand beside those of other columns. */
export interface PlacedColumn {
  /** What it is read as; null where it is only compared. */
  readonly name: string | null;
  readonly heading: string;
  readonly place: number;
  readonly codes: Uint32Array;
  /** The text of a code, without spaces at its ends; a mark where only hashes are kept. */
  readonly getText: (code: number) => string;
}

/** A sheet, and the first of the rows that are of it. */
export interface SheetStart {
  readonly name: string;
  readonly from: number;
}

/** A cell that is called a total; `name` is null where its column is not read. */
export interface TotalCell<Name> {
  readonly row: number;
  readonly name: Name | null;
  readonly text: string;
}
