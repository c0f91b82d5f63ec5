import { describe, expect, it } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { computeChange } from "#engine/operators/change.ts";
import { createQueryEngine } from "#engine/query-engine.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Filter, Question } from "#engine/query/question.ts";
import { PENNSYLVANIA } from "#tests/known-releases.ts";
import { createDataset as createRelease, readFoia } from "#tests/data/tabular/release-files.ts";
import { createDataset, createRow, createWeek } from "#tests/engine/small-dataset.ts";

/*
 * Detainers of Pennsylvania by the date of issue, counted by Python: `datetime.date.fromisoformat(row["date"][:10])` of each
 * row of the file, in a `Counter` by month, quarter, calendar year and fiscal year (from October).
 */
const DECLINES: Readonly<Record<Exclude<Grain, "week">, Readonly<Record<string, number>>>> = {
  month: {
    "2008-01": 1,
    "2008-10": 1,
    "2009-09": 1,
    "2010-01": 1,
    "2010-04": 1,
    "2010-09": 1,
    "2010-10": 2,
    "2011-05": 1,
    "2012-02": 1,
    "2012-04": 2,
    "2012-05": 2,
    "2012-10": 2,
    "2012-11": 1,
    "2013-01": 1,
    "2013-02": 3,
    "2013-03": 1,
    "2013-04": 2,
    "2013-05": 3,
    "2013-07": 1,
    "2013-08": 1,
    "2013-09": 3,
    "2013-10": 1,
    "2013-11": 3,
    "2014-01": 3,
    "2014-02": 5,
    "2014-03": 6,
    "2014-04": 13,
    "2014-05": 22,
    "2014-06": 18,
  },
  quarter: {
    "2008-Q1": 1,
    "2008-Q4": 1,
    "2009-Q3": 1,
    "2010-Q1": 1,
    "2010-Q2": 1,
    "2010-Q3": 1,
    "2010-Q4": 2,
    "2011-Q2": 1,
    "2012-Q1": 1,
    "2012-Q2": 4,
    "2012-Q4": 3,
    "2013-Q1": 5,
    "2013-Q2": 5,
    "2013-Q3": 5,
    "2013-Q4": 4,
    "2014-Q1": 14,
    "2014-Q2": 53,
  },
  year: {
    "2008": 2,
    "2009": 1,
    "2010": 5,
    "2011": 1,
    "2012": 8,
    "2013": 19,
    "2014": 67,
  },
  "fiscal-year": {
    FY2008: 1,
    FY2009: 2,
    FY2010: 3,
    FY2011: 3,
    FY2012: 5,
    FY2013: 18,
    FY2014: 71,
  },
};
const ALL = {
  year: {
    "2007": 546,
    "2008": 5326,
    "2009": 4897,
    "2010": 4829,
    "2011": 4842,
    "2012": 4181,
    "2013": 4171,
    "2014": 1505,
  },
  "fiscal-year": {
    FY2008: 4761,
    FY2009: 4913,
    FY2010: 4749,
    FY2011: 4813,
    FY2012: 4364,
    FY2013: 4278,
    FY2014: 2419,
  },
} as const;

function createCountQuestion(grain: Grain, measure: Measure, filter: Filter): Question {
  return {
    kind: "counts",
    measures: [measure],
    sides: [{ dataset: 0, filter }],
    by: [{ weeks: grain }],
    facet: false,
  };
}

/** Counts by period that are not 0, by a scan and from cached sums, which have to agree. */
function readPeriods(
  dataset: Dataset,
  grain: Grain,
  measure: Measure = "declined",
  filter = EMPTY_FILTER,
) {
  const question = createCountQuestion(grain, measure, filter);
  const { table } = answerByScan([dataset], question);
  const { answer } = createQueryEngine(() => computeChange);
  expect(answer([dataset], question).table).toEqual(table);
  return listRecords(table);
}

function readCounts(...query: Parameters<typeof readPeriods>) {
  const counted = readPeriods(...query).filter(({ count }) => count !== 0);
  return Object.fromEntries(counted.map(({ period, count }) => [period, count]));
}

for (const { which, bytes: file, rows } of PENNSYLVANIA) {
  describe.skipIf(file === null)(`periods of the Pennsylvania rows, ${which}`, () => {
    let dataset: Promise<Dataset> | null = null;
    const read = () => (dataset ??= readFoia(file ?? new Uint8Array()).then(createRelease));

    it.each(["month", "quarter", "year", "fiscal-year"] as const)(
      "The 103 declines of Pennsylvania are counted in the %s of each detainer's own date",
      async (grain) => {
        expect(readCounts(await read(), grain)).toEqual(DECLINES[grain]);
      },
    );

    it("A file that begins on October 2, 2007 has no fiscal year 2007, though its first week begins in September", async () => {
      const periods = readPeriods(await read(), "fiscal-year", "all").map(({ period }) => period);
      expect(periods).toEqual(Object.keys(ALL["fiscal-year"]));
    });

    // The extract has all declines, and not all detainers.
    if (rows !== 30_297) return;
    it("All detainers of Pennsylvania are in the year of their date", async () => {
      const whole = await read();
      expect(readCounts(whole, "year", "all")).toEqual(ALL.year);
      expect(readCounts(whole, "fiscal-year", "all")).toEqual(ALL["fiscal-year"]);
    });
  });
}

describe("a week at the border of two months", () => {
  const rows = [
    createRow({ week: "2017-01-21", issued: "2017-01-25" }),
    createRow({ week: "2017-01-28", issued: "2017-01-31", count: 2 }),
    createRow({ week: "2017-01-28", issued: "2017-02-01", count: 4 }),
    createRow({ week: "2017-01-28", issued: "2017", count: 8 }),
    createRow({ week: "2017-02-04", issued: "2017-02-04", count: 16 }),
  ];
  const weeks = ["2017-01-21", "2017-01-28", "2017-02-04"].map((start) => createWeek(start, null));
  const recorded = createDataset(rows, weeks);
  const issued: Dataset = {
    ...recorded,
    datasetPeriod: {
      ...recorded.datasetPeriod,
      basis: "issued",
      coveredDays: { first: "2017-01-25", last: "2017-02-04" },
    },
  };

  it("A week of issue is divided by the dates of its rows, and a row not known to the day counts by the week's first day", () => {
    expect(readCounts(issued, "month")).toEqual({ "2017-01": 11, "2017-02": 20 });
  });

  it("A week of record is counted whole in the month of its first day", () => {
    expect(readCounts(recorded, "month")).toEqual({ "2017-01": 15, "2017-02": 16 });
  });

  it("A filter stays one of weeks: the border week alone has the part of each month that lies in it", () => {
    const filter = { ...EMPTY_FILTER, from: "2017-01-28", to: "2017-01-28" };
    expect(readCounts(issued, "month", "declined", filter)).toEqual({
      "2017-01": 10,
      "2017-02": 4,
    });
    expect(readCounts(recorded, "month", "declined", filter)).toEqual({ "2017-01": 14 });
  });

  it("A border week that could not be loaded leaves both months without a known number", () => {
    const filter = { ...EMPTY_FILTER, choices: { state: { values: ["CA"], isExcluded: false } } };
    const broken: Dataset = {
      ...issued,
      weeks: issued.weeks.map((week) =>
        week.week === "2017-01-28"
          ? { ...week, presence: "not-loaded" }
          : { ...week, reported: week.transcribed },
      ),
    };
    const states = readPeriods(broken, "month", "declined", filter).map(({ cell }) => cell);
    expect(states).toEqual(["not-transcribed", "not-transcribed"]);
  });
});
