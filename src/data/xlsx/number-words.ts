/** Digits that a spreadsheet holds of a number. */
const DIGITS = 15;

/**
 * A number of a cell as a person would write it: no exponent, no more than 15 digits that a computation left, and whole
 * numbers without a point. Digits alone stay as they stand, so that a long one loses none. Null where it is no number.
 */
export function numberWords(text: string): string | null {
  if (/^-?[1-9]\d*$/u.test(text)) return text;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return null;
  const number = Number(Number(text).toPrecision(DIGITS));
  if (!Number.isFinite(number)) return null;
  return withoutExponent(String(number === 0 ? 0 : number));
}

function withoutExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (parts === null) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = parts;
  const point = Number(power) + 1;
  const digits = first + rest;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
