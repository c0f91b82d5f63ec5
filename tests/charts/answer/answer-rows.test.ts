import { expect, it } from "vitest";
import { createCellReader, getRowCell, readAnswerRows } from "#charts/answer/answer-rows.ts";
import { answer } from "#tests/charts/answers.ts";

const counts = answer("counts", {
  county: ["42101", "42003", "42029", "42045"],
  cell: ["count", "reported-zero", "not-named", "not-transcribed"],
  count: [89, 0, 0, 0],
  open: [4000, 79, 0, null],
});

const EXPECTED = [
  { state: "count", count: 89, open: 4000 },
  { state: "reported-zero", count: 0, open: 79 },
  { state: "not-named", count: null, open: 0 },
  { state: "not-transcribed", count: null, open: null },
];

it("A cell has a number where it is a count or a reported zero, and none otherwise", () => {
  expect(readAnswerRows(counts).map(getRowCell)).toEqual(EXPECTED);
  expect([0, 1, 2, 3].map(createCellReader(counts.table))).toEqual(EXPECTED);
});

it("Where a collection has declines alone, nothing is said to be open", () => {
  const declines = answer("counts", { state: ["TX"], cell: ["count"], count: [154] });
  expect(createCellReader(declines.table)(0).open).toBeNull();
  expect(readAnswerRows(declines).map(getRowCell)[0]?.open).toBeNull();
});
