import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { buildCodeColumn, buildNumberColumn, type Table } from "#domain/table/table.ts";
import { createPanelFile } from "#features/panels/panel-file.ts";

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
  expect(file(STATES, false).map(({ state, count }) => [state, count])).toEqual([
    ["TX", "154"],
    ["CA", "not-transcribed"],
    ["FL", "named-only"],
    ["OH", "0"],
  ]);
});

it("Under a filter the file has the rows that the panel shows", () => {
  expect(file(STATES, true).map(({ state }) => state)).toEqual(["TX"]);
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
  expect([present?.["match"], present?.["reported"]]).toEqual(["48", "65"]);
  expect([absent?.["match"], absent?.["reported"]]).toEqual(["not-published", "not-published"]);
  const days: Table = {
    length: 2,
    columns: { days: buildNumberColumn([1, null]), count: buildNumberColumn([3, 252]) },
  };
  expect(file(days, false).map((row) => row["days"])).toEqual(["1", "unknown"]);
});
