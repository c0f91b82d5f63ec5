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
  changes: [change("state", [{ value: "TX", counts: [0, 2], whole: [false, true] }])],
  facts: facts(),
});

/** Why the change of Texas is not known where so many weeks of the first period have no edition. */
function explainMissing(count: number): string {
  if (line === undefined) throw new Error("no line");
  const weeks = Array.from({ length: count }, (_, at) =>
    createWeek(addWeeks("2017-02-18", at), null, { presence: "not-published" }),
  );
  const periods = [
    { name: "Left", weeks },
    { name: "Right", weeks: [createWeek("2017-01-28", 206)] },
  ];
  return formatIncomplete(line, "state", periods, facts());
}

test("Up to three missing weeks are named", () => {
  expect(explainMissing(3)).toBe(
    "Left: no edition is here of Feb 18 – 24, Feb 25 – Mar 3 and Mar 4 – 10.",
  );
});

test("Of more missing weeks the first three are named, and how many more there are", () => {
  expect(explainMissing(4)).toBe(
    "Left: no edition is here of Feb 18 – 24, Feb 25 – Mar 3, Mar 4 – 10 and 1 more week.",
  );
  expect(explainMissing(12)).toBe(
    "Left: no edition is here of Feb 18 – 24, Feb 25 – Mar 3, Mar 4 – 10 and 9 more weeks.",
  );
});
