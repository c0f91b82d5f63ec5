import { expect, test } from "vitest";
import { ROW_COLUMNS } from "#engine/query/question.ts";
import {
  DEFAULT_COLUMNS,
  listSelectableColumns,
  selectColumns,
} from "#features/rows/table-columns.ts";
import { facts } from "#tests/charts/answers.ts";

const { datasetPeriod } = facts();
const ABSENT = ["charge", "status", "chargeText", "citizenship", "declined", "days", "marks"];
const knownColumns = ROW_COLUMNS.filter((column) => !ABSENT.includes(column));

test("The table has no column of a field that no row of the collection has, and the chooser offers none", () => {
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
