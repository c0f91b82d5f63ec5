import { expect, it } from "vitest";
import { EVERYTHING, type Filter } from "#engine/question.ts";
import { namedPlaces } from "#views/overview/named-places.ts";
import { facts } from "#tests/charts/answers.ts";

const frame = facts();
const chosen = (state: string, leaveOut = false): Filter => ({
  ...EVERYTHING,
  choices: { state: { values: [state], leaveOut } },
});

it("a chosen state of which a report names a place without a number is told so", () => {
  const [words] = namedPlaces({ ...chosen("FL"), to: "2017-01-28" }, frame);
  expect(words).toContain(
    "is named in the report of January 28 to February 3, 2017 without a number",
  );
  expect(words).not.toContain("withdrew");
});

it("a place that was withdrawn is told as withdrawn", () => {
  const [words] = namedPlaces({ ...chosen("VA"), to: "2017-01-28" }, frame);
  expect(words).toContain("ICE later withdrew it");
});

it("nothing is said of a state left out, of another state, or outside the weeks chosen", () => {
  expect(namedPlaces(chosen("FL", true), frame)).toEqual([]);
  expect(namedPlaces(chosen("TX"), frame)).toEqual([]);
  expect(namedPlaces({ ...chosen("FL"), from: "2017-03-04" }, frame)).toEqual([]);
});
