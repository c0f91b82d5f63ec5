import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvFormatRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importMappedTable } from "#data/tabular/import-mapped-table.ts";
import { readCsvRows } from "#data/csv/read-csv.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";
import { casePath, countByCommand } from "./case-files.ts";
import { mappingOf } from "./mapped-files.ts";
import { readFoia } from "./release-files.ts";

const MAPPING = mappingOf(
  { declined: "Week", agency: "Agency", state: "State", count: "Declined" },
  { week: "declined", order: "iso" },
);
const HEADING = ["Week", "Agency", "State", "Declined"];

/** What a table of counts is read as. */
async function read(rows: readonly (readonly string[])[], answers: ReadingAnswers = {}) {
  const source = new Blob([`${csvFormatRows([HEADING, ...rows].map((row) => [...row]))}\n`]);
  const file = { name: "a.csv", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  const { found } = await importMappedTable(readCsvRows, source, file, MAPPING, { answers });
  const { declined, countedRows, questions, issues } = found;
  return { found, declined, countedRows, question: questions[0], questions, issues };
}

const ALDER = ["2017-01-28", "Alder County Jail", "Texas", "12"];
const BIRCH = ["2017-01-28", "Birch County Jail", "Texas", "8"];
const CEDAR = ["2017-02-04", "Cedar County Jail", "Ohio", "5"];

describe("totals among the rows of a table of counts", () => {
  it("The total of each week is left out and told, so that 31 declines are counted and not 62", async () => {
    const name = casePath("r1-weekly-totals-with-dates.csv");
    const [, ...rows] = readFileSync(name, "utf8").trim().split("\n");
    const { declined, countedRows, question, found } = await read(
      rows.map((row) => row.split(",")),
    );
    expect({ declined, countedRows }).toEqual({ declined: 31, countedRows: 4 });
    expect(found).toMatchObject({
      rows: 6,
      agencies: 2,
      isSure: true,
      leftOut: ["2 rows called totals"],
    });
    expect(question).toMatchObject({
      key: "totals",
      why: "2 rows are called a total and sum up other rows.",
      examples: ["row 4: “Total”, 20", "row 7: “Total”, 11"],
      answer: "leave-out",
      isUnanswered: false,
    });
  });

  it("The command read leaves the totals out and says so, or counts them where it is told to", async () => {
    const mapping = join(createTempFolder(), "m.json");
    writeFileSync(mapping, JSON.stringify(MAPPING));
    const path = casePath("r1-weekly-totals-with-dates.csv");
    const left = await countByCommand(path, "--mapping", mapping);
    expect(left).toMatchObject({ status: 0, declined: 31 });
    expect(left.err).toContain("read by totals=leave-out");
    const more = ["--mapping", mapping, "--answers", "totals=count"];
    expect(await countByCommand(path, ...more)).toMatchObject({ declined: 62 });
    const { out } = await run("check", path, "--mapping", mapping);
    expect(out).toContain(
      "read by totals=leave-out: Are rows called totals to be left out? 2 rows",
    );
  });

  it.each([
    ["a grand total without a date", ["", "Grand Total", "", "25"]],
    ["a grand total whose date is its name", ["Grand total:", "", "", "25"]],
    ["a subtotal of its state", ["2017-01-28", "Subtotal", "Texas", "20"]],
    ["a state's total in the column of states", ["", "", "Texas Total", "20"]],
    ["all agencies of a week", ["2017-02-04", "All agencies", "", "5"]],
    ["a row called All", ["2017-01-28", "ALL", "", "20"]],
    ["a total for a state", ["2017-01-28", "Total for Texas", "", "20"]],
  ])("In a table of counts %s is left out", async (_, total) => {
    for (const rows of [
      [ALDER, BIRCH, CEDAR, total],
      [total, CEDAR, BIRCH, ALDER],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one table after another
      const { declined, found, question } = await read(rows);
      expect({ declined, rows: found.rows }).toEqual({ declined: 25, rows: 4 });
      expect(question).toMatchObject({ key: "totals", isUnanswered: false });
    }
  });

  it("A facility named Total Care Center is counted, and nothing is asked", async () => {
    const care = ["2017-01-28", "Total Care Center", "Texas", "20"];
    expect(await read([ALDER, BIRCH, care])).toMatchObject({ declined: 40, questions: [] });
    const hall = ["2017-01-28", "Marshall County Jail", "Texas", "20"];
    expect(await read([ALDER, BIRCH, hall])).toMatchObject({ declined: 40, questions: [] });
  });

  it("A place whose name ends in Total and whose count is no sum is counted, and nothing is asked", async () => {
    const place = ["2017-01-28", "Rental Total", "Texas", "3"];
    expect(await read([ALDER, BIRCH, place])).toMatchObject({ declined: 23, questions: [] });
  });

  it("A row called Total that is no sum of others is asked about, and read by the answer", async () => {
    const rows = [ALDER, BIRCH, ["2017-01-28", "Total", "Texas", "27"]];
    expect((await read(rows)).question).toMatchObject({
      examples: ["row 4: “Total”, 27"],
      answer: null,
      isUnanswered: true,
    });
    expect(await read(rows, { totals: "leave-out" })).toMatchObject({ declined: 20 });
    expect(await read(rows, { totals: "count" })).toMatchObject({ declined: 47 });
  });

  it("A table whose rows all stand for all agencies has no totals", async () => {
    const rows = [
      ["2017-01-28", "All", "Texas", "12"],
      ["2017-02-04", "All", "Texas", "5"],
    ];
    expect(await read(rows)).toMatchObject({ declined: 17, questions: [] });
  });

  it("A total in a column that is not read is left out where it is a sum", async () => {
    const text = [
      "Week,Agency,State,Sex,Declined",
      "2017-01-28,Alder County Jail,Texas,Female,3",
      "2017-01-28,Alder County Jail,Texas,Male,9",
      "2017-01-28,Alder County Jail,Texas,All,12",
    ].join("\n");
    const source = new Blob([text]);
    const file = { name: "a.csv", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
    const { found } = await importMappedTable(readCsvRows, source, file, MAPPING);
    expect(found.declined).toBe(12);
  });

  it("Totals of weeks, in any order of rows, change nothing of what is counted", async () => {
    const weeks = fc.array(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(weeks, fc.infiniteStream(fc.nat()), async (all, random) => {
        const rows = all.flatMap((counts, week) => {
          const date = `2017-03-${String(week * 7 + 1).padStart(2, "0")}`;
          return counts.map((count, i) => [date, `Jail ${i}`, "Texas", `${count}`]);
        });
        const totals = all.map((counts, week) => [
          `2017-03-${String(week * 7 + 1).padStart(2, "0")}`,
          "Total",
          "Texas",
          `${counts.reduce((sum, count) => sum + count, 0)}`,
        ]);
        const shuffled = [...rows, ...totals]
          .map((row) => ({ row, at: random.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ row }) => row);
        const right = all.flat().reduce((sum, count) => sum + count, 0);
        expect((await read(shuffled)).declined).toBe(right);
      }),
      { numRuns: 60 },
    );
  });
});

describe("totals among the rows of a release", () => {
  const HEADINGS = "date,lift_reason,det_facility,city,state";
  const ROW = "2012-03-05,Detainer Declined by LEA,FERNWOOD COUNTY JAIL,FERNWOOD,OREGON";

  it("A row called Total without a date is left out of a release and told, and is no defect", async () => {
    const { found } = await readFoia(`${HEADINGS}\n${ROW}\n,1,Total,,\n`);
    expect(found).toMatchObject({ rows: 2, countedRows: 1, undated: 0, agencies: 1, issues: [] });
    expect(found.questions).toMatchObject([{ key: "totals", isUnanswered: false }]);
  });

  it("A row called Total with a date is asked about in a release, where each row is one detainer", async () => {
    const { found } = await readFoia(`${HEADINGS}\n${ROW}\n2012-03-05,,Total,,OREGON\n`);
    expect(found.questions).toMatchObject([{ key: "totals", isUnanswered: true }]);
  });
});
