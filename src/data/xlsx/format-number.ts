/** Digits that a spreadsheet holds of a number. */
const MAX_DIGITS = 15;

/**
 * A number of a cell as a person would write it: no exponent, no more than 15 digits that a computation left, and whole
 * numbers without a point. Digits alone stay as they stand, so that a long one loses none. Null where it is no number.
 */
export function formatNumber(text: string): string | null {
  if (/^-?[1-9]\d*$/u.test(text)) return text;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return null;
  const number = Number(Number(text).toPrecision(MAX_DIGITS));
  if (!Number.isFinite(number)) return null;
  return expandExponent(String(number === 0 ? 0 : number));
}

function expandExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (parts === null) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = parts;
  const point = Number(power) + 1;
  const digits = first + rest;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

/** A whole number of up to nine digits; -1 where there is none. */
export function parseWholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
