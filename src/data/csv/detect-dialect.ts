import { ImportError } from "#data/errors/import-error.ts";

/** Encodings that a file as a whole can have; single cells that are not UTF-8 are read as Windows-1252. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const OTHER_SIGNATURES: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "a ZIP or Excel (XLSX) file"],
  ["PAR1", "a Parquet file"],
  ["%PDF", "a PDF"],
  ["\u001F\u008B", "a gzip file"],
  ["\u00D0\u00CF\u0011\u00E0", "an old Excel (XLS) file"],
  ["DDORCOLS", "a packed collection of this site"],
];

/** The encoding of a file by its first bytes. Throws `ImportError` where they are none, or those of another format. */
export function detectEncoding(sample: Uint8Array): Encoding {
  if (sample.length === 0) throw new ImportError("The file is empty.");
  const start = String.fromCharCode(...sample.subarray(0, 8));
  for (const [signature, words] of OTHER_SIGNATURES) {
    if (start.startsWith(signature)) {
      throw new ImportError(`The file is no CSV: it begins as ${words} does.`);
    }
  }
  if (start.startsWith("\u00FF\u00FE")) return "utf-16le";
  if (start.startsWith("\u00FE\u00FF")) return "utf-16be";
  return detectByNulBytes(sample);
}

/** Without a mark at the start, UTF-16 of mostly ASCII text shows by a NUL in every other byte. */
function detectByNulBytes(sample: Uint8Array): Encoding {
  const length = Math.min(sample.length, 1024) & ~1;
  const nuls = [0, 0] as [number, number];
  for (let i = 0; i < length; i += 1) if (sample[i] === 0) nuls[i & 1 ? 1 : 0] += 1;
  const many = length * 0.35;
  if (nuls[1] > many && nuls[0] === 0) return "utf-16le";
  if (nuls[0] > many && nuls[1] === 0) return "utf-16be";
  return "utf-8";
}

/** Turns chunks in an encoding to UTF-8, without a byte order mark; the last call has `isLast`. */
export function createRecoder(
  encoding: Encoding,
): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  if (encoding === "utf-8") return createMarkRemover();
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk, isLast) => encoder.encode(decoder.decode(chunk, { stream: !isLast }));
}

function createMarkRemover(): (chunk: Uint8Array) => Uint8Array {
  let isFirst = true;
  return (chunk) => {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    return hasMark ? chunk.subarray(3) : chunk;
  };
}

/** Separators that are recognized; of two that stand alike the first. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

const MAX_LINES = 30;
/** A first line that tells a spreadsheet the separator, and is no row of it. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?\r?\n?/iu;

/** The separator that a first line `sep=;` tells, and the bytes of that line; null where there is none. */
export function readSeparatorLine(
  sample: Uint8Array,
): { readonly separator: string; readonly bytes: number } | null {
  const found = SEPARATOR_LINE.exec(String.fromCharCode(...sample.subarray(0, 16)));
  const [line = "", separator = ","] = found ?? [];
  return found === null ? null : { separator, bytes: line.length };
}

/**
 * The separator of a table by its first lines: the one that stands equally often in most of them, outside quotation marks,
 * and of two such the more frequent. A comma where none of them stands there. A `|`, which lists inside of cells have too,
 * is one only where more than half of the lines have it equally often and no other separator stands in more lines than it.
 */
export function detectSeparator(sample: Uint8Array): Separator {
  let best: Separator = ",";
  let bestLines = 0;
  let bestCount = 0;
  let maxFilledLines = 0;
  for (const separator of SEPARATORS) {
    const counts = countSeparators(sample, separator);
    const filled = counts.filter((count) => count > 0);
    const lines = new Map<number, number>();
    for (const count of filled) lines.set(count, (lines.get(count) ?? 0) + 1);
    for (const [count, lineCount] of lines) {
      if (separator === "|" && (lineCount * 2 <= counts.length || filled.length < maxFilledLines))
        continue;
      if (lineCount > bestLines || (lineCount === bestLines && count > bestCount)) {
        best = separator;
        bestLines = lineCount;
        bestCount = count;
      }
    }
    maxFilledLines = Math.max(maxFilledLines, filled.length);
  }
  return best;
}

/** How often a separator stands outside of quotation marks in each of the first lines that are not empty. */
export function countSeparators(sample: Uint8Array, separator: Separator): readonly number[] {
  const separatorByte = separator.charCodeAt(0);
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isEmpty = true;
  for (const byte of sample) {
    const isBreak = byte === 10 || byte === 13;
    if (isBreak && !isQuoted) {
      if (!isEmpty) counts.push(count);
      if (counts.length === MAX_LINES) return counts;
      count = 0;
      isEmpty = true;
      continue;
    }
    isEmpty = false;
    if (byte === 34) isQuoted = !isQuoted;
    else if (byte === separatorByte && !isQuoted) count += 1;
  }
  return isEmpty ? counts : [...counts, count];
}
