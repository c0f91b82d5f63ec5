import { describe, expect, it } from "vitest";
import { openCase } from "#tests/case-files.ts";
import { parquetOf, readParquetRelease } from "#tests/data/parquet/parquet-files.ts";
import { mappingOf, readTable, valuesOf } from "./mapped-files.ts";
import { readFoia } from "./release-files.ts";

/** Declines of a release on days as they are written. */
function releaseOf(...days: readonly string[]): string {
  const rows = days.map((day) => `"${day}",Detainer Declined by LEA,A COUNTY JAIL,AMES,IOWA,`);
  return `${["date,lift_reason,det_facility,city,state,detainer_type", ...rows].join("\n")}\n`;
}

// January 28, 2017 lies 42,763 days after December 30, 1899; January 29, 2021 as many after January 1, 1904.
describe("numbers in the place of dates", () => {
  it.each([
    ["in every row", ["42763", "42764.5"]],
    ["beside days", ["2017-01-28", "42763"]],
  ])(
    "A number such as 42763 %s is asked about, with its day counted from 1900",
    async (_, days) => {
      const { found } = await readFoia(releaseOf(...days));
      expect(found).toMatchObject({ countedRows: 2, undated: 0, isSure: false });
      expect(found.questions).toMatchObject([
        {
          key: "day-numbers",
          words: "Are the numbers of “date” days of a spreadsheet?",
          answer: "1900",
          isUnanswered: true,
        },
      ]);
      expect(found.questions[0]?.examples.join()).toContain(
        "“42763” is January 28, 2017, or January 29, 2021 counted from 1904",
      );
    },
  );

  it.each([
    ["1900", { period: { from: "2017-01-28", to: "2017-01-30" }, undated: 0 }],
    ["1904", { period: { from: "2017-01-30", to: "2021-01-29" }, undated: 0 }],
    ["none", { period: { from: "2017-01-30", to: "2017-01-30" }, undated: 1 }],
  ])("Such a number is read as the reader answers: %s", async (answer, expected) => {
    const answers = { "day-numbers": answer };
    const { found } = await readFoia(releaseOf("42763", "2017-01-30"), { answers });
    expect(found).toMatchObject(expected);
    expect(found.questions).toMatchObject([{ answer, isUnanswered: false }]);
  });

  it("A number in a later row of a mapped table is asked about where the mapping says nothing of numbers", async () => {
    const text = "Date,State\n2017-01-28,TX\n42764,TX\n";
    const mapping = mappingOf({ issued: "Date", state: "State" });
    const asked = await readTable(text, mapping);
    expect(asked.found.questions).toMatchObject([{ key: "day-numbers", isUnanswered: true }]);
    const said = await readTable(text, { ...mapping, epoch: "1900" });
    expect(said.found).toMatchObject({ questions: [], countedRows: 2 });
  });
});

