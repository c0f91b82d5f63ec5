import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { createPlaceRows } from "#charts/comparison/place-rows.ts";
import { facts } from "#tests/charts/answers.ts";
import { change } from "./change-answer.ts";

const open = [false, false] as const;
const absent = ["count", "not-transcribed"] as const;

/**
 * The weeks of January 28 and February 4, 2017 by state, counted by hand in the shared table of Section II: 189 of 206 and 22
 * of 47 are on record. Known in full are California, New York City and Travis County.
 */
export const FIRST_WEEKS = createPlaceRows({
  by: "state",
  rows: createComparisonRows({
    by: "state",
    sameWeeks: [false],
    coveredWhole: [true, true],
    changes: [
      change("state", [
        { value: "CA", counts: [11, 8] },
        { value: "CO", counts: [11, 0], whole: open, cells: absent },
        { value: "FL", counts: [0, 0], whole: open, cells: ["named-only", "not-transcribed"] },
        { value: "IA", counts: [2, 0], whole: open, cells: absent },
        { value: "LA", counts: [1, 0], whole: open, cells: absent },
        { value: "MD", counts: [3, 0], whole: open, cells: absent },
        { value: "MN", counts: [2, 0], whole: open, cells: absent },
        { value: "NY", counts: [4, 12], whole: open },
        { value: "NC", counts: [0, 0], whole: open, cells: ["withdrawn", "not-transcribed"] },
        { value: "OR", counts: [4, 0], whole: open, cells: absent },
        { value: "PA", counts: [0, 0], whole: open, cells: ["withdrawn", "not-transcribed"] },
        { value: "TX", counts: [142, 2], whole: open },
        { value: "WA", counts: [2, 0], whole: open, cells: absent },
        { value: "withdrawn", counts: [7, 0], whole: open, cells: absent },
        { value: "untranscribed", counts: [17, 25], whole: open },
      ]),
    ],
    facts: facts(),
  }),
  places: [
    { key: "ca", name: "California", state: "CA", level: "state", counts: [11, 8] },
    { key: "ny-city-new-york", name: "New York City", state: "NY", level: "city", counts: [4, 12] },
    { key: "tx-48453", name: "Travis County", state: "TX", level: "county", counts: [142, 2] },
  ],
  coveredWhole: [true, true],
  hasPlaceTotals: true,
});
