import { writePeriod } from "#domain/calendar/write-period.ts";
import { expect, test } from "vitest";
import { addWeeks, type CoveredDays } from "#domain/calendar/week.ts";
import { chooseDefaultPeriods, listWholePeriods } from "#domain/report/choose-default-periods.ts";
import { createWeek } from "#tests/engine/small-dataset.ts";
import { facts } from "#tests/charts/answers.ts";

const DECLINED = { measure: "declined", openWeeks: null } as const;

/** A dataset of whole weeks from one to another. */
function createInfo(
  basis: "recorded" | "issued",
  first: string,
  last: string,
  coveredDays?: CoveredDays,
) {
  const weeks = [];
  for (let week = first; week <= last; week = addWeeks(week, 1)) weeks.push(createWeek(week, null));
  const { datasetPeriod } = facts();
  return {
    weeks,
    datasetPeriod: {
      ...datasetPeriod,
      basis,
      ...(coveredDays === undefined ? {} : { coveredDays }),
    },
  };
}

const choose = (
  info: ReturnType<typeof createInfo>,
  view: Parameters<typeof chooseDefaultPeriods>[1] = DECLINED,
) => chooseDefaultPeriods(info, view).map(writePeriod);

test("Of the three weekly reports of 2017, which are no two whole months, the last two weeks are compared", () => {
  expect(choose(createInfo("recorded", "2017-01-28", "2017-02-11"))).toEqual([
    "2017-02-04",
    "2017-02-11",
  ]);
});

test("Of the national records, final to January 23, 2015, November and December 2014 are compared", () => {
  // The one whole final quarter is the last of 2014; January reaches into the newest 26 weeks.
  const covered = { first: "2014-10-01", last: "2015-07-19" };
  const records = createInfo("issued", "2014-09-27", "2015-07-18", covered);
  expect(choose(records)).toEqual(["2014-11", "2014-12"]);
  // Every detainer issued is there from the start, so that all whole quarters are final.
  expect(choose(records, { ...DECLINED, measure: "all" })).toEqual(["2015-Q1", "2015-Q2"]);
  expect(choose(records, { ...DECLINED, openWeeks: 0 })).toEqual(["2015-Q1", "2015-Q2"]);
});

test("Of the records of Pennsylvania the last two whole final years are compared", () => {
  // From October 2, 2007 to June 30, 2014: the newest 26 weeks begin on January 4, 2014, after the year 2013 ends.
  const covered = { first: "2007-10-02", last: "2014-06-30" };
  expect(choose(createInfo("issued", "2007-09-29", "2014-06-28", covered))).toEqual([
    "2012",
    "2013",
  ]);
});

test("A period with a week that has no report is not whole", () => {
  const covered = { first: "2007-10-02", last: "2014-06-30" };
  const info = createInfo("issued", "2007-09-29", "2014-06-28", covered);
  const weeks = info.weeks.filter(({ week }) => week !== "2013-05-04");
  expect(choose({ ...info, weeks })).toEqual(["2011", "2012"]);
});

test("Of one week there is one period, and of none there is none", () => {
  expect(choose(createInfo("recorded", "2017-02-04", "2017-02-04"))).toEqual(["2017-02-04"]);
  expect(choose(createInfo("recorded", "2017-02-04", "2017-01-28"))).toEqual([]);
});

test("Where every week is among the newest, the last two whole weeks are compared", () => {
  const covered = { first: "2015-06-01", last: "2015-07-19" };
  expect(choose(createInfo("issued", "2015-05-30", "2015-07-18", covered))).toEqual([
    "2015-07-04",
    "2015-07-11",
  ]);
});

test("In a collection of whole weeks a month is the weeks that begin in it", () => {
  const info = createInfo("recorded", "2017-01-28", "2017-03-04");
  expect(listWholePeriods(info, "month").map(writePeriod)).toEqual(["2017-02-04..2017-02-25"]);
});