describe("the order of month and day in a release", () => {
  it("Day-first dates are told from 14 and 25, which are no months: 4 detainers, 2 declined", async () => {
    const { found, parts } = await openCase("release-day-first.csv");
    expect(found).toMatchObject({ countedRows: 4, declined: 2, isSure: true });
    expect(found.period).toEqual({ from: "2013-10-14", to: "2014-03-05" });
    expect(parts.map(({ info }) => info.week)).toEqual([
      "2013-10-12",
      "2014-02-01",
      "2014-02-22",
      "2014-03-01",
    ]);
    expect(found.questions).toMatchObject([
      { key: "date-order", answer: "day-first", isUnanswered: false },
    ]);
  });

  it("Dates that no value decides are asked about, with both days of an example", async () => {
    const { found } = await readFoia(releaseOf("03/02/2014", "05/03/2014"));
    expect(found.questions).toMatchObject([
      {
        key: "date-order",
        isUnanswered: true,
        examples: ["row 2: “03/02/2014” is March 2, 2014 or February 3, 2014"],
      },
    ]);
    expect(found.isSure).toBe(false);
  });

  it.each([
    ["beside days with a whole year", ["2014-01-02", "14-01-09"]],
    ["in every row", ["14-01-09", "14-02-25"]],
  ])(
    "A date such as 14-01-09 %s is asked about: its year may stand first or last",
    async (_, days) => {
      const { found } = await readFoia(releaseOf(...days));
      expect(found.questions).toMatchObject([
        {
          key: "date-order",
          isUnanswered: true,
          words: "Where does the year stand in the dates of “date”?",
          choices: [{ value: "iso" }, { value: "day-first" }],
        },
      ]);
      expect(found.questions[0]?.examples.join()).toContain(
        "“14-01-09” is January 9, 2014 or January 14, 2009",
      );
      expect(found.isSure).toBe(false);
    },
  );

  it("A date such as 14-01-09 is read as the reader answers", async () => {
    const text = releaseOf("14-01-09", "14-02-25");
    const periodOf = async (order: string) =>
      (await readFoia(text, { answers: { "date-order": order } })).found;
    expect(await periodOf("iso")).toMatchObject({
      period: { from: "2014-01-09", to: "2014-02-25" },
      isSure: true,
    });
    expect(await periodOf("day-first")).toMatchObject({
      period: { from: "2009-01-14", to: "2025-02-14" },
      isSure: true,
    });
  });

  it("Where one of the dates has no year in front, as 03-25-12, none has: the month comes first", async () => {
    const { found } = await readFoia(releaseOf("03-05-12", "03-25-12"));
    expect(found).toMatchObject({
      questions: [],
      period: { from: "2012-03-05", to: "2012-03-25" },
      isSure: true,
    });
  });

  it("Dates that no value decides are read as the reader answers", async () => {
    const text = releaseOf("03/02/2014", "05/03/2014");
    const periodOf = async (order: string) =>
      (await readFoia(text, { answers: { "date-order": order } })).found;
    expect(await periodOf("month-first")).toMatchObject({
      period: { from: "2014-03-02", to: "2014-05-03" },
      isSure: true,
    });
    expect(await periodOf("day-first")).toMatchObject({
      period: { from: "2014-02-03", to: "2014-03-05" },
      isSure: true,
    });
  });

  it.each([
    [["2014-02-03", "2014-03-05"]],
    [["2014-02-03 00:00:00", "2014-03-05 00:00:00"]],
    [["2/14/2014", "3/5/2014"]],
    [["05/05/2014", "06/06/2014"]],
    [["3/5/2014, 12:00:00 AM"]],
  ])(
    "Dates such as %j, as ICE sends them or the same both ways, are not asked about",
    async (days) => {
      const { found } = await readFoia(releaseOf(...days));
      expect(found).toMatchObject({ questions: [], isSure: true, countedRows: days.length });
    },
  );

  it("Dates of which some exist only with the month first, and some only with the day first, are asked about", async () => {
    const { found } = await readFoia(releaseOf("14/02/2014", "02/15/2014"));
    expect(found.questions).toMatchObject([{ key: "date-order", isUnanswered: true }]);
  });

  it("A mapping that puts the month first is doubted where the dates speak only for the day", async () => {
    const mapping = mappingOf({ issued: "Date", state: "State" });
    const { found } = await readTable("Date,State\n14/02/2014,TX\n03/02/2014,TX\n", mapping);
    expect(found.questions).toMatchObject([{ key: "date-order", isUnanswered: true }]);
  });
});

describe("dates as programs write them", () => {
  it("Dates of Oracle in a release are days: 2 declined", async () => {
    const { found } = await openCase("o1-oracle-dates-release.csv");
    expect(found).toMatchObject({ countedRows: 2, declined: 2, isSure: true, questions: [] });
    expect(found.period).toEqual({ from: "2012-03-05", to: "2012-03-13" });
  });

  it("Dates of SAS in a table of one's own are days: 2 declined", async () => {
    const { found } = await openCase("o2-sas-date9.csv");
    expect(found).toMatchObject({ countedRows: 2, declined: 2, isSure: true, questions: [] });
    expect(found.period).toEqual({ from: "2012-03-05", to: "2012-03-13" });
  });

  it("Dates and times of a browser are days: 2 declined", async () => {
    const { found } = await openCase("l1-js-locale-dates.csv");
    expect(found).toMatchObject({ countedRows: 2, declined: 2, isSure: true, questions: [] });
    expect(found.period).toEqual({ from: "2012-03-05", to: "2012-03-06" });
  });

  it("Dates with points are read by what they decide: 13.3.2012 has the day first", async () => {
    const { found } = await readFoia(releaseOf("5.3.2012", "13.3.2012"));
    expect(found).toMatchObject({ period: { from: "2012-03-05", to: "2012-03-13" }, isSure: true });
  });
});

