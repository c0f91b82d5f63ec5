/** Separators that are told apart. */
export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

const MOST_LINES = 30;
/** A first line that tells a spreadsheet the separator, and is no row of it. */
const TOLD = /^"?sep=([,;\t|])"?\r?\n?/iu;

/** The separator that a first line `sep=;` tells, and the bytes of that line; null where there is none. */
export function toldSeparator(
  sample: Uint8Array,
): { readonly separator: string; readonly bytes: number } | null {
  const found = TOLD.exec(String.fromCharCode(...sample.subarray(0, 16)));
  const [line = "", separator = ","] = found ?? [];
  return found === null ? null : { separator, bytes: line.length };
}

/**
 * The separator of a table by its first lines: the one that stands equally often in most of them, outside quotation marks,
 * and of two such the more frequent. A comma where none of them stands there.
 */
export function detectSeparator(sample: Uint8Array): Separator {
  let best: Separator = ",";
  let bestLines = 0;
  let bestCount = 0;
  for (const separator of SEPARATORS) {
    const counts = countsByLine(sample, separator.charCodeAt(0));
    const lines = new Map<number, number>();
    for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
    for (const [count, of] of lines) {
      if (of > bestLines || (of === bestLines && count > bestCount)) {
        best = separator;
        bestLines = of;
        bestCount = count;
      }
    }
  }
  return best;
}

function countsByLine(sample: Uint8Array, separator: number): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  for (const byte of sample) {
    if (byte === 34) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (byte === separator) count += 1;
    else if (byte === 10 || byte === 13) {
      counts.push(count);
      count = 0;
      if (counts.length === MOST_LINES) return counts;
    }
  }
  return [...counts, count];
}
