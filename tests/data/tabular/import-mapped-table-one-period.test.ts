import { describe, expect, it } from "vitest";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { importMappedTable } from "#data/tabular/import-mapped-table.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import { findNamedPeriod } from "#domain/import/period-question.ts";
import { proposed } from "./mapped-files.ts";

const COUNTS = "Facility,State,Declined\nALDER COUNTY JAIL,TX,12\nBIRCH COUNTY JAIL,OR,8\n";

async function readAs(period?: string): Promise<ImportedCollection> {
  const { mapping } = await proposed(COUNTS);
  const source = new Blob([COUNTS]);
  const file = { name: "counts.csv", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  const options = period === undefined ? {} : { answers: { period } };
  return importMappedTable(readCsvRows, source, file, { ...mapping, rows: "declines" }, options);
}

describe("a table of counts without a date", () => {
  it.each([
    ["2014", "year", "2014"],
    ["FY2014", "fiscal-year", "FY2014"],
    ["2014-03", "month", "2014-03"],
    ["March 2014", "month", "2014-03"],
    ["2014-Q2", "quarter", "2014-Q2"],
    ["2014-01-01..2014-12-31", "year", "2014"],
    ["2013-10-01..2014-09-30", "fiscal-year", "FY2014"],
    ["2014-03-01 to 2014-03-31", "month", "2014-03"],
  ])("It is opened as the one period that its reader names as %s", async (named, grain, key) => {
    const { collection, parts, found } = await readAs(named);
    expect(collection.grain).toBe(grain);
    expect(parts.map(({ info }) => getPeriodKey(info.week, collection.grain ?? "week"))).toEqual([
      key,
    ]);
    expect(found).toMatchObject({ countedRows: 2, declined: 20, undated: 0, isSure: true });
    expect(found.questions).toMatchObject([
      { key: "period", answer: named, isUnanswered: false, choices: [] },
    ]);
  });

  it("Before a period is named no row of it counts, and the question waits", async () => {
    const { found } = await readAs();
    expect(found).toMatchObject({ countedRows: 0, isSure: false, issues: [] });
    expect(found.questions).toMatchObject([{ key: "period", answer: null, isUnanswered: true }]);
  });

  it("Its source says of which period every count is", async () => {
    const { collection } = await readAs("FY2014");
    expect(collection.imported?.how).toBe(
      "every count of fiscal year 2014, counted by the column “Declined”, every row a decline, as its reader said",
    );
  });

  it("A period that has not begun is none of a file that is opened today", async () => {
    await expect(readAs("2031")).rejects.toThrow(
      "year '2031' lies after the day on which the file was opened",
    );
  });

  it.each([
    "soon",
    "20145",
    "2014-13",
    "1850",
    "2014-01-01..2014-06-30",
    "2014-01-05",
    "10/1/2014",
    "2014..2015",
  ])(
    "What names no month, quarter, year or fiscal year is not taken for one: %s",
    async (named) => {
      expect(findNamedPeriod(named)).toBeNull();
      const [question] = (await readAs(named)).found.questions;
      expect(question).toMatchObject({ isUnanswered: true });
      expect(question?.why).toContain(`“${named}” is no month, quarter, year or fiscal year.`);
    },
  );

  it("A table without counts still needs a date", async () => {
    const { mapping, sample } = await proposed("Facility,State\nALDER COUNTY JAIL,TX\n");
    expect(listMissingMappings({ ...mapping, rows: "declines" }, sample.headings)).toEqual([
      "Choose the column of the date on which the detainer was issued: it sets the week.",
    ]);
  });
});
