import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFile } from "#data/import/import-file.ts";
import { proposeFileMapping } from "#data/import/propose-file-mapping.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import { buildSheets, readAsProposed } from "./sheet-files.ts";

const WEEKS = readFileSync(join("tests", "cases", "v1-weeks-as-columns.csv"), "utf8");

async function propose(text: string, answers: ReadingAnswers = {}) {
  const source = new Blob([text]);
  return proposeFileMapping(source, await recognizeFile(source), answers);
}

/** A table read as its columns are proposed under the answers. */
async function read(
  text: string,
  answers: ReadingAnswers = { layout: "long" },
  more: Partial<Mapping> = {},
): Promise<ImportedCollection> {
  const source = new Blob([text]);
  const { mapping } = await propose(text, answers);
  const file = { name: "wide.csv", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  return importFile(source, file, await recognizeFile(source), "table", {
    answers,
    mapping: { ...mapping, rows: mapping.rows ?? "declines", ...more },
  });
}

function countByPeriod({ collection, parts }: ImportedCollection): Record<string, number> {
  const { grain = "week" } = collection;
  return Object.fromEntries(
    parts.map(({ info }) => [getPeriodKey(info.week, grain), info.transcribedDeclines]),
  );
}

describe("a wide table", () => {
  it("A table with weeks as columns is asked about, with its first numbers as they would be read", async () => {
    const { questions } = await propose(WEEKS);
    expect(questions).toMatchObject([
      {
        key: "layout",
        isUnanswered: true,
        answer: null,
        examples: [
          "row 2: Alder County Jail, Texas, 1/28/2017: 12",
          "row 2: Alder County Jail, Texas, 2/4/2017: 5",
          "row 2: Alder County Jail, Texas, 2/11/2017: 3",
        ],
      },
    ]);
    expect(questions[0]?.choices.map(({ value }) => value)).toEqual(["long", "as-is"]);
  });

  it("Weeks as columns, read long, are counted in their weeks: 20, 11 and 3", async () => {
    const wide = await read(WEEKS);
    expect(countByPeriod(wide)).toEqual({ "2017-01-28": 20, "2017-02-04": 11, "2017-02-11": 3 });
    expect(wide.found).toMatchObject({ rows: 6, countedRows: 5, declined: 34, isSure: true });
    expect(wide.found.questions).toMatchObject([
      { key: "layout", answer: "long", isUnanswered: false },
    ]);
    // The 0 of Birch County is told with its row in the file.
    expect(wide.found.issues.flatMap(({ examples }) => examples)).toEqual([
      "row 3 stands for no detainer and is left out",
    ]);
  });

  it("The same numbers in a row each give the same counts as in a column each", async () => {
    const long = await read(
      "Agency,State,Date,Count\nAlder County Jail,Texas,1/28/2017,12\nAlder County Jail,Texas,2/4/2017,5\nAlder County Jail,Texas,2/11/2017,3\nBirch County Jail,Texas,1/28/2017,8\nBirch County Jail,Texas,2/4/2017,6\n",
      {},
      { order: "month-first" },
    );
    expect(countByPeriod(long)).toEqual(countByPeriod(await read(WEEKS)));
  });

  it.each([
    ["State,2012,2013,2014\nTexas,4,11,7\nOregon,,2,0\n", { 2012: 4, 2013: 13, 2014: 7 }],
    ["state,X2012,X2013,X2014\nTX,4,11,7\nOR,NA,2,0\n", { 2012: 4, 2013: 13, 2014: 7 }],
    [
      "State,declined_2012,declined_2013,declined_2014\nTX,4,11,7\nOR,,2,0\n",
      { 2012: 4, 2013: 13, 2014: 7 },
    ],
    [
      "State,FY2012,FY2013,FY2014,Total\nTX,4,11,7,22\nOR,,2,0,2\n",
      { FY2012: 4, FY2013: 13, FY2014: 7 },
    ],
    [
      "State,Jan 2014,Feb 2014,Mar 2014\nTX,4,11,7\nOR,,2,0\n",
      { "2014-01": 4, "2014-02": 13, "2014-03": 7 },
    ],
    [
      'Detainers by month\n\nState,Jan-14,Feb-14,Mar-14\nTX,4,"1,011",7\nOR,,2,0\n',
      { "2014-01": 4, "2014-02": 1_013, "2014-03": 7 },
    ],
    [
      "State,Week of 1/28/2017,Week of 2/4/2017,Week of 2/11/2017\nTX,4,11,7\nOR,,2,0\n",
      { "2017-01-28": 4, "2017-02-04": 13, "2017-02-11": 7 },
    ],
    [
      "State,2017-01-28,2017-02-04,2017-02-11\nTX,4,11,7\nOR,,2,0\n",
      { "2017-01-28": 4, "2017-02-04": 13, "2017-02-11": 7 },
    ],
    [
      "State,2014-01-01,2014-02-01,2014-03-01\nTX,4,11,7\nOR,,2,0\n",
      { "2014-01": 4, "2014-02": 13, "2014-03": 7 },
    ],
    // Both are Saturdays, four weeks apart, and a month apart.
    ["State,2/1/2014,3/1/2014\nTX,4,11\nOR,,2\n", { "2014-02": 4, "2014-03": 13 }],
    // A footnote to the last year.
    ["State,2012,2013,2014*\nTX,4,11,7\nOR,,2,0\n", { 2012: 4, 2013: 13, 2014: 7 }],
  ])("The table %j is read long by what heads its columns", async (text, counts) => {
    expect((await propose(text)).questions).toMatchObject([{ key: "layout", isUnanswered: true }]);
    expect(countByPeriod(await read(text))).toEqual(counts);
  });

  it("Outcomes as columns are read long, each count with its outcome", async () => {
    const text =
      "Date,State,Detainer Declined by LEA,Booked into Detention,Case Closed\n2014-01-04,TX,4,30,2\n2014-01-11,OR,3,10,0\n";
    const wide = await read(text);
    expect(countByPeriod(wide)).toEqual({ "2014-01-04": 4, "2014-01-11": 3 });
    expect(wide.found).toMatchObject({ countedRows: 5, declined: 7 });
    expect(wide.collection.outcomes.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Declined", "Booked into Detention", "Case Closed"]),
    );
  });

  it.each([
    "Date,State,Declined\n2014-01-04,TX,2001\n2014-01-11,TX,2002\n",
    "State,a,b,c\nTX,2001,2002,2003\nOR,2004,2005,2006\n",
    "State,2012,2013,2014\nTX,yes,no,yes\nOR,no,no,no\n",
    // Years of which each stands twice: of the declined, and of all.
    "State,2012 declined,2012 detainers,2013 declined,2013 detainers\nTX,4,40,11,50\nOR,1,9,2,8\n",
    // Days of February, which may be read as months of 2004, 2011 and 2018.
    "State,Feb-04,Feb-11,Feb-18\nTX,4,11,7\nOR,1,2,3\n",
    // Headings of two rows, of which the upper is merged over two columns each.
    "State,2012,,2013,\n,Declined,Detainers,Declined,Detainers\nTX,4,40,11,50\nOR,1,9,2,8\n",
  ])("The table %j is not taken for a wide one", async (text) => {
    const { questions } = await propose(text);
    expect(questions.filter(({ key }) => key === "layout")).toEqual([]);
  });

  it.each([
    // A part of a year, which would be lost.
    "State,2012,2013,2014,2015 YTD\nTX,4,11,7,5\nOR,1,2,3,4\n",
    // First days of quarters, which may stand for days, months or quarters.
    "State,2014-01-01,2014-04-01,2014-07-01\nTX,4,11,7\nOR,1,2,3\n",
    // School years, which may be read as months.
    "State,2010-11,2011-12,2012-13\nTX,4,11,7\nOR,1,2,3\n",
  ])(
    "The table %j has headings of numbers that may stand for several things, and is refused",
    async (text) => {
      await expect(propose(text)).rejects.toThrow(
        "None of the first 25 rows holds headings: each has a number or a date in it, or is nearly empty.",
      );
    },
  );

  it("A total is counted neither as a row nor as a column, and both are told", async () => {
    const text =
      "Agency,State,2012,2013,Total\nALDER COUNTY JAIL,TX,4,11,15\nBIRCH COUNTY JAIL,OR,1,2,3\nTotal,,5,13,18\n";
    const [question] = (await propose(text)).questions;
    expect(question?.why).toBe(
      "“2012” and “2013” head columns of whole numbers. “Total” is called a total and would be left out.",
    );
    const wide = await read(text);
    expect(countByPeriod(wide)).toEqual({ 2012: 5, 2013: 13 });
    expect(wide.found).toMatchObject({ declined: 18, leftOut: ["2 rows called totals"] });
  });

  it("Months without a year as columns are of the year beside them", async () => {
    const text = "Year,State,Jan,Feb,Mar\n2013,TX,4,11,7\n2014,TX,1,,2\n";
    expect(countByPeriod(await read(text))).toEqual({
      "2013-01": 4,
      "2013-02": 11,
      "2013-03": 7,
      "2014-01": 1,
      "2014-03": 2,
    });
  });

  it("How it was read is told once in the words of its source", async () => {
    const how = async (answers: ReadingAnswers, more: Partial<Mapping> = {}) =>
      (await read("State,2012,2013\nTX,4,11\nOR,1,2\n", answers, more)).collection.imported?.how;
    expect(await how({ layout: "long" })).toBe(
      "calendar years by “Year”, counted by the column “Count”, every row a decline, as its reader said; each number counts by itself, with the year that heads it",
    );
    const { mapping } = await propose("State,2012,2013\nTX,4,11\nOR,1,2\n", { layout: "as-is" });
    const columns = { ...mapping.columns, count: "2012" };
    expect(await how({ layout: "as-is", period: "2012" }, { columns })).toBe(
      "every count of 2012, counted by the column “2012”, every row a decline, as its reader said; the table is read as it stands, a row at a time",
    );
  });

  it("A wide table that is read by a mapping before the question is answered leaves it open", async () => {
    const text = "State,2012,2013,2014,Date,Count\nTX,4,11,7,2014-01-04,1\nOR,1,2,3,2014-01-04,1\n";
    const { found } = await read(text, {});
    expect(found.questions).toMatchObject([{ key: "layout", isUnanswered: true }]);
  });

  it("A sheet whose rows end before the last year is read long", async () => {
    const years = [2012, 2013, 2014].map(String);
    const rows = [
      ["Facility", "State", ...years],
      ["ALDER COUNTY JAIL", "TX", 4, 11, 7],
      ["BIRCH COUNTY JAIL", "OR", 1],
      ["CEDAR COUNTY JAIL", "OR", "", 2],
    ];
    const long = { layout: "long" } as const;
    const declines = { rows: "declines" } as const;
    const sheet = await readAsProposed(buildSheets([{ name: "Years", rows }]), long, declines);
    expect(countByPeriod(sheet)).toEqual({ 2012: 5, 2013: 13, 2014: 7 });
    expect(sheet.found).toMatchObject({ isSure: true, unreadable: 0 });
  });

  it("Whatever its numbers, a wide table read long has the sum of each year", async () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 90 }),
        async (rows) => {
          fc.pre(rows.some(([first]) => first > 0));
          const lines = rows.map((row, at) => `Jail ${at},TX,${row.join(",")}`);
          const wide = await read(["Facility,State,2012,2013,2014", ...lines].join("\n"));
          const sums = [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
          const years = Object.fromEntries(sums.map((sum, at) => [2012 + at, sum]));
          const counted = Object.fromEntries(Object.entries(years).filter(([, sum]) => sum > 0));
          expect(countByPeriod(wide)).toEqual(counted);
        },
      ),
      { numRuns: 25 },
    );
  });
});
