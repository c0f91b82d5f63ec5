/** Codes of more bits would belong to a dictionary of more than 16 million values. */
const MAX_WIDTH = 24;

/**
 * Fills the first `count` of `into` with the numbers of `width` bits that stand from `from` to before `to`, as Parquet's
 * hybrid of runs and packed bits. Throws where they are too few. Not left to the library: there, the length of a run in a
 * damaged file is taken at its word.
 */
export function decodeRuns(
  bytes: Uint8Array,
  from: number,
  to: number,
  width: number,
  into: Uint32Array,
  count: number,
): void {
  if (width > MAX_WIDTH || count > into.length || to > bytes.length) throw new Error("runs");
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
    unpackBits(bytes, at, width, into, filled, many);
    at += length * width;
    filled += many;
  }
}

function unpackBits(
  bytes: Uint8Array,
  from: number,
  width: number,
  into: Uint32Array,
  filled: number,
  many: number,
): void {
  if (width === 0) {
    into.fill(0, filled, filled + many);
    return;
  }
  const mask = 2 ** width - 1;
  // Four bytes hold any value of at most 24 bits, wherever in the first of them it begins; near the end there may be fewer.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = Math.min(many, Math.floor(((bytes.length - from - 4) * 8) / width));
  let i = 0;
  for (let bit = 0; i < whole; i += 1, bit += width) {
    into[filled + i] = (view.getUint32(from + (bit >>> 3), true) >>> (bit & 7)) & mask;
  }
  for (; i < many; i += 1) {
    const bit = i * width;
    let word = 0;
    for (let n = 0; n < 4; n += 1) word |= (bytes[from + (bit >>> 3) + n] ?? 0) << (n * 8);
    into[filled + i] = (word >>> (bit & 7)) & mask;
  }
}
