/** Separators that are told apart; of two that stand alike the first. */
const SEPARATORS = [",", ";", "\t", "|"] as const;
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
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = countByLine(sample, separator.charCodeAt(0));
    const filled = counts.filter((count) => count > 0);
    const lines = new Map<number, number>();
    for (const count of filled) lines.set(count, (lines.get(count) ?? 0) + 1);
    for (const [count, of] of lines) {
      if (separator === "|" && (of * 2 <= counts.length || filled.length < most)) continue;
      if (of > bestLines || (of === bestLines && count > bestCount)) {
        best = separator;
        bestLines = of;
        bestCount = count;
      }
    }
    most = Math.max(most, filled.length);
  }
  return best;
}

/** How often a separator stands in each of the first lines that are not empty. */
function countByLine(sample: Uint8Array, separator: number): readonly number[] {
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
    else if (byte === separator && !isQuoted) count += 1;
  }
  return isEmpty ? counts : [...counts, count];
}