describe("instants in UTC", () => {
  it("A Friday evening in New York is no Saturday, and the reader is asked for the zone", async () => {
    const { found, parts } = await openCase("i1-iso-instants.csv");
    expect(found.questions).toMatchObject([
      {
        key: "time-zone",
        answer: "America/New_York",
        isUnanswered: true,
        examples: [
          "row 2: “2014-06-07T00:30:00Z” is Friday, June 6, 2014 in New York, Saturday, June 7, 2014 in UTC",
          "row 3: “2014-06-07T01:00:00+00:00” is Friday, June 6, 2014 in New York, Saturday, June 7, 2014 in UTC",
        ],
      },
    ]);
    expect(found.isSure).toBe(false);
    expect(parts.map(({ info }) => info.week)).toEqual(["2014-05-31"]);
  });

  it("Instants of Parquet are asked about as those of a CSV, and read in the zone of the answer", async () => {
    const name = "1-timestamps-utc-evening.parquet";
    expect((await openCase(name)).found.questions).toMatchObject([
      { key: "time-zone", isUnanswered: true },
    ]);
    const weeksIn = async (zone: string) => {
      const { found, parts } = await openCase(name, { "time-zone": zone });
      expect(found).toMatchObject({ countedRows: 4, declined: 3, isSure: true });
      return parts.map(({ info }) => [info.week, info.lines]);
    };
    expect(await weeksIn("America/New_York")).toEqual([
      ["2014-05-31", 3],
      ["2014-06-07", 1],
    ]);
    expect(await weeksIn("UTC")).toEqual([
      ["2014-05-31", 1],
      ["2014-06-07", 2],
      ["2014-06-14", 1],
    ]);
  });

  it.each([
    [["2014-06-07T00:00:00Z", "2014-06-08T00:00:00Z"]],
    [["2014-06-07T00:30:00", "2014-06-08T01:30:00"]],
    [["2014-06-07T00:30:00-04:00"]],
    [["2014-06-07T15:00:00Z", "2014-06-08T16:00:00Z"]],
  ])("Times such as %j change no day, and nothing is asked", async (days) => {
    const { found } = await readFoia(releaseOf(...days));
    expect(found).toMatchObject({ questions: [], isSure: true });
    expect(found.period?.from).toBe("2014-06-07");
  });

  it("Where New York and UTC have the same days, the zone is told and need not be answered", async () => {
    const { found } = await readFoia(releaseOf("2014-06-07T04:00:00Z", "2014-01-08T05:00:00Z"));
    expect(found.questions).toMatchObject([{ key: "time-zone", isUnanswered: false }]);
    expect(found).toMatchObject({ isSure: true, period: { from: "2014-01-08", to: "2014-06-07" } });
  });

  it("Instants of a table of one's own are asked about, too", async () => {
    const mapping = mappingOf({ issued: "Date", state: "State" });
    const read = await readTable("Date,State\n2014-06-07T00:30:00Z,TX\n", mapping);
    expect(read.found.questions).toMatchObject([{ key: "time-zone", isUnanswered: true }]);
    expect(valuesOf(read, "issuedText")).toEqual([["2014-06-06"]]);
  });

  it.each([
    [true, "2014-06-06", 1],
    [false, "2014-06-07", 0],
  ])(
    "A timestamp of Parquet of which isAdjustedToUTC is %s is of %s",
    async (isAdjustedToUTC, day, questions) => {
      const texts = ["lift_reason", "det_facility", "state"];
      const bytes = parquetOf(
        [
          { name: "date", data: [new Date("2014-06-07T00:30:00Z")] },
          { name: "lift_reason", data: ["Detainer Declined by LEA"] },
          { name: "det_facility", data: ["FERNWOOD COUNTY JAIL"] },
          { name: "state", data: ["OREGON"] },
        ],
        {
          schema: [
            { name: "root", num_children: 4 },
            {
              name: "date",
              type: "INT64",
              repetition_type: "REQUIRED",
              logical_type: { type: "TIMESTAMP", isAdjustedToUTC, unit: "MILLIS" },
            },
            ...texts.map((name) => ({
              name,
              type: "BYTE_ARRAY" as const,
              repetition_type: "REQUIRED" as const,
              converted_type: "UTF8" as const,
            })),
          ],
        },
      );
      const { found } = await readParquetRelease(bytes);
      expect(found.questions.length).toBe(questions);
      expect(found.period?.from).toBe(day);
    },
  );
});
