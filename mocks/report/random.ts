/** A small seeded source of numbers (mulberry32): the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True with the probability given. */
  chance(probability: number): boolean;
  /** One of the values, all equally likely; throws a RangeError where there are none. */
  pick<T>(values: readonly T[]): T;
  /** An index into the weights, as likely as its weight. */
  weightedIndex(weights: readonly number[]): number;
}

/** Chooses indexes into weights, as likely as each one's weight; for many draws from many weights. */
export function createWeightedChooser(weights: readonly number[]): (chance: Random) => number {
  let sum = 0;
  const ends = weights.map((weight) => (sum += weight));
  return (chance) => {
    const threshold = chance.next() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > threshold) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Makes a source of numbers from a seed; `stream` tells apart sources of one seed, such as one for each week. */
export function createRandom(seed: number, stream = 0): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((stream + 1) | 0, 0x85ebca6b)) >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  return {
    next,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError("nothing to pick from");
      return value;
    },
    weightedIndex(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (let i = 0; i < weights.length; i += 1) {
        rest -= weights[i] ?? 0;
        if (rest < 0) return i;
      }
      return weights.length - 1;
    },
  };
}
