import { expect, test } from "vitest";
import { formatOpenWeeks } from "#domain/text/format-open-weeks.ts";

test("The words on the newest weeks also hold for a file that ended years ago", () => {
  expect(formatOpenWeeks(26)).toBe(
    "Detainers issued in the last 26 weeks before the file ends may still have been open when it was made; what became of them later is not in it.",
  );
  expect(formatOpenWeeks(1)).toBe(
    "Detainers issued in the last week before the file ends may still have been open when it was made; what became of them later is not in it.",
  );
});
