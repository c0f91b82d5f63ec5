/** Codes of more bits would belong to a dictionary of more than 16 million values. */
const MOST_WIDTH = 24;

/**
 * Fills the first `count` of `into` with the numbers of `width` bits that stand from `from` to before `to`, as Parquet's
 * hybrid of runs and packed bits. Throws where they are too few. Not left to the library: there, the length of a run in a
 * damaged file is taken at its word.
 */
export function readRuns(
  bytes: Uint8Array,
  from: number,
  to: number,
  width: number,
  into: Uint32Array,
  count: number,
): void {
  if (width > MOST_WIDTH || count > into.length || to > bytes.length) throw new Error("runs");
  let at = from;
  let filled = 0;
  while (filled < count) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= to || shift > 28) throw new Error("runs end early");
      const byte = bytes[at] as number;
      at += 1;
      header |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    const length = header >>> 1;
    if ((header & 1) === 0) {
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) {
        if (at >= to) throw new Error("runs end early");
        value |= (bytes[at] as number) << shift;
        at += 1;
      }
      const end = Math.min(count, filled + length);
      into.fill(value, filled, end);
      filled = end;
      continue;
    }
    const many = Math.min(length * 8, count - filled);
    if (at + Math.ceil((many * width) / 8) > to) throw new Error("runs end early");
    unpack(bytes, at, width, into, filled, many);
    at += length * width;
    filled += many;
  }
}

function unpack(
  bytes: Uint8Array,
  from: number,
  width: number,
  into: Uint32Array,
  filled: number,
  many: number,
): void {
  const mask = 2 ** width - 1;
  let at = from;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < many; i += 1) {
    while (bits < width) {
      held |= (bytes[at] as number) << bits;
      at += 1;
      bits += 8;
    }
    into[filled + i] = held & mask;
    held >>>= width;
    bits -= width;
  }
}
