import { expect, it } from "vitest";
import { areWeeksComplete, type WeekCoverage } from "#domain/report/dataset.ts";

const week = (changes: Partial<WeekCoverage>): WeekCoverage => ({
  week: "2017-01-28",
  presence: "present",
  revision: 1,
  transcription: 1,
  published: "2017-03-20",
  reported: 9,
  transcribed: 9,
  complete: [],
  withdrawn: [],
  named: [],
  ...changes,
});
const gap = week({ presence: "not-published", reported: null, transcribed: 0 });

it("An edition with every reported decline is complete, beside weeks without an edition", () => {
  expect(areWeeksComplete([week({}), gap])).toBe(true);
});

it("No dataset is complete where a decline is missing, no total was printed, or a week could not be loaded", () => {
  expect(areWeeksComplete([week({}), week({ transcribed: 8 })])).toBe(false);
  expect(areWeeksComplete([week({ reported: null })])).toBe(false);
  expect(
    areWeeksComplete([week({}), week({ presence: "not-loaded", reported: null, transcribed: 0 })]),
  ).toBe(false);
});
