/** Steps of an axis, each times a power of ten. */
const STEPS = [1, 2, 5];

/** The most steps of an axis. */
const MAX_STEPS = 5;

/** Round whole numbers from 0 to the first at or above a count: 0, 50, 100, 150 for 142. */
export function createRoundTicks(maximum: number): readonly number[] {
  const step = findStep(maximum / MAX_STEPS);
  const count = Math.max(1, Math.ceil(maximum / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Round whole numbers within a range that holds 0: −150, −100, −50, 0; 0, 50, 100, 150, 200 up to 239. */
export function createTicksAround(minimum: number, maximum: number): readonly number[] {
  const step = findStep((maximum - minimum) / MAX_STEPS);
  const first = Math.ceil(minimum / step);
  return Array.from(
    { length: Math.floor(maximum / step) - first + 1 },
    (_, at) => (first + at) * step + 0,
  );
}

/** The smallest step, at least 1, that is not below a size. */
function findStep(size: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, size))));
  return (STEPS.find((step) => step * unit >= size) ?? 10) * unit;
}
