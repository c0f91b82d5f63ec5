import type { MergedRows } from "#data/tabular/table-reader.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import type { CellIssues } from "./cell-issues.ts";
import type { TextBuffer } from "./text-buffer.ts";
import { reserveBytes } from "./text-buffer.ts";
import { isHiddenTag, readAttributes } from "./xml-byte-tag.ts";
import type { XmlByteTag } from "./xml-byte-tag.ts";

/** What is known of a sheet before its rows are read. */
export interface SheetSettings {
  /** Cells that are filled in each of their rows. */
  readonly mergedRows: readonly MergedRows[];
  /** Numbers of rows that hold the totals of one of Excel's tables. */
  readonly totalsRows: ReadonlySet<number>;
  readonly leavesOutHiddenRows: boolean;
}

/** What a sheet was found to hide or to merge. */
export interface SheetFacts {
  /** Rows with values that are hidden, below a row that is not. */
  readonly hiddenRowCount: number;
  /** Numbers of the first of them. */
  readonly hiddenRows: readonly number[];
  /** First and last column, from 0, of each run that is hidden. */
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
  readonly mergedRows: readonly MergedRows[];
}

/** Follows what a sheet hides and merges while its rows are read. */
export interface SheetLayout {
  readonly begin: (sheet: string | null, settings: SheetSettings) => void;
  readonly addColumns: (bytes: Uint8Array, tag: XmlByteTag) => void;
  readonly addMergeCell: (bytes: Uint8Array, tag: XmlByteTag) => void;
  /** Fills the merged cells of a row that has values; `filled` are its columns. */
  readonly fillMergedCells: (record: TableRecord, filled: number[], row: number) => void;
  /** True where a row with values is not handed on. */
  readonly skipsRow: (row: number, isHidden: boolean) => boolean;
  readonly facts: () => SheetFacts;
}

const MAX_EXAMPLES = 5;
/** Merged cells of a sheet that are looked at, and those that one row may lie in. */
const MAX_MERGED = 100_000;
const MAX_ACTIVE = 256;
const MAX_HIDDEN_COLUMNS = 1_000;
const MERGED_PLACE = /\sref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/iu;
const COLUMN_FROM = /\smin\s*=\s*["'](\d{1,5})["']/u;
const COLUMN_TO = /\smax\s*=\s*["'](\d{1,5})["']/u;

interface ActiveMerge extends MergedRows {
  readonly text: Uint8Array;
}

/** A layout of sheets whose rows stand in `buffer`. */
export function createSheetLayout(buffer: TextBuffer, issues: CellIssues): SheetLayout {
  let sheet: string | null = null;
  let settings: SheetSettings = {
    mergedRows: [],
    totalsRows: new Set(),
    leavesOutHiddenRows: false,
  };
  let next = 0;
  let active: ActiveMerge[] = [];
  let hasVisibleRow = false;
  let hiddenRowCount = 0;
  let hiddenRows: number[] = [];
  let hiddenColumns: (readonly [number, number])[] = [];
  let mergedRows: MergedRows[] = [];

  function activate(record: TableRecord, merged: MergedRows): void {
    const { column, top, bottom } = merged;
    const [start, end] = [record.starts[column], record.ends[column]];
    if (end === undefined || end === 0) return;
    const text = buffer.bytes.slice(start, end);
    const place = { sheet, row: top, column };
    const rows = `merged over the rows ${top} to ${bottom}`;
    if (isSharedNumber(text)) {
      issues.add("merged cell with a number", place, `${rows}; read in the first of them alone`);
      return;
    }
    issues.add("merged cell", place, `${rows}; its text is read in each of them`);
    if (active.length < MAX_ACTIVE) active.push({ ...merged, text });
  }

  return {
    begin: (name, known) => {
      sheet = name;
      settings = known;
      next = 0;
      active = [];
      hasVisibleRow = false;
      hiddenRowCount = 0;
      hiddenRows = [];
      hiddenColumns = [];
      mergedRows = [];
    },
    addColumns: (bytes, tag) => {
      if (hiddenColumns.length >= MAX_HIDDEN_COLUMNS || !isHiddenTag(bytes, tag)) return;
      const attributes = readAttributes(bytes, tag);
      const from = Number(COLUMN_FROM.exec(attributes)?.[1] ?? 0);
      const to = Number(COLUMN_TO.exec(attributes)?.[1] ?? 0);
      if (from >= 1 && to >= from) hiddenColumns.push([from - 1, to - 1]);
    },
    addMergeCell: (bytes, tag) => {
      if (mergedRows.length >= MAX_MERGED) return;
      const [, letters = "", top = "", bottom = ""] =
        MERGED_PLACE.exec(readAttributes(bytes, tag)) ?? [];
      if (letters === "" || Number(bottom) <= Number(top)) return;
      let column = 0;
      for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
      mergedRows.push({ top: Number(top), bottom: Number(bottom), column: column - 1 });
    },
    fillMergedCells: (record, filled, row) => {
      const { mergedRows: known } = settings;
      if (next === known.length && active.length === 0) return;
      active = active.filter(({ bottom }) => bottom >= row);
      for (const { column, text } of active) {
        if (record.ends[column] !== 0) continue;
        reserveBytes(buffer, text.length);
        buffer.bytes.set(text, buffer.length);
        record.starts[column] = buffer.length;
        buffer.length += text.length;
        record.ends[column] = buffer.length;
        filled.push(column);
      }
      for (; next < known.length; next += 1) {
        const merged = known[next] as MergedRows;
        if (merged.top > row) break;
        if (merged.top === row) activate(record, merged);
      }
    },
    skipsRow: (row, isHidden) => {
      if (settings.totalsRows.has(row)) {
        const place = { sheet, row, column: 0 };
        issues.add("totals row of a table", place, "the totals row of the table; left out");
        return true;
      }
      if (!isHidden) {
        hasVisibleRow = true;
        return false;
      }
      // Hidden headings are read: without them there is no table.
      if (!hasVisibleRow) return false;
      hiddenRowCount += 1;
      if (hiddenRows.length < MAX_EXAMPLES) hiddenRows.push(row);
      return settings.leavesOutHiddenRows;
    },
    facts: () => ({
      hiddenRowCount,
      hiddenRows,
      hiddenColumns,
      mergedRows: mergedRows.toSorted((a, b) => a.top - b.top),
    }),
  };
}

/** A year stands for each of the rows that it is merged over; another number is one of all of them together. */
function isSharedNumber(text: Uint8Array): boolean {
  if (text.length > 24) return false;
  const number = String.fromCharCode(...text);
  return /^-?\d[\d.,]*$/u.test(number) && !/^(?:19|20)\d\d$/u.test(number);
}
