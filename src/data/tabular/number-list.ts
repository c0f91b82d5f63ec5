/** Whole numbers, one after another, without a limit set beforehand. */
export interface NumberList {
  readonly push: (value: number) => void;
  /** Room for so many more, to be written at once; they hold until the next push. */
  readonly reserve: (count: number) => Uint32Array;
  /** What was pushed, without a copy. */
  readonly values: () => Uint32Array;
}

/** An empty list of whole numbers below 2³². */
export function createNumberList(): NumberList {
  let held = new Uint32Array(1024);
  let length = 0;

  function widen(least: number): void {
    const wider = new Uint32Array(Math.max(least, held.length * 2));
    wider.set(held.subarray(0, length));
    held = wider;
  }

  return {
    push: (value) => {
      if (length === held.length) widen(length + 1);
      held[length] = value;
      length += 1;
    },
    reserve: (count) => {
      if (length + count > held.length) widen(length + count);
      length += count;
      return held.subarray(length - count, length);
    },
    values: () => held.subarray(0, length),
  };
}
