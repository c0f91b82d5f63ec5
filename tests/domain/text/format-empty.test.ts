import { expect, it } from "vitest";
import { chooseCoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatEmpty } from "#domain/text/format-empty.ts";
import { facts } from "#tests/charts/answers.ts";

const reports = chooseCoverageTerms(facts().weeks);
const file = chooseCoverageTerms(
  facts().weeks.map((week) => ({ ...week, reported: null, isListing: true })),
);

it("Nothing counted is called no zero only where that is not known", () => {
  expect(formatEmpty("not-transcribed", reports, null)).toBe("0 on record; not a reported zero");
  expect(formatEmpty("reported-zero", file, 79)).toBe(
    "0 in this file, 79 detainers with no outcome recorded",
  );
  expect(formatEmpty("reported-zero", reports, null)).toBe("0 on record");
  expect(formatEmpty("not-named", file, 0)).toBe(
    "none: not named in an edition or file that is complete",
  );
});
