import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { EMPTY_FILTER, ROW_COLUMNS } from "#engine/query/question.ts";
import { createTableFile } from "#pages/table/table-file.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const info = {
  ...facts(),
  issues: [
    {
      where: "rows[0]",
      row: "2017-01-28/II/1",
      message: "The date is a misprint.",
      severity: "warning",
    },
  ],
} as const;

const { table } = answer("rows", {
  ...Object.fromEntries(ROW_COLUMNS.map((name) => [name, ["unknown"]])),
  id: ["2017-01-28/II/1"],
  week: ["2017-01-28"],
  agency: ["tx-48453-travis-county-jail"],
  county: ["48453"],
  count: [1400],
  days: [null],
  issued: [17_194],
  declined: ["2017-01"],
  outcome: ["declined"],
  marks: [""],
  remarks: [""],
  revision: [1],
  transcription: [2],
  source: ["kut.org"],
});

const read = (columns: Parameters<typeof createTableFile>[2]) =>
  csvParse(
    writeCsv(createTableFile(info, { measure: "all", filter: EMPTY_FILTER }, columns, table)),
  );

it("The table's file has the columns on screen first, then those of every file, keys, defects and the description", () => {
  expect(read(["agency", "count", "week"]).columns).toEqual([
    "Agency that received the detainer",
    "Count",
    "Week",
    "Row",
    "Revision",
    "Transcription",
    "Remarks on the line",
    "Notes",
    "Source",
    "Agency key",
    "Defects",
    "unit",
    "filters",
    "collection",
    "basis",
    "origin",
    "as of",
    "figure source",
  ]);
});

it("The table's file has names and their keys, plain numbers and weeks, and a word for what is unknown", () => {
  const [row] = read(["agency", "county", "count", "days", "issued", "declined", "outcome"]);
  expect(row).toMatchObject({
    "Agency that received the detainer": "Travis County Jail",
    "Agency key": "tx-48453-travis-county-jail",
    County: "Travis County, Texas",
    "County FIPS": "48453",
    Count: "1400",
    "Days between": "unknown",
    Issued: "2017-01-28",
    "Recorded as declined": "2017-01",
    Week: "2017-01-28",
    Outcome: "Declined",
    "Outcome key": "declined",
    "Outcome group": "Declined",
    Notes: "",
    Defects: "The date is a misprint.",
    unit: "Detainers issued",
    filters: "All rows",
  });
});
