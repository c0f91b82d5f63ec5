import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { buildCodeColumn, buildNumberColumn, type Table } from "#domain/table/table.ts";
import { formatValue } from "#domain/text/format-value.ts";
import { createPanelFile } from "#features/panels/panel-file.ts";
import { facts } from "#tests/charts/answers.ts";

const STATES: Table = {
  length: 4,
  columns: {
    measure: buildCodeColumn(Array(4).fill("declined")),
    state: buildCodeColumn(["TX", "CA", "FL", "OH"]),
    cell: buildCodeColumn(["count", "not-transcribed", "named-only", "reported-zero"]),
    side: buildNumberColumn([0, 0, 0, 0]),
    count: buildNumberColumn([154, 0, 0, 0]),
  },
};

const file = (table: Table, isFiltered: boolean) =>
  csvParse(writeCsv(createPanelFile({ table, isFiltered, description: [] })));

it("A state without transcribed rows is no 0 in the file, and a reported zero is one", () => {
  expect(file(STATES, false).map((row) => [row["State code"], row["Count"]])).toEqual([
    ["TX", "154"],
    ["CA", "not-transcribed"],
    ["FL", "named-only"],
    ["OH", "0"],
  ]);
});

it("Under a filter the file has the rows that the panel shows", () => {
  expect(file(STATES, true).map((row) => row["State code"])).toEqual(["TX", "FL", "OH"]);
});

it("A state that the filter leaves out is in no file", () => {
  const chosen: Table = {
    length: 2,
    columns: {
      state: buildCodeColumn(["CA", "TX"]),
      cell: buildCodeColumn(["not-selected", "count"]),
      count: buildNumberColumn([0, 154]),
    },
  };
  expect(file(chosen, true).map((row) => row["State code"])).toEqual(["TX"]);
  expect(file(chosen, false).map((row) => row["State code"])).toEqual(["TX"]);
});

it("The file has the detainers still open where a collection has outcomes, and no such column where it has declines alone", () => {
  const open = (values: readonly (number | null)[]): Table => ({
    length: 2,
    columns: {
      state: buildCodeColumn(["OH", "PA"]),
      cell: buildCodeColumn(["reported-zero", "count"]),
      count: buildNumberColumn([0, 103]),
      open: buildNumberColumn(values),
    },
  });
  expect(
    file(open([79, 12]), true).map((row) => [row["Count"], row["No outcome recorded"]]),
  ).toEqual([
    ["0", "79"],
    ["103", "12"],
  ]);
  expect(file(open([null, null]), true).columns).toEqual(["State code", "Cell state", "Count"]);
});

it("A week that was not published has no numbers in the file, and unknown days are not blank", () => {
  const weeks: Table = {
    length: 2,
    columns: {
      week: buildCodeColumn(["2017-02-11", "2017-02-18"]),
      presence: buildCodeColumn(["present", "not-published"]),
      match: buildNumberColumn([48, 0]),
      reported: buildNumberColumn([65, null]),
    },
  };
  const [present, absent] = file(weeks, false);
  expect([present?.["Match"], present?.["Reported by ICE"]]).toEqual(["48", "65"]);
  expect([absent?.["Match"], absent?.["Reported by ICE"]]).toEqual([
    "not-published",
    "not-published",
  ]);
  const days: Table = {
    length: 2,
    columns: { days: buildNumberColumn([1, null]), count: buildNumberColumn([3, 252]) },
  };
  expect(file(days, false).map((row) => row["Days from issued to declined"])).toEqual([
    "1",
    "unknown",
  ]);
});

it("The name of an agency as printed stands beside its key in the file", () => {
  const table: Table = {
    length: 2,
    columns: {
      agency: buildCodeColumn(["tx-48453-travis-county-jail", "not-itemised"]),
      cell: buildCodeColumn(["count", "count"]),
      count: buildNumberColumn([154, 22]),
    },
  };
  const names = { agency: (value: string) => formatValue(facts(), "agency", value) };
  const written = csvParse(
    writeCsv(createPanelFile({ table, isFiltered: false, names, description: [] })),
  );
  expect(written.columns).toEqual([
    "Agency key",
    "Agency that received the detainer",
    "Cell state",
    "Count",
  ]);
  expect(written.map((row) => row["Agency that received the detainer"])).toEqual([
    "Travis County Jail",
    "Not itemized",
  ]);
});
