import { expect, test } from "vitest";
import { addWeeks } from "#domain/calendar/week.ts";
import { clampMiddle, createAxisLabels, wrapWords } from "#charts/week/fit-labels.ts";

/** A font in which every letter is 10 px wide. */
const widthOf = (text: string) => 10 * text.length;

/** Labels of bars in a chart of 440 px whose bars stand in the 400 px to the right. */
function labelsOf(
  places: readonly {
    readonly period: string;
    readonly label: string;
    readonly remark?: string;
    readonly day?: string;
  }[],
  width = 400,
) {
  return createAxisLabels(
    { left: 40, plotWidth: width, chartWidth: width + 40 },
    places.map((place) => ({ remark: "", day: null, ...place })),
    widthOf,
  );
}
const quarters = (bars: number) =>
  Array.from({ length: bars }, (_, at) => `${2001 + Math.floor(at / 4)}-Q${(at % 4) + 1}`).map(
    (period) => ({ period, label: period }),
  );

test("Every bar has a label where all have room, otherwise as many at equal distances as have", () => {
  // A label of 70 px stands 5 px from the next: five bands of 80 px hold one each.
  expect(labelsOf(quarters(5)).map(({ middle }) => middle)).toEqual([80, 160, 240, 320, 400]);
  // Of bands of 50 px, every second one.
  expect(labelsOf(quarters(8)).map(({ period }) => period)).toEqual([
    "2001-Q1",
    "2001-Q3",
    "2002-Q1",
    "2002-Q3",
  ]);
  expect(labelsOf([])).toEqual([]);
});

test("A label that was moved in from the edge counts where it stands", () => {
  // In bands of 400 / 21 px every fifth label would have room, were the last not moved to 405 px from the edge at 440.
  expect(labelsOf(quarters(21)).map(({ period }) => period)).toEqual([
    "2001-Q1",
    "2002-Q3",
    "2004-Q1",
    "2005-Q3",
  ]);
});

test("The label of a week stands in one line where that has room in the band, otherwise in two", () => {
  const label = "Feb 4 – 10";
  const weeks = ["2017-02-04", "2017-02-11", "2017-02-18"].map((period) => ({ period, label }));
  expect(labelsOf(weeks)[0]?.lines).toEqual(["Feb 4 – 10"]);
  expect(labelsOf([...weeks, ...quarters(2)])[0]?.lines).toEqual(["Feb 4 –", "10"]);
});

test("The time after the last edition has words in the plot and no label on the axis", () => {
  const weeks = ["2017-02-04", "2017-02-11"].map((period) => ({ period, label: "Feb 4 – 10" }));
  expect(labelsOf([...weeks, { period: "gap", label: "" }]).map(({ period }) => period)).toEqual([
    "2017-02-04",
    "2017-02-11",
  ]);
});

test("The day of publication stands below the label where every one has room", () => {
  const weeks = ["2017-02-04", "2017-02-11"].map((period) => ({
    period,
    label: "Feb 4 – 10",
    remark: "published March 29",
  }));
  // "published March 29" is 180 px wide: bands of 200 px hold it, bands of 150 px do not.
  expect(labelsOf(weeks, 400)[0]?.remark).toBe("published March 29");
  expect(labelsOf(weeks, 300)[0]?.remark).toBe("");
});

/** The labels of the given number of weeks from a day on, with the px of what they begin. */
function dateLabels(first: string, weeks: number, width: number) {
  const places = Array.from({ length: weeks }, (_, at) => {
    const week = addWeeks(first, at);
    return { period: week, label: "", day: week };
  });
  return labelsOf(places, width).map(({ lines, tick }) => [lines.join(" "), tick]);
}

test("Many weeks are named by their months, with the year at the first and where it changes", () => {
  // Bands of 40 px: October 4 to 25, November 1 to 29, December 6 to 27, and January 3.
  expect(dateLabels("2014-10-04", 16, 640)).toEqual([
    ["Oct 2014", 40],
    ["Nov", 200],
    ["Dec", 400],
    ["Jan 2015", 560],
  ]);
});

test("Where months have no room weeks are named by quarters, and where these have none by years", () => {
  // 43 weeks in bands of 10 px: "Oct 2014" is 80 px wide, and a month 40 to 50.
  expect(dateLabels("2014-10-04", 43, 430).map(([words]) => words)).toEqual([
    "Oct 2014",
    "Jan 2015",
    "Apr",
    "Jul",
  ]);
  // 261 weeks in bands of 2 px: a year is 104.
  expect(dateLabels("2010-01-02", 261, 522).map(([words]) => words)).toEqual([
    "Jan 2010",
    "Jan 2011",
    "Jan 2012",
    "Jan 2013",
    "Jan 2014",
  ]);
});

test("A text stands where it is wanted, and within the chart", () => {
  expect(clampMiddle(300, 70, 600)).toBe(300);
  expect(clampMiddle(592, 70, 600)).toBe(565);
  expect(clampMiddle(8, 70, 600)).toBe(35);
});

test("Words are broken into lines as wide as the bar, or as their longest word", () => {
  expect(wrapWords("no weekly edition", 170, widthOf)).toEqual(["no weekly edition"]);
  expect(wrapWords("no weekly edition", 100, widthOf)).toEqual(["no weekly", "edition"]);
  expect(wrapWords("no weekly edition", 20, widthOf)).toEqual(["no", "weekly", "edition"]);
});
