import { describe, expect, it } from "vitest";
import { LISTED_WEEKS, RECORDS } from "#tests/charts/week/record-weeks.ts";
import { readBar } from "#tests/charts/week/bar-sentence.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import { periodCounts } from "#tests/charts/answers.ts";

/* Records of October 1, 2014 to July 19, 2015, in 43 weeks; the first and the last are covered in part. */
const byMonth = () =>
  createWeekModel({
    totals: LISTED_WEEKS,
    counts: periodCounts([
      ["2014-10", 40, "count", 900],
      ["2014-11", 0, "reported-zero", 12],
      ["2014-12", 0, "not-named", 0],
      ["2015-07", 1, "count", 700],
    ]),
    facts: RECORDS,
    filtered: true,
    grain: "month",
  });

describe("months of records by the date of issue", () => {
  it("A month is named by its own days, and reaches over every week of which a day lies in it", () => {
    const [october, , december] = byMonth().bars;
    expect(october).toMatchObject({
      title: "October 1 to 31, 2014",
      weeks: ["2014-09-27", "2014-10-25"],
      part: null,
    });
    expect(december).toMatchObject({
      title: "December 1 to 31, 2014",
      weeks: ["2014-11-29", "2014-12-27"],
    });
  });

  it("A month that the records cover to its 19th is drawn as such, and the keys read which days they cover", () => {
    const { plotted } = byMonth();
    expect(plotted.map(({ isPart }) => isPart)).toEqual([false, false, false, true]);
    expect(readBar(byMonth(), -1)).toBe("July 1 to 19, 2015: 1 declined. Covered in part.");
  });

  it("A month with detainers and no decline is a 0, with the number still open beside it", () => {
    const { plotted } = byMonth();
    expect(plotted[1]).toMatchObject({ value: 0, words: "", isSign: false });
    expect(readBar(byMonth(), 1)).toBe(
      "November 1 to 30, 2014: 0 declined, 12 with no outcome recorded.",
    );
  });

  it("A month without any detainer has its sign and no hatching, and is not read as a zero", () => {
    const { plotted } = byMonth();
    expect(plotted[2]).toMatchObject({ value: null, words: "·", isSign: true, absent: 0 });
    expect(readBar(byMonth(), 2)).toBe("December 1 to 31, 2014. No detainer in this file.");
  });
});

describe("weeks of records by the date of issue", () => {
  it("The first week is covered from October 1 and the last to July 19, and no other is marked", () => {
    const starts = ["2014-09-27", "2014-10-04", "2015-07-11", "2015-07-18"];
    const model = createWeekModel({
      totals: LISTED_WEEKS,
      counts: periodCounts(starts.map((start) => [start, 7])),
      facts: RECORDS,
      filtered: false,
    });
    expect(model.bars.map(({ part }) => part)).toEqual([
      { first: "2014-10-01", last: "2014-10-03" },
      null,
      null,
      { first: "2015-07-18", last: "2015-07-19" },
    ]);
    expect(readBar(model, 0)).toBe(
      "Sep 27 – Oct 3, 2014: 7 declined. Covered in part: October 1 to 3, 2014.",
    );
  });
});
