const COUNT_FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** A count in words: "3,083". Rounds to a whole number; throws a RangeError where it is not finite. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("a count is a finite number");
  const whole = Math.round(value);
  return COUNT_FORMAT.format(whole === 0 ? 0 : whole);
}

/** A count with its noun: "1 line", "42 lines". `many` is the plural where it is not the noun and an s. */
export function formatPlural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${Math.round(value) === 1 ? one : many}`;
}

/** A change in words, with its sign: "−159", "+2", "0". Rounds as `formatCount` does. */
export function formatChange(value: number): string {
  const whole = Math.round(value);
  if (whole === 0) return formatCount(0);
  return `${whole < 0 ? "−" : "+"}${formatCount(Math.abs(value))}`;
}
