import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeFormula, removeFormulaEscape } from "#domain/text/formula-escape.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["＝1+1", "'＝1+1"],
  ["a;=1+1", "a;'=1+1"],
  ["a|+b", "a|'+b"],
  ["a\n@b", "a\n'@b"],
  ["\t=1", "'\t'=1"],
  ["'=1", "''=1"],
  ["-5", "-5"],
  ["2017-01-28; 2017-02-04", "2017-01-28; 2017-02-04"],
  ["St. Mary's", "St. Mary's"],
])("The text %j is written as %j", (text, written) => {
  expect(escapeFormula(text)).toBe(written);
});

const text = fc
  .array(fc.constantFrom("=", "+", "-", "@", "＝", "＠", "'", ";", "|", "\t", "\r", "\n", "a", "7"))
  .map((letters) => letters.join(""));

it("A text that was escaped is read back as it was", () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(removeFormulaEscape(escapeFormula(written))).toBe(written);
    }),
  );
});

it("No piece of an escaped text begins like a formula, in a program that separates cells by semicolons, bars or tabs", () => {
  fc.assert(
    fc.property(text, (written) => {
      const pieces = escapeFormula(written).split(/[;|\t\r\n]/u);
      const isNumber = pieces.length === 1 && /^-?\d+$/u.test(written);
      expect(pieces.filter((piece) => !isNumber && /^[=+\-@＝＋－＠]/u.test(piece))).toEqual([]);
    }),
  );
});
