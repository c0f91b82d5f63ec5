import { expect, it } from "vitest";
import { markWords, splitWords } from "#features/search/normalize-text.ts";

const mark = (text: string, typed: string) =>
  markWords(text, splitWords(typed))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join("");

it("What was typed is cut into words without case, marks and punctuation", () => {
  expect(splitWords("  Doña-Ana, JAIL ")).toEqual(["dona", "ana", "jail"]);
});

it.each([
  ["Travis County, Texas", "trav", "[Trav]is County, Texas"],
  ["Travis County Jail, TX", "jail travis", "[Travis] County [Jail], TX"],
  ["Doña Ana County, New Mexico", "dona", "[Doña] Ana County, New Mexico"],
  ["Don\u0303a Ana County", "DOÑA", "[Doña] Ana County"],
  ["Bastrop County, Texas", "tra", "Bastrop County, Texas"],
  ["Bastrop County, Texas", "trop", "Bas[trop] County, Texas"],
  // The beginning of a word comes before the middle of one.
  ["Fort Orange, Angel County", "ang", "Fort Orange, [Ang]el County"],
  ["Queens facility, NY", "new york", "Queens facility, NY"],
])("Of %s, “%s” marks %s", (text, typed, marked) => {
  expect(mark(text, typed)).toBe(marked);
});
