/** Set in `cellFlags` of a cell whose quotation marks are doubled in the bytes. */
export const DOUBLED_QUOTES = 1;

/** Set in `errorFlags` of a record: text follows a closing quotation mark. */
export const TEXT_AFTER_QUOTE = 1;
/** Set in `errorFlags`: the file ends before a quotation mark is closed. */
export const UNCLOSED_QUOTE = 2;
/** Set in `errorFlags`: one quoted cell holds a line break and as many separators as a row has, so that rows may be lost in it. */
export const SWALLOWED_ROWS = 4;
/** Set in `errorFlags`: a quotation mark stands inside a cell that has none around it. */
export const STRAY_QUOTE = 8;
/** Set in `errorFlags`: a NUL byte. */
export const NUL_BYTE = 16;
/** Set in `errorFlags`: a cell points to a text that the workbook does not hold, or stands twice in its row. */
export const LOST_CELL = 32;

/**
 * A row of a table as its bytes stand in a buffer. A reader uses one object for all rows: its bytes are valid until the next row.
 * Cell `i` stands from `starts[i]` to before `ends[i]`, without the quotation marks around it.
 */
export interface TableRecord {
  bytes: Uint8Array;
  /** Rows as a spreadsheet counts them: from 1, the heading and blank lines included. */
  row: number;
  cells: number;
  starts: Int32Array;
  ends: Int32Array;
  cellFlags: Uint8Array;
  errorFlags: number;
  /** The byte that parts the cells; 0 where the container needs none. */
  separator: number;
  /** True where the container says of each cell in which column it stands, so that no row can be shifted. */
  hasPlaces?: boolean;
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Windows-1252 from 128 to 159; above that it is Latin-1. Spelled out: decoders of some runtimes take it for Latin-1 throughout. */
const WINDOWS_1252_FROM_128 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(
    bytes,
    (byte) => WINDOWS_1252_FROM_128[byte - 128] ?? String.fromCharCode(byte),
  ).join("");
}

/** Bytes as text: UTF-8, or Windows-1252 where they are not that. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** True where bytes are not UTF-8, so that `decodeText` reads them as Windows-1252. */
export function isWindows1252(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 128)) return false;
  try {
    UTF_8.decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** The text of a cell; empty where the record has no such cell. */
export function getCellText(record: TableRecord, cell: number): string {
  if (cell >= record.cells) return "";
  const text = decodeText(record.bytes.subarray(record.starts[cell], record.ends[cell]));
  const isDoubled = ((record.cellFlags[cell] ?? 0) & DOUBLED_QUOTES) !== 0;
  return readTextFormula(isDoubled ? text.replaceAll('""', '"') : text);
}

const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/u;

/** The value of a formula that is a text and nothing else, such as `="00123"`, by which a program keeps a spreadsheet from changing it. Any other text as it is. */
export function readTextFormula(text: string): string {
  if (!text.startsWith('="')) return text;
  return TEXT_FORMULA.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
}

/** True where a record is a blank line, or has nothing but white space in its cells, however many there are. */
export function isBlankRecord({ bytes, cells, starts, ends, errorFlags }: TableRecord): boolean {
  if (errorFlags !== 0) return false;
  for (let cell = 0; cell < cells; cell += 1) {
    if (!isBlankText(bytes, starts[cell] as number, ends[cell] as number)) return false;
  }
  return true;
}

/** True where bytes from `start` to before `end` are white space, non-breaking spaces among it. */
export function isBlankText(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  // Nearly all cells begin with a letter or digit of ASCII: nothing is decoded for them.
  const first = bytes[start] as number;
  if (first > 32 && first < 128) return false;
  return decodeText(bytes.subarray(start, end)).trim() === "";
}

const CELL_LOSING_FLAGS = TEXT_AFTER_QUOTE | UNCLOSED_QUOTE | SWALLOWED_ROWS;

/** Why the cells of a record cannot be told apart, or are not as many as the heading has; null where they can. Empty cells at its end are no fault. */
export function findRecordError(record: TableRecord, width: number): string | null {
  const { cells, errorFlags, starts, ends } = record;
  if ((errorFlags & UNCLOSED_QUOTE) !== 0)
    return "a quotation mark is never closed; rows after it are lost";
  if ((errorFlags & SWALLOWED_ROWS) !== 0)
    return "one quoted cell holds line breaks and whole rows";
  if ((errorFlags & CELL_LOSING_FLAGS) !== 0) return "text follows a closing quotation mark";
  let last = cells;
  while (last > width && starts[last - 1] === ends[last - 1]) last -= 1;
  return last === width ? null : `${cells} cells, where the heading has ${width}`;
}

/** What is damaged in a record whose cells can be told apart, so that no count of the file is certain; null where nothing is. */
export function findRecordDamage({ errorFlags }: TableRecord): string | null {
  if ((errorFlags & NUL_BYTE) !== 0) return "a NUL byte";
  if ((errorFlags & STRAY_QUOTE) !== 0) return "a quotation mark inside a cell";
  return (errorFlags & LOST_CELL) === 0 ? null : "a cell that is lost, or stands twice";
}

/** A blank record, to be filled by a reader. */
export function createRecord(): TableRecord {
  return {
    bytes: new Uint8Array(0),
    row: 0,
    cells: 0,
    starts: new Int32Array(128),
    ends: new Int32Array(128),
    cellFlags: new Uint8Array(128),
    errorFlags: 0,
    separator: 0,
  };
}

/** Fills a record with cells. */
export function fillRecord(record: TableRecord, row: number, cells: readonly Uint8Array[]): void {
  widenRecord(record, cells.length);
  record.bytes = new Uint8Array(cells.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  cells.forEach((cell, i) => {
    record.bytes.set(cell, at);
    record.starts[i] = at;
    at += cell.length;
    record.ends[i] = at;
  });
  record.row = row;
  record.cells = cells.length;
}

/** Makes room for so many cells, none of which has marks. */
export function widenRecord(record: TableRecord, cells: number): void {
  if (record.starts.length >= cells) return;
  record.starts = new Int32Array(cells);
  record.ends = new Int32Array(cells);
  record.cellFlags = new Uint8Array(cells);
}

/** Hands rows of texts to `onRecord`, each as a record of its own; the first is row `from`. */
export function emitTextRows(
  rows: readonly (readonly string[])[],
  from: number,
  onRecord: (record: TableRecord) => void,
): void {
  const encoder = new TextEncoder();
  for (const [i, row] of rows.entries()) {
    const record = createRecord();
    fillRecord(
      record,
      from + i,
      row.map((cell) => encoder.encode(cell)),
    );
    onRecord(record);
  }
}
