import { expect, it } from "vitest";
import { exportItems, exportTable, type ExportedTable } from "#domain/table/exported-table.ts";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";

const cells = ({ columns, rows }: ExportedTable) => [
  columns.map(({ heading }) => heading),
  ...rows.map((row) => columns.map(({ text }) => text(row))),
];

it("A table is exported under the names of its columns, and a missing number is empty", () => {
  const table = {
    length: 2,
    columns: { agency: buildCodeColumn(["A", "B"]), count: buildNumberColumn([0, null]) },
  };
  expect(cells(exportTable(table))).toEqual([
    ["agency", "count"],
    ["A", "0"],
    ["B", ""],
  ]);
});

it("A list is exported with a row for each item, and a missing number is empty", () => {
  const items = [{ agency: "A", count: 3 }, { agency: "B" }];
  const table = exportItems<{ agency: string; count?: number }>(items, [
    ["Agency", ({ agency }) => agency],
    ["Count", ({ count }) => count ?? null],
  ]);
  expect(cells(table)).toEqual([
    ["Agency", "Count"],
    ["A", "3"],
    ["B", ""],
  ]);
});

it("Columns of a list stand in their order, years too, and none is lost to another of its heading", () => {
  const table = exportItems<{ first: number; second: number }>(
    [{ first: 1, second: 2 }],
    [
      ["State", () => "Texas"],
      ["2015", ({ first }) => first],
      ["2014", ({ second }) => second],
      ["2014", ({ first }) => first],
    ],
  );
  expect(cells(table)).toEqual([
    ["State", "2015", "2014", "2014"],
    ["Texas", "1", "2", "1"],
  ]);
});
