import { expect, test } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { formatIncomplete } from "#charts/comparison/format-incomplete.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { facts } from "#tests/charts/answers.ts";
import { createWeek } from "#tests/engine/small-dataset.ts";
import { change } from "./change-answer.ts";

const [line] = createComparisonRows({
  by: "state",
  sameWeeks: [false],
  coveredWhole: [false, true],
  changes: [change("state", [{ value: "TX", counts: [0, 2], whole: [false, true] }])],
  facts: facts(),
});

/** How far a period is here that has so many weeks with an edition, all of them whole. */
const extent = (weeks: number) => ({ weeks, missingWeeks: [], partialWeeks: [], isOpen: false });

/** Why the change of Texas is not known where so many weeks of the first period have no edition. */
function explainMissing(count: number): string {
  if (line === undefined) throw new Error("no line");
  const weeks = Array.from({ length: count }, (_, at) =>
    createWeek(addWeeks("2017-02-18", at), null, { presence: "not-published" }),
  );
  const periods = [
    { name: "Feb 18 – Mar 10", weeks, sum: extent(0) },
    { name: "Jan 28 – Feb 3", weeks: [createWeek("2017-01-28", 206)], sum: extent(1) },
  ];
  return formatIncomplete(line, "state", periods, facts());
}

test("Up to three missing weeks are named", () => {
  expect(explainMissing(3)).toBe(
    "Feb 18 – Mar 10: no report is here of Feb 18 – 24, Feb 25 – Mar 3 and Mar 4 – 10.",
  );
});

test("Of more missing weeks the first three are named, and how many more there are", () => {
  expect(explainMissing(4)).toBe(
    "Feb 18 – Mar 10: no report is here of Feb 18 – 24, Feb 25 – Mar 3, Mar 4 – 10 and 1 more week.",
  );
  expect(explainMissing(12)).toBe(
    "Feb 18 – Mar 10: no report is here of Feb 18 – 24, Feb 25 – Mar 3, Mar 4 – 10 and 9 more weeks.",
  );
});
