import { expect, it } from "vitest";
import { createOutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createOutcomeQuestion, limitToFinalWeeks } from "#features/panels/outcome-question.ts";
import { sumOutcomes } from "#pages/dashboard/format-record-shares.ts";
import { periodCounts } from "#tests/charts/answers.ts";
import { LISTED_WEEKS, RECORDS } from "#tests/charts/week/record-weeks.ts";
import { createDataset, createRow, createWeek } from "#tests/engine/small-dataset.ts";

const OUTCOMES: readonly Outcome[] = [
  { key: "declined", title: "Declined", group: "declined" },
  { key: "open", title: "Open", group: "open or not recorded" },
];

/** Two files opened together: the week of March 8, 2014 is the newest of the first, that of January 9, 2016 of the second. */
const OPEN = [
  { from: "2014-03-08", to: "2014-03-08" },
  { from: "2016-01-09", to: "2016-01-09" },
];
const DATASET = createDataset(
  [
    createRow({ week: "2014-03-01", outcome: "declined", count: 9 }),
    createRow({ week: "2014-03-01", outcome: "open", count: 1 }),
    createRow({ week: "2014-03-08", outcome: "open", count: 50 }),
    createRow({ week: "2016-01-02", outcome: "declined", count: 2 }),
    createRow({ week: "2016-01-02", outcome: "open", count: 3 }),
    createRow({ week: "2016-01-09", outcome: "open", count: 5 }),
  ],
  ["2014-03-01", "2014-03-08", "2016-01-02", "2016-01-09"].map((start) => createWeek(start, null)),
);

it("Shares of two files are of the weeks that are final in both: 11 declined of 15, not of 65", () => {
  const counts = answerByScan(
    [DATASET],
    createOutcomeQuestion(["state", "outcome"], limitToFinalWeeks(EMPTY_FILTER, OPEN)),
  );
  const { total } = createOutcomeModel({
    counts,
    column: "state",
    outcomes: OUTCOMES,
    labelOf: (value) => value,
  });
  expect(total).toMatchObject({ all: 15, recorded: 11 });
  expect(sumOutcomes(counts, OUTCOMES)).toEqual({ all: 15, recorded: 11, declined: 11 });
});

it("The bars of the months that an earlier file ends in are not final, and those after them are", () => {
  const { bars } = createWeekModel({
    totals: LISTED_WEEKS,
    counts: periodCounts([
      ["2014-11", 40],
      ["2014-12", 50],
      ["2015-01", 60],
    ]),
    facts: RECORDS,
    filtered: false,
    grain: "month",
    open: [{ from: "2014-11-08", to: "2014-11-15" }],
  });
  expect(bars.map(({ isOpen }) => isOpen)).toEqual([true, false, false]);
});
