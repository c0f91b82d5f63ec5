import { expect, it } from "vitest";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import { formatPlacesWithoutNumber } from "#features/panels/format-places-without-number.ts";
import { facts } from "#tests/charts/answers.ts";

const info = facts();
const chosen = (state: string, isExcluded = false): Filter => ({
  ...EMPTY_FILTER,
  choices: { state: { values: [state], isExcluded } },
});

it("A chosen state of which a report names a place without a number has a remark that says so", () => {
  const [words] = formatPlacesWithoutNumber({ ...chosen("FL"), to: "2017-01-28" }, info);
  expect(words).toContain(
    "is named in the report of January 28 to February 3, 2017 without a number",
  );
  expect(words).not.toContain("withdrew");
});

it("A place that was withdrawn has a remark that says so", () => {
  const [words] = formatPlacesWithoutNumber({ ...chosen("VA"), to: "2017-01-28" }, info);
  expect(words).toContain("ICE later withdrew it");
});

it("No remark appears for a state left out, for another state, or outside the weeks chosen", () => {
  expect(formatPlacesWithoutNumber(chosen("FL", true), info)).toEqual([]);
  expect(formatPlacesWithoutNumber(chosen("TX"), info)).toEqual([]);
  expect(formatPlacesWithoutNumber({ ...chosen("FL"), from: "2017-03-04" }, info)).toEqual([]);
});
