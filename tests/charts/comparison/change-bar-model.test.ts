import { expect, test } from "vitest";
import { createChangeBarModel } from "#charts/comparison/change-bar-model.ts";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { createPlaceRows } from "#charts/comparison/place-rows.ts";
import { facts } from "#tests/charts/answers.ts";
import { change, type ChangeRow } from "./change-answer.ts";
import { FIRST_WEEKS } from "./weeks-of-2017.ts";

test("The change of −159 is made up of −140, −3, +8, −32 on record in one period only and +8 not on record", () => {
  const model = createChangeBarModel(FIRST_WEEKS, 0, 47 - 206);
  expect(model.parts.map(({ name, change: size, isKnown }) => [name, size, isKnown])).toEqual([
    ["California", -3, true],
    ["New York City, New York", 8, true],
    ["Travis County, Texas", -140, true],
    ["On record in one period only", -32, false],
    ["Not on record", 8, false],
  ]);
  expect(model.sentence).toBe(
    "Known in full: −140 − 3 + 8 = −135. Not enough data (hatched): −32 + 8 = −24. Together −159.",
  );
});

test("Decreases stand to the left of zero and increases to the right, the largest known ones next to it", () => {
  const { segments, minimum, maximum } = createChangeBarModel(FIRST_WEEKS, 0, 47 - 206);
  expect(segments.map(({ key, from, to }) => [key, from, to])).toEqual([
    ["tx-48453", -140, 0],
    ["CA", -143, -140],
    ["ny-city-new-york", 0, 8],
    ["open", -175, -143],
    ["untranscribed", 8, 16],
  ]);
  expect([minimum, maximum]).toEqual([-175, 16]);
});

function createRows(rows: readonly ChangeRow[]) {
  return createPlaceRows({
    by: "state",
    rows: createComparisonRows({
      by: "state",
      sameWeeks: [false],
      coveredWhole: [true, true],
      changes: [change("state", rows)],
      facts: facts(),
    }),
    places: [],
    coveredWhole: [true, true],
    hasPlaceTotals: false,
  });
}

test("Of many places the five with the largest change to each side are named, and the others are one part", () => {
  const codes = ["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE"];
  const rows = createRows(codes.map((value, at) => ({ value, counts: [20 + at, 10] })));
  // The falls are 10, 11 … 17; the five largest are 13 to 17, and 10 + 11 + 12 are left.
  const model = createChangeBarModel(rows, 0, -108);
  expect(model.segments.map(({ name, change: size }) => [name, size])).toEqual([
    ["Delaware", -17],
    ["Connecticut", -16],
    ["Colorado", -15],
    ["California", -14],
    ["Arkansas", -13],
    ["3 other places", -33],
  ]);
  expect(model.parts).toHaveLength(8);
  expect(model.sentence).toBe("Known in full: −17 − 16 − 15 − 14 − 13 − 33 = −108.");
});

test("Where the change of all is not known, the parts that are known stand without a sum", () => {
  const rows = createRows([
    { value: "CA", counts: [11, 8] },
    { value: "NY", counts: [4, 12], whole: [false, false] },
  ]);
  const model = createChangeBarModel(rows, 0, null);
  expect(model.parts.map(({ name }) => name)).toEqual(["California"]);
  expect(model.sentence).toBe("Known in full: −3. Of the rest there is not enough data.");
});

test("Parts that do not add up to the change are shown as one part without enough data", () => {
  const rows = createRows([
    { value: "CA", counts: [11, 8] },
    { value: "NY", counts: [4, 12], whole: [false, false] },
  ]);
  expect(
    createChangeBarModel(rows, 0, 20).parts.map(({ name, change: size }) => [name, size]),
  ).toEqual([
    ["California", -3],
    ["Not enough data", 23],
  ]);
});
