import { expect, test } from "vitest";
import { buildCodeColumn, buildNumberColumn, type Column } from "#domain/table/table.ts";
import { listKnownColumns } from "#worker/loading/known-columns.ts";

const texts = (...values: readonly string[]): Column => buildCodeColumn(values);

const COLUMNS: Readonly<Record<string, Column>> = {
  ordinal: buildNumberColumn([1, 2]),
  agency: texts("not-itemised", "tx-48453-travis-county-jail"),
  state: texts("TX", "unknown"),
  charge: texts("unknown", "unknown"),
  chargeText: texts("", ""),
  citizenship: texts("unknown", "withdrawn"),
  form: texts("i-247", "i-247d"),
  issuedText: texts("2015-01-02", "unknown"),
  declinedText: texts("unknown", "unknown"),
  issued: buildNumberColumn([16_437, null]),
  declined: buildNumberColumn([null, null]),
};

test("A column of which every row is blank or unknown is not known, and one value is enough to be known", () => {
  expect(listKnownColumns({ length: 2, columns: COLUMNS })).toEqual([
    "id",
    "agency",
    "state",
    "issued",
    "form",
  ]);
});

test("The days between two dates are known where rows give both to the day", () => {
  const declined = buildNumberColumn([null, 16_450]);
  const declinedText = texts("unknown", "2015-01-15");
  const known = listKnownColumns({ length: 2, columns: { ...COLUMNS, declined, declinedText } });
  expect(known).toContain("days");
  expect(known).toContain("declined");
});
