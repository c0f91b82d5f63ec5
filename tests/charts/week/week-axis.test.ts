import { expect, test } from "vitest";
import { extendAxis, fitAxis, fitTop, isSameAxis, placeBars } from "#charts/week/week-axis.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import { answer, facts, periodCounts } from "#tests/charts/answers.ts";

const WEEKS = ["2017-01-28", "2017-02-04", "2017-02-11"] as const;
const MATCH = [189, 22, 48];
const REPORTED = [206, 47, 65];
const suspended = { after: "2017-02-11", words: "no further weekly edition" };

/** The weeks from the `first` to the `last` of the three. */
const weeks = (first: number, last: number) =>
  createWeekModel({
    totals: answer("totals", {
      week: WEEKS.slice(first, last + 1),
      presence: WEEKS.slice(first, last + 1).map(() => "present"),
      match: MATCH.slice(first, last + 1),
      reported: REPORTED.slice(first, last + 1),
    }),
    counts: periodCounts(
      WEEKS.slice(first, last + 1).map((week, at) => [week, MATCH[first + at] ?? 0]),
    ),
    facts: facts(),
    filtered: false,
    suspended,
  });
const axisOf = (model: ReturnType<typeof weeks>) => fitAxis(model.plotted, model.top);
const all = axisOf(weeks(0, 2));

test("While weeks are dragged, the places and the top of the axis stay though fewer and lower bars stand in them", () => {
  const second = weeks(1, 2);
  // A sixth more than 65 is 75.4; a sixth more than the 206 of all three weeks is 238.96.
  expect(axisOf(second).top).toBe(76);
  const extended = extendAxis(all, axisOf(second));
  expect(extended).toBe(all);
  expect(extended.top).toBe(239);
  expect(placeBars(extended, second.plotted).map(({ period, value }) => [period, value])).toEqual([
    ["2017-01-28", null],
    ["2017-02-04", 47],
    ["2017-02-11", 65],
    ["gap", null],
  ]);
});

test("A place that was left is empty: no zero, no sign and no hatching stands in it", () => {
  const [left] = placeBars(all, weeks(1, 2).plotted);
  expect(left).toMatchObject({ shown: 0, untranscribed: 0, value: null, absent: 0, words: "" });
});

test("The gap after the last edition keeps its place and words while the last week is dragged out and in", () => {
  const gap = placeBars(all, weeks(0, 0).plotted).at(-1);
  expect(gap).toMatchObject({
    period: "gap",
    words: "No edition after February\u00a017 (suspended)",
  });
});

test("A held axis takes in weeks and heights that it had no room for", () => {
  const second = axisOf(weeks(1, 1));
  const extended = extendAxis(second, axisOf(weeks(0, 1)));
  expect(extended.slots.map(({ period }) => period)).toEqual(["2017-01-28", "2017-02-04"]);
  expect(extended.top).toBe(239);
});

test("Axes are the same where places and top are", () => {
  expect(isSameAxis(all, axisOf(weeks(0, 2)))).toBe(true);
  expect(isSameAxis(all, axisOf(weeks(0, 1)))).toBe(false);
  expect(isSameAxis(all, { ...all, top: 300 })).toBe(false);
});

test("An axis ends above its highest bar, with room for the number over it", () => {
  expect([0, 1, 65, 206, 278].map(fitTop)).toEqual([5, 5, 76, 239, 323]);
});
