import { expect, test } from "vitest";
import { ROW_COLUMNS } from "#engine/query/question.ts";
import {
  DEFAULT_COLUMNS,
  listFileColumns,
  listScreenColumns,
  listSelectableColumns,
  moveColumn,
  selectColumns,
  toggleColumn,
} from "#features/rows/table-columns.ts";
import { facts } from "#tests/charts/answers.ts";

const { datasetPeriod } = facts();
const ABSENT = ["charge", "status", "chargeText", "citizenship", "declined", "days", "marks"];
const knownColumns = ROW_COLUMNS.filter((column) => !ABSENT.includes(column));

test("The table of the weekly reports shows eight columns, the count as the second", () => {
  expect(listScreenColumns({ datasetPeriod, knownColumns: ROW_COLUMNS })).toEqual([
    "week",
    "count",
    "agency",
    "county",
    "state",
    "charge",
    "citizenship",
    "declined",
  ]);
});

test("The table of records without charges shows eight other columns, the count as the second", () => {
  const period = { ...datasetPeriod, basis: "issued" as const };
  expect(listScreenColumns({ datasetPeriod: period, knownColumns })).toEqual([
    "week",
    "count",
    "agency",
    "county",
    "state",
    "kind",
    "outcome",
    "issued",
  ]);
});

test("The file has the columns on screen first and then the others, and only those chosen where some are", () => {
  const info = { datasetPeriod, knownColumns: ROW_COLUMNS };
  const columns = listFileColumns(info, null);
  expect(columns.slice(0, 8)).toEqual(listScreenColumns(info));
  expect([...columns].sort()).toEqual([...DEFAULT_COLUMNS].sort());
  expect(listFileColumns(info, ["agency"])).toEqual(["agency"]);
});

test("A column moves to the place it is given, and stays where there is no such place", () => {
  const columns = ["week", "count", "agency"] as const;
  expect(moveColumn(columns, "agency", 0)).toEqual(["agency", "week", "count"]);
  expect(moveColumn(columns, "week", 1)).toEqual(["count", "week", "agency"]);
  expect(moveColumn(columns, "week", -1)).toBe(columns);
  expect(moveColumn(columns, "agency", 3)).toBe(columns);
  expect(moveColumn(columns, "state", 0)).toBe(columns);
});

test("A column that is shown comes last, and the last one on screen cannot be hidden", () => {
  expect(toggleColumn(["week"], "state")).toEqual(["week", "state"]);
  expect(toggleColumn(["week", "state"], "week")).toEqual(["state"]);
  expect(toggleColumn(["week"], "week")).toEqual(["week"]);
});

test("The file has no column of a field that no row of the collection has, and the chooser offers none", () => {
  const period = { ...datasetPeriod, basis: "issued" as const };
  expect(selectColumns({ datasetPeriod: period, knownColumns }, DEFAULT_COLUMNS)).toEqual([
    "week",
    "agency",
    "kind",
    "county",
    "state",
    "aor",
    "form",
    "issued",
    "outcome",
    "count",
    "source",
  ]);
  expect(
    listSelectableColumns({ knownColumns }).filter((column) => ABSENT.includes(column)),
  ).toEqual([]);
});

test("Rows of the agency's own file have no column of their one source", () => {
  const period = { ...datasetPeriod, basis: "issued" as const, origin: "official" as const };
  const columns = selectColumns({ datasetPeriod: period, knownColumns }, DEFAULT_COLUMNS);
  expect(columns).not.toContain("source");
  expect(columns.at(-1)).toBe("count");
});

test("A collection that has every field shows the usual columns", () => {
  expect(selectColumns({ datasetPeriod, knownColumns: ROW_COLUMNS }, DEFAULT_COLUMNS)).toEqual(
    DEFAULT_COLUMNS,
  );
});
