import { expect, test } from "vitest";
import { openWords } from "#domain/words/open-words.ts";

test("of the newest weeks is said what holds of a file that ended years ago, too", () => {
  expect(openWords(26, null)).toBe(
    "Detainers issued in the last 26 weeks before the file ends may still have been open when it was made; what became of them later is not in it.",
  );
  expect(openWords(1, "2014-06-28")).toBe(
    "Detainers issued in the last week before the file ends, from June 28, 2014, may still have been open when it was made; what became of them later is not in it.",
  );
});
