/** Whole numbers, one after another, without a limit set beforehand. */
export interface Growing {
  readonly push: (value: number) => void;
  /** What was pushed, without a copy. */
  readonly values: () => Uint32Array;
}

/** An empty list of whole numbers below 2³². */
export function createGrowing(): Growing {
  let held = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === held.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(held);
        held = wider;
      }
      held[length] = value;
      length += 1;
    },
    values: () => held.subarray(0, length),
  };
}
