import { expect, it } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import type { Note } from "#domain/note/note.ts";
import { createStrip } from "#pages/compare/strip-model.ts";
import { answer, facts } from "#tests/charts/answers.ts";
import { change } from "#tests/charts/comparison/change-answer.ts";
import { createListedSum, createPartlySum, createSum } from "./period-facts.ts";

const NOTE: Note = {
  id: "n18",
  kind: "disputed by the agency",
  date: null,
  dateExact: false,
  saidBy: "sheriff, Travis County",
  subject: "Travis County, Texas",
  what: "older detainers recorded on the date of a new policy",
  effect: "It changes no number.",
  weeks: ["2017-01-28"],
  touches: [],
  source: "",
};
const OTHER: Note = { ...NOTE, id: "n12", subject: "Hennepin County, Minnesota" };
const CORRECTION: Note = { ...NOTE, id: "n1", kind: "correction" };

const rows = createComparisonRows({
  by: "state",
  sameWeeks: [false],
  coveredWhole: [true, true],
  changes: [
    change("state", [
      { value: "MN", counts: [2, 0] },
      { value: "TX", counts: [142, 2] },
    ]),
  ],
  marks: answer("marks", {
    side: [0, 0, 0, 1],
    state: ["MN", "TX", "TX", "TX"],
    note: ["n12", "n18", "n1", "n1"],
    count: [2, 142, 7, 1],
  }),
  notes: [NOTE, OTHER, CORRECTION],
  facts: facts(),
});

function strip(
  first = createPartlySum(206, 189),
  second = createPartlySum(47, 22),
  filtered = false,
) {
  const sums = [first, { ...second, words: "Feb 4 – 10" }] as const;
  const pair = { first: sums[0], second: sums[1], rows, pair: 0, isSameWeeks: false, filtered };
  const notes = [NOTE, OTHER, CORRECTION];
  return createStrip({
    sums,
    pairs: [pair],
    filtered,
    measure: "declined",
    rows,
    notes,
    asof: "2017-04-06",
  }).map(({ value, label, remark }) => [value, label, remark]);
}

it("Above the figures stand 206 and 47 reported, the change and its percentage, and what is disputed", () => {
  expect(strip()).toEqual([
    ["206", "reported", "Jan 28 – Feb 3; 189 on record"],
    ["47", "reported", "Feb 4 – 10; 22 on record"],
    ["−159", "change", "−77% of what ICE reported"],
    [
      "144",
      "of Jan 28 – Feb 3 are disputed",
      "142 of them by Travis County, Texas; in full or in part",
    ],
  ]);
});

it("Of records without printed totals the number declined stands alone", () => {
  expect(
    strip(createListedSum(949, { words: "Nov 2014" }), createListedSum(641)).slice(0, 3),
  ).toEqual([
    ["949", "declined", "Nov 2014"],
    ["641", "declined", "Feb 4 – 10"],
    ["−308", "change", "−32% from Nov 2014"],
  ]);
});

it("Under a filter what matches stands with what may match too", () => {
  const first = createSum(206, { match: 142, unknown: 5, untranscribed: 17 });
  const second = createSum(47, { match: 2, untranscribed: 25 });
  expect(strip(first, second, true).slice(0, 3)).toEqual([
    ["142", "match", "Jan 28 – Feb 3; 5 unknown on a filtered field; 17 not ruled out"],
    ["2", "match", "Feb 4 – 10; 25 not ruled out"],
    ["not enough data", "for a change", "more may match in both"],
  ]);
});
