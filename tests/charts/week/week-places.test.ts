import { expect, it } from "vitest";
import { findOverHalfPlace } from "#charts/week/week-places.ts";
import { facts } from "#tests/charts/answers.ts";

const WEEKS = ["2017-01-28", "2017-02-04", "2017-02-11"];

it("Travis County, over half of the first week, can be left out of all three", () => {
  expect(findOverHalfPlace(facts(), WEEKS)).toMatchObject({
    dimension: "county",
    value: "48453",
    place: "Travis County, Texas",
  });
});

it("No place is offered to be left out where none is over half of a week, or where its number of a week is not known", () => {
  expect(findOverHalfPlace(facts(), ["2017-02-04"])).toBeNull();
  expect(findOverHalfPlace(facts(null), WEEKS)).toBeNull();
});
