import { expect, test } from "vitest";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { findPlacesCompleteInBoth } from "#pages/compare/complete-places.ts";
import { facts } from "#tests/charts/answers.ts";

const total = (jurisdiction: string, declined: number, withdrawn = false) => ({
  jurisdiction,
  level: "county" as const,
  asPrinted: jurisdiction,
  declined,
  withdrawn,
  sources: [],
});
const week = (...complete: ReturnType<typeof total>[]): WeekCoverage => ({
  ...(facts().weeks[0] as WeekCoverage),
  complete,
});
const TRAVIS = "tx-48453";

test("A place known in full in every week of both periods is listed with its sums", () => {
  const first = [week(total(TRAVIS, 142)), week(total(TRAVIS, 2))];
  expect(findPlacesCompleteInBoth(first, [week(total(TRAVIS, 10))], facts())).toEqual([
    { label: "Travis County, Texas", first: 144, second: 10 },
  ]);
});

test("A place is left out where one week does not know its whole number, or ICE withdrew it", () => {
  expect(
    findPlacesCompleteInBoth([week(total(TRAVIS, 142)), week()], [week(total(TRAVIS, 2))], facts()),
  ).toEqual([]);
  expect(
    findPlacesCompleteInBoth([week(total(TRAVIS, 4, true))], [week(total(TRAVIS, 2))], facts()),
  ).toEqual([]);
});

test("No place is known in full in a week without an edition", () => {
  const absent = { ...week(total(TRAVIS, 142)), presence: "not-published" as const };
  expect(findPlacesCompleteInBoth([absent], [week(total(TRAVIS, 2))], facts())).toEqual([]);
});
