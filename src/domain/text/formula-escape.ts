/**
 * Where a spreadsheet begins a cell: at the start of a text, and after what separates cells or rows in some country, whose
 * programs take quotation marks inside a line for letters. Then a sign with which a formula begins, in ordinary or full width,
 * with the apostrophes that may stand before it already.
 */
const START = "(?<=^|[;|\\t\\r\\n])";
const FORMULA = "(?='*[=+\\-@\\t\\r＝＋－＠])";
const FORMULA_START = new RegExp(START + FORMULA, "gu");
const ESCAPED_START = new RegExp(`${START}'${FORMULA}`, "gu");

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one. Whole numbers stay. */
export function escapeFormula(text: string): string {
  return /^-?\d+$/u.test(text) ? text : text.replace(FORMULA_START, "'");
}

/** The text that was escaped. */
export function removeFormulaEscape(text: string): string {
  return text.replace(ESCAPED_START, "");
}
