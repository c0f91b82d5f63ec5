import { expect, it } from "vitest";
import { createMapSteps, formatMapStep } from "#charts/map/map-steps.ts";

const words = (counts: readonly number[]) => createMapSteps(counts).map(formatMapStep);

// The states of the three editions of 2017.
const STATES_2017 = [30, 11, 3, 1, 3, 2, 12, 30, 4, 154, 2];

it("The states of 2017, from 1 to 154, are drawn in the steps 1–4, 5–19, 20–99 and 100 and more", () => {
  expect(words(STATES_2017)).toEqual(["1–4", "5–19", "20–99", "100 +"]);
  expect(createMapSteps(STATES_2017).map(({ color }) => color)).toEqual([1, 2, 4, 5]);
});

it("A step in which no state lies joins the one above it: California alone has more than 499 declines", () => {
  expect(words([2, 16, 48, 399, 2134])).toEqual(["1–4", "5–19", "20–99", "100–499", "500 +"]);
  expect(words([3, 600])).toEqual(["1–4", "5 +"]);
});

it("A map has at most five steps; of more the lowest are one", () => {
  expect(words([1, 7, 30, 150, 700, 3000])).toEqual([
    "1–19",
    "20–99",
    "100–499",
    "500–1,999",
    "2,000 +",
  ]);
});

it("A map of one place begins at the step of its count, and a map without a count has no step", () => {
  expect(words([154])).toEqual(["100 +"]);
  expect(words([0])).toEqual([]);
});
