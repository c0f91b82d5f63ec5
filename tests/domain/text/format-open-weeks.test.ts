import { expect, test } from "vitest";
import { formatOpenSpans, formatOpenWeeks } from "#domain/text/format-open-weeks.ts";

test("The words on the newest weeks also hold for a file that ended years ago", () => {
  expect(formatOpenWeeks(26)).toBe(
    "Detainers issued in the last 26 weeks before the file ends may still have been open when it was made; what became of them later is not in it.",
  );
  expect(formatOpenWeeks(1)).toBe(
    "Detainers issued in the last week before the file ends may still have been open when it was made; what became of them later is not in it.",
  );
});

test("The weeks that are not final go on from a day, and those of an earlier file end", () => {
  const newest = { from: "2015-01-24", to: "2015-07-18" };
  const earlier = { from: "2014-01-04", to: "2014-06-28" };
  expect(formatOpenSpans([newest])).toBe("from January 24, 2015, on");
  expect(formatOpenSpans([earlier, newest])).toBe(
    "from January 4 to July 4, 2014 and from January 24, 2015, on",
  );
});
