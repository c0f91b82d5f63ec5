import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import type { Note } from "#domain/note/note.ts";
import { EMPTY_FILTER, ROW_COLUMNS } from "#engine/query/question.ts";
import { createTableFile } from "#features/rows/table-file.ts";
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

const NOTE: Note = {
  id: "n13",
  kind: "disputed by the agency",
  date: "2017-03-24",
  dateExact: false,
  saidBy: "the county",
  subject: "Travis County",
  what: "One line is of another county.",
  effect: "None.",
  weeks: ["2017-01-28"],
  touches: [],
  source: "kut.org",
};

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
  marks: ["n13"],
  remarks: [""],
  revision: [1],
  transcription: [2],
  source: ["kut.org"],
});

const read = (columns: Parameters<typeof createTableFile>[2]) =>
  csvParse(
    writeCsv(
      createTableFile(info, { measure: "all", filter: EMPTY_FILTER }, columns, table, {
        notes: [NOTE, { ...NOTE, id: "n14" }],
        address: "https://example.test/table?state=TX",
        totals: { match: 1400, unknown: 7, untranscribed: 17 },
      }),
    ),
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
    "Notes in full",
    "unit",
    "filters",
    "collection",
    "basis",
    "origin",
    "as of",
    "figure source",
    "weeks",
    "places whose number is known",
    "places without a number",
    "lines",
    "detainers that match",
    "also unknown on a filtered field",
    "also reported and not transcribed",
    "address",
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
    Notes: "n13",
    Defects: "The date is a misprint.",
    unit: "Detainers issued",
    filters: "All rows",
    "Notes in full":
      "Note: n13\nKind: disputed by the agency\nDate: by 2017-03-24\nSaid by: the county\nSubject: Travis County\nWhat: One line is of another county.\nEffect: None.\nWeeks: 2017-01-28\nSource: kut.org",
    weeks:
      "2017-01-28: revision 1, transcription 1, 206 reported; 2017-02-04: revision 1, transcription 1, 47 reported; 2017-02-11: revision 1, transcription 1, 65 reported",
    lines: "1",
    "detainers that match": "1400",
    "also unknown on a filtered field": "7",
    "also reported and not transcribed": "17",
    address: "https://example.test/table?state=TX",
  });
});
