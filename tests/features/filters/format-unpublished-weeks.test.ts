import { expect, test } from "vitest";
import { formatUnpublishedWeeks } from "#features/filters/format-unpublished-weeks.ts";
import { facts } from "#tests/charts/answers.ts";

const { weeks, datasetPeriod } = facts();
const ON_MARCH_25 = {
  datasetPeriod: { ...datasetPeriod, asof: "2017-03-25" },
  weeks: weeks.map((week, at) =>
    at === 0 ? week : { ...week, presence: "not-yet-published" as const },
  ),
};

test("On March 25, 2017 two of the three weeks were not yet published, and the page says so", () => {
  expect(formatUnpublishedWeeks(ON_MARCH_25, { from: null, to: null })).toBe(
    "2 weeks were not yet published on March 25, 2017: nothing of them is counted here, neither as a match, nor as unknown, nor as reported.",
  );
});

test("Only weeks that the filter chooses are said to be not yet published", () => {
  expect(formatUnpublishedWeeks(ON_MARCH_25, { from: "2017-02-11", to: null })).toContain(
    "1 week was not yet published",
  );
  expect(formatUnpublishedWeeks(ON_MARCH_25, { from: null, to: "2017-01-28" })).toBeNull();
});
