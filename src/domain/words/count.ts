const FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** A count in words: "3,083". Rounds to a whole number; throws a RangeError where it is not finite. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("a count is a finite number");
  const whole = Math.round(value);
  return FORMAT.format(whole === 0 ? 0 : whole);
}

/** A count with its noun: "1 line", "42 lines". `many` is the plural where it is not the noun and an s. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${Math.round(value) === 1 ? one : many}`;
}
