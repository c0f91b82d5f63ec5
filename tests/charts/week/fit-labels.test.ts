import { expect, test } from "vitest";
import { clampMiddle, createAxisLabels, wrapWords } from "#charts/week/fit-labels.ts";

/** A font in which every letter is 10 px wide. */
const widthOf = (text: string) => 10 * text.length;

/** Labels of bars in a chart of 440 px whose bars stand in the 400 px to the right. */
function labelsOf(places: readonly { readonly period: string; readonly label: string }[]) {
  return createAxisLabels({ left: 40, plotWidth: 400, chartWidth: 440 }, places, widthOf);
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
  const gap = { period: "gap", label: "from February 18" };
  expect(labelsOf([...weeks.slice(1), gap]).at(-1)?.lines).toEqual(["from", "February 18"]);
});

test("Of many weeks each is named by its first day and its year", () => {
  const many = Array.from({ length: 9 }, () => ({ period: "2017-02-04", label: "Feb 4 – 10" }));
  expect(labelsOf(many)[0]?.lines).toEqual(["Feb 4", "2017"]);
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
