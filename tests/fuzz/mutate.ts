/** Most bytes changed, cut out or moved by one mutation, unless it cuts the end off. */
const MOST_SPAN = 512;

/**
 * Copies of `bytes`, each damaged in one way: bytes flipped, a bit flipped, the end cut off, a piece cut out, one piece
 * written over or put in at another place, or a number in the bytes made 0 or as large as it can be. The same `seed`
 * gives the same copies. `bytes` must not be empty.
 */
export function* mutations(
  bytes: Uint8Array,
  count: number,
  seed: number,
): Generator<Uint8Array, void, undefined> {
  const below = dice(seed);
  for (let made = 0; made < count; made += 1) {
    const kind = KINDS[below(KINDS.length)] as Mutate;
    yield kind(bytes, below);
  }
}

/** A whole number from 0 to before `limit`, which is at least 1. */
type Below = (limit: number) => number;
type Mutate = (bytes: Uint8Array, below: Below) => Uint8Array;

const KINDS: readonly Mutate[] = [
  function flipBytes(bytes, below) {
    const made = bytes.slice();
    const flips = 1 + below(8);
    for (let flip = 0; flip < flips; flip += 1) made[below(made.length)] = below(256);
    return made;
  },
  function flipBit(bytes, below) {
    const at = below(bytes.length);
    return bytes.with(at, (bytes[at] as number) ^ (1 << below(8)));
  },
  (bytes, below) => bytes.slice(0, below(bytes.length)),
  function cutOut(bytes, below) {
    const [from, to] = span(bytes, below);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  function writeOver(bytes, below) {
    const [from, to] = span(bytes, below);
    const made = bytes.slice();
    const at = below(bytes.length);
    made.set(bytes.subarray(from, Math.min(to, from + made.length - at)), at);
    return made;
  },
  function putIn(bytes, below) {
    const [from, to] = span(bytes, below);
    const at = below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  function extreme(bytes, below) {
    const made = bytes.slice();
    const at = below(bytes.length);
    return made.fill(below(2) * 255, at, at + 2 ** below(4));
  },
];

function span(bytes: Uint8Array, below: Below): readonly [from: number, to: number] {
  const from = below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + below(MOST_SPAN))];
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}

/** Mulberry32: enough for damage, and the same on every machine. */
function dice(seed: number): Below {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
