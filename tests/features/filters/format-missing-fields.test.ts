import { expect, test } from "vitest";
import { ROW_COLUMNS, type RowColumn } from "#engine/query/question.ts";
import { formatMissingFields } from "#features/filters/format-missing-fields.ts";
import { facts } from "#tests/charts/answers.ts";

const without = (...missing: readonly RowColumn[]) =>
  ROW_COLUMNS.filter((column) => !missing.includes(column));

const RECORDS = {
  ...facts(),
  rowCount: 79_053,
  weeks: facts().weeks.map((week) => ({ ...week, reported: null })),
};

test("Records without charge, citizenship and date of the outcome say so in one sentence", () => {
  const knownColumns = without(
    "charge",
    "status",
    "chargeText",
    "citizenship",
    "declined",
    "days",
    "marks",
  );
  expect(formatMissingFields({ ...RECORDS, knownColumns })).toBe(
    "These records hold no charge, no citizenship and no date of the outcome.",
  );
});

test("A field that is known in another form is not said to be missing", () => {
  const knownColumns = without("charge", "status");
  expect(formatMissingFields({ ...RECORDS, knownColumns })).toBeNull();
});

test("Reports that are read in part are not said to lack what was not transcribed", () => {
  const knownColumns = without("citizenship");
  expect(formatMissingFields({ ...facts(), rowCount: 42, knownColumns })).toBe(
    "What stands here of these reports holds no citizenship.",
  );
});
