import { countSeparators, detectSeparator, SEPARATORS } from "./detect-dialect.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Blank cells may follow, as where a sheet had texts beside the first column. */
const QUOTED_LINE = /^"((?:[^"]|"")*)"[,;\t|]*$/u;
const SEPARATOR_BYTES: ReadonlySet<number> = new Set(
  SEPARATORS.map((separator) => separator.charCodeAt(0)),
);

/**
 * True where each line of a table is one quoted cell, as a program writes that took its rows for texts: the cells of a row
 * stand inside of it, their own quotation marks doubled. A list of one column, whose texts have commas, is none.
 */
export function hasQuotedLines(sample: Uint8Array): boolean {
  const lines = splitLines(new TextDecoder("latin1").decode(sample)).filter(
    (line) => line.trim() !== "",
  );
  const texts = lines.flatMap((line) => QUOTED_LINE.exec(line)?.[1]?.replaceAll('""', '"') ?? []);
  const others = lines.filter((line) => !QUOTED_LINE.test(line));
  if (others.some((line) => SEPARATORS.some((separator) => line.includes(separator)))) return false;
  const bytes = new TextEncoder().encode(texts.join("\n"));
  const counts = countSeparators(bytes, detectSeparator(bytes));
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  const [usual = 0, usualTimes = 0] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [];
  const hasHeadings = usual > 1 || (others.length === 0 && counts[0] === usual);
  return usualTimes > 1 && usualTimes * 2 > counts.length && hasHeadings;
}

/** Whole lines; a break inside of quotation marks ends none. What follows the last break of a long text may be cut off. */
function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/\r\n|\r|\n/u)) {
    line = line === "" ? part : `${line}\n${part}`;
    if ((line.split('"').length - 1) % 2 !== 0) continue;
    lines.push(line);
    line = "";
  }
  return lines;
}

/** Takes away the quotation marks around each line, of those in it every other one, and blank cells after it; chunks may be cut anywhere. */
export function createLineUnquoter(): (chunk: Uint8Array) => Uint8Array {
  let isLineStart = true;
  let isQuoted = false;
  let isAfterQuote = false;
  let isAfterCell = false;
  return (chunk) => {
    const text = new Uint8Array(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (isLineStart && byte === QUOTE) {
        isQuoted = true;
        isLineStart = false;
        continue;
      }
      if (isQuoted && byte === QUOTE && !isAfterQuote) {
        isAfterQuote = true;
        continue;
      }
      if (isAfterQuote && byte !== QUOTE) {
        isQuoted = false;
        isAfterCell = true;
      }
      isAfterQuote = false;
      isAfterCell = isAfterCell && SEPARATOR_BYTES.has(byte);
      if (isAfterCell) continue;
      isLineStart = !isQuoted && (byte === LF || byte === CR);
      text[length] = byte;
      length += 1;
    }
    return text.subarray(0, length);
  };
}
