/** Set in `flags` of a cell whose quotation marks are doubled in the bytes. */
export const DOUBLED_QUOTES = 1;

/** Set in `faults` of a record: text follows a closing quotation mark. */
export const TEXT_AFTER_QUOTE = 1;
/** Set in `faults`: the file ends before a quotation mark is closed. */
export const UNCLOSED_QUOTE = 2;
/** Set in `faults`: one quoted cell holds a line break and as many separators as a row has, so that rows may be lost in it. */
export const SWALLOWED_ROWS = 4;
/** Set in `faults`: a quotation mark stands inside a cell that has none around it. */
export const STRAY_QUOTE = 8;
/** Set in `faults`: a NUL byte. */
export const NUL_BYTE = 16;
/** Set in `faults`: a cell points to a text that the workbook does not hold, or stands twice in its row. */
export const LOST_CELL = 32;

/**
 * A record as it stands in the buffer: the same object is used for every record, and its bytes hold only until the next.
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

/** True where bytes are not UTF-8, so that `textOf` reads them as Windows-1252. */
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
  return (record.cellFlags[cell] ?? 0) & DOUBLED_QUOTES ? text.replaceAll('""', '"') : text;
}

/** True where a record is a blank line. */
export function isBlankRecord({ cells, starts, ends, errorFlags: faults }: TableRecord): boolean {
  return cells === 1 && faults === 0 && starts[0] === ends[0];
}
