import { expect, test } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { createPlaceRows, isKnown } from "#charts/comparison/place-rows.ts";
import { facts } from "#tests/charts/answers.ts";
import { change } from "./change-answer.ts";
import { FIRST_WEEKS } from "./weeks-of-2017.ts";

test("A state of which one place known in full has every detainer stands in the table as that place", () => {
  expect(FIRST_WEEKS.map(({ label }) => label)).toEqual([
    "California",
    "Colorado",
    "Florida",
    "Iowa",
    "Louisiana",
    "Maryland",
    "Minnesota",
    "New York: New York City",
    "North Carolina",
    "Oregon",
    "Pennsylvania",
    "Texas: Travis County",
    "Washington",
    "Withdrawn",
    "Not on record",
  ]);
});

test("Known in full in both weeks are California −3, New York City +8 and Travis County −140", () => {
  const known = FIRST_WEEKS.filter((row) => isKnown(row) && row.value !== "untranscribed");
  expect(known.map(({ name, detail, pairs }) => [name, detail, pairs[0]?.change])).toEqual([
    ["California", "whole state", -3],
    ["New York City", "New York", 8],
    ["Travis County", "Texas", -140],
  ]);
});

test("The rows of the table add up to the 206 and the 47 that ICE reported", () => {
  const sum = (at: number) =>
    FIRST_WEEKS.reduce((total, { sides }) => total + (sides[at]?.count ?? 0), 0);
  expect([sum(0), sum(1)]).toEqual([206, 47]);
});

test("What is not on record went from 17 to 25", () => {
  expect(FIRST_WEEKS.at(-1)?.pairs[0]?.change).toBe(8);
});

test("A place that has only a part of its state's detainers follows the state, so that the state keeps its count", () => {
  const rows = createPlaceRows({
    by: "state",
    rows: createComparisonRows({
      by: "state",
      sameWeeks: [false],
      coveredWhole: [true, true],
      changes: [change("state", [{ value: "NY", counts: [5, 14], whole: [false, false] }])],
      facts: facts(),
    }),
    places: [{ key: "ny-nyc", name: "New York City", state: "NY", level: "city", counts: [4, 12] }],
    coveredWhole: [true, true],
    hasPlaceTotals: true,
  });
  expect(rows.map(({ label, isWithin, pairs }) => [label, isWithin, pairs[0]?.change])).toEqual([
    ["New York", false, null],
    ["of them New York City", true, 8],
  ]);
});

test("No change is taken of a place known in full where a period is not covered whole", () => {
  const rows = createPlaceRows({
    by: "state",
    rows: createComparisonRows({
      by: "state",
      sameWeeks: [false],
      coveredWhole: [true, false],
      changes: [change("state", [{ value: "TX", counts: [142, 2], whole: [false, false] }])],
      facts: facts(),
    }),
    places: [
      { key: "tx-48453", name: "Travis County", state: "TX", level: "county", counts: [142, 2] },
    ],
    coveredWhole: [true, false],
    hasPlaceTotals: true,
  });
  expect(rows[0]?.pairs[0]?.change).toBeNull();
});
