/** A column of the rows: each row's code, below `size`. */
export interface Column {
  readonly name: string;
  readonly codes: Uint8Array | Uint16Array;
  readonly size: number;
}

/** Six columns of one length; week, state and agency are the ones that gestures filter. */
export type Columns = readonly Column[];

export const [WEEK, STATE, AGENCY] = [0, 1, 2] as const;

const WEEKS = 520;
const STATES = 52;
const AGENCIES = 3000;
const SLOTS = 65_536;

/** Weeks of which no report was published. */
const GAPS = [
  [61, 74],
  [233, 233],
  [301, 329],
  [480, 482],
] as const;

/** Whole numbers from 0 to before 2^32 in a sequence that the seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The state of each agency. */
export function statesOfAgencies(): Uint8Array {
  const next = seeded(7);
  const slots = slotsOf(Array.from({ length: STATES }, (_, state) => 1 / (state + 2)));
  return Uint8Array.from({ length: AGENCIES }, () => slots[next() % SLOTS] as number);
}

/** The same rows each time, week after week as reports are published. */
export function makeColumns(length: number): Columns {
  const next = seeded(20_170_204);
  const states = statesOfAgencies();
  // 60 % of the rows are of the first 5 % of the agencies.
  const few = AGENCIES / 20;
  const agency = drawn(length, next, [
    ...shares(few, (at) => 1 / (at + 8), 0.6),
    ...shares(AGENCIES - few, (at) => 1 / (at + 400), 0.4),
  ]);
  return [
    { name: "week", codes: weeks(length, next), size: WEEKS },
    { name: "state", codes: Uint8Array.from(agency, (one) => states[one] as number), size: STATES },
    { name: "agency", codes: agency, size: AGENCIES },
    narrow("category", drawn(length, next, skewed(26)), 26),
    narrow("status", drawn(length, next, [0.55, 0.35, 0.1]), 3),
    narrow("citizenship", drawn(length, next, skewed(180)), 180),
  ];
}

function narrow(name: string, codes: Uint16Array, size: number): Column {
  return { name, codes: Uint8Array.from(codes), size };
}

function weeks(length: number, next: () => number): Uint16Array {
  const weights = Array.from({ length: WEEKS }, (_, week) => {
    const isGap = GAPS.some(([from, to]) => week >= from && week <= to);
    return isGap ? 0 : 0.6 + week / WEEKS + (next() % 100) / 200;
  });
  return drawn(length, next, weights).sort();
}

function skewed(size: number): readonly number[] {
  return Array.from({ length: size }, (_, at) => 1 / (at + 1));
}

function shares(size: number, weight: (at: number) => number, share: number): readonly number[] {
  const weights = Array.from({ length: size }, (_, at) => weight(at));
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((one) => (one / sum) * share);
}

function drawn(length: number, next: () => number, weights: readonly number[]): Uint16Array {
  const slots = slotsOf(weights);
  const codes = new Uint16Array(length);
  for (let row = 0; row < length; row += 1) codes[row] = slots[next() % SLOTS] as number;
  return codes;
}

/** A table in which each code has as many places as its weight says. */
function slotsOf(weights: readonly number[]): Uint16Array {
  const sum = weights.reduce((all, one) => all + one, 0);
  const slots = new Uint16Array(SLOTS);
  let before = 0;
  let from = 0;
  weights.forEach((weight, code) => {
    before += weight / sum;
    const to = Math.round(before * SLOTS);
    slots.fill(code, from, to);
    from = to;
  });
  return slots;
}
