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
  let numbers = new Uint32Array(1024);
  let length = 0;

  function widen(least: number): void {
    const wider = new Uint32Array(Math.max(least, numbers.length * 2));
    wider.set(numbers.subarray(0, length));
    numbers = wider;
  }

  return {
    push: (value) => {
      if (length === numbers.length) widen(length + 1);
      numbers[length] = value;
      length += 1;
    },
    reserve: (count) => {
      if (length + count > numbers.length) widen(length + count);
      length += count;
      return numbers.subarray(length - count, length);
    },
    values: () => numbers.subarray(0, length),
  };
}
