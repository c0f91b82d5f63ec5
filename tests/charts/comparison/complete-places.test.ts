import { expect, test } from "vitest";
import { findCompletePlaces } from "#charts/comparison/complete-places.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
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

test("A place known in full in every week of all periods is listed with its sums", () => {
  const first = [week(total(TRAVIS, 142)), week(total(TRAVIS, 2))];
  expect(findCompletePlaces([first, [week(total(TRAVIS, 10))]], facts())).toEqual([
    { key: TRAVIS, name: "Travis County", state: "TX", level: "county", counts: [144, 10] },
  ]);
});

test("A place is left out where one week does not know its whole number, or ICE withdrew it", () => {
  const second = [week(total(TRAVIS, 2))];
  expect(findCompletePlaces([[week(total(TRAVIS, 142)), week()], second], facts())).toEqual([]);
  expect(findCompletePlaces([[week(total(TRAVIS, 4, true))], second], facts())).toEqual([]);
});

test("No place is known in full in a week without a report", () => {
  const absent = { ...week(total(TRAVIS, 142)), presence: "not-published" as const };
  expect(findCompletePlaces([[absent], [week(total(TRAVIS, 2))]], facts())).toEqual([]);
});

test("Of a state and a county in it that are both known in full only the state is listed, so that nothing counts twice", () => {
  const place = { state: "TX", name: "Texas", county: null, covers: [] };
  const jurisdictions = new Map([
    ...facts().jurisdictions,
    ["tx", { ...place, key: "tx", level: "state" as const }],
  ]);
  const weeks = [week(total("tx", 144), total(TRAVIS, 142))];
  expect(findCompletePlaces([weeks, weeks], { jurisdictions }).map(({ key }) => key)).toEqual([
    "tx",
  ]);
});
