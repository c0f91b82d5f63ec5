import { expect, test } from "vitest";
import { createComparisonRows, countKnown } from "#charts/comparison/comparison-rows.ts";
import { createDifferenceRows } from "#charts/comparison/difference-table.ts";
import { formatIncomplete } from "#charts/comparison/format-incomplete.ts";
import { createPlaceRows } from "#charts/comparison/place-rows.ts";
import { answer, facts } from "#tests/charts/answers.ts";
import { change } from "./change-answer.ts";

const NAMES = ["Jan 28 – Feb 3", "Feb 4 – 10"];
const COVERED = { weeks: 1, missingWeeks: [], partialWeeks: [], isOpen: false };

const weekOneAndTwo = change("state", [
  { value: "TX", counts: [142, 2] },
  { value: "CA", counts: [11, 8] },
  { value: "NY", counts: [4, 12], whole: [false, false] },
  { value: "withdrawn", counts: [7, 0], whole: [false, false] },
  { value: "untranscribed", counts: [42, 25], whole: [false, false] },
]);
const lines = createComparisonRows({
  by: "state",
  sameWeeks: [false, false],
  coveredWhole: [true, true, true],
  changes: [weekOneAndTwo],
  facts: facts(),
});

test("Rows are listed from A to Z by name, what is withdrawn after them and what is not transcribed last", () => {
  expect(lines.map(({ label }) => label)).toEqual([
    "California",
    "New York",
    "Texas",
    "Withdrawn",
    "Not on record",
  ]);
});

test("A row that two of three periods lack is described by its cells", () => {
  const made = createComparisonRows({
    by: "state",
    sameWeeks: [false, false],
    coveredWhole: [true, true, true],
    changes: [
      change("state", [{ value: "TX", counts: [142, 2] }]),
      change("state", [
        { value: "TX", counts: [2, 10] },
        { value: "LA", counts: [0, 3], cells: ["not-transcribed", "count"] },
      ]),
    ],
    counts: answer("counts", {
      side: [0, 1, 2],
      state: ["LA", "LA", "LA"],
      count: [0, 0, 3],
      cell: ["reported-zero", "not-transcribed", "count"],
    }),
    facts: facts(),
  });
  expect(made[0]?.sides.map(({ cell }) => cell)).toEqual([
    "reported-zero",
    "not-transcribed",
    "count",
  ]);
});

test("The reason why a state cannot be compared names the one place that is complete", () => {
  const city = {
    key: "ny-city-new-york",
    level: "city" as const,
    state: "NY",
    county: null,
    name: "New York City",
    covers: [],
  };
  const known = facts();
  const whole = known.weeks.map((week) => ({
    ...week,
    complete: [
      {
        jurisdiction: city.key,
        level: city.level,
        asPrinted: city.name,
        declined: 4,
        withdrawn: false,
        sources: [],
      },
    ],
  }));
  const with_ = { ...known, jurisdictions: new Map([...known.jurisdictions, [city.key, city]]) };
  const periods = NAMES.map((name, at) => ({
    name,
    weeks: whole.slice(at, at + 1),
    sum: COVERED,
  }));
  const ny = lines.find(({ value }) => value === "NY");
  if (ny === undefined) throw new Error("no line");
  expect(formatIncomplete(ny, "state", periods, with_)).toBe("Both: only New York City is whole.");
  const texas = lines.find(({ value }) => value === "TX");
  if (texas === undefined) throw new Error("no line");
  expect(formatIncomplete(texas, "state", periods, with_)).toBe("");
});

test("How far a field is known is given for each period, and what is not transcribed is in neither", () => {
  const made = createComparisonRows({
    by: "citizenship",
    sameWeeks: [false, false],
    coveredWhole: [true, true, true],
    changes: [
      change("citizenship", [
        { value: "MEX", counts: [13, 1] },
        { value: "unknown", counts: [173, 21], whole: [false, false] },
        { value: "untranscribed", counts: [17, 25], whole: [false, false] },
      ]),
    ],
    facts: facts(),
  });
  expect(countKnown(made)).toEqual([
    { known: 13, all: 186 },
    { known: 1, all: 22 },
  ]);
});

test("From a week that the file has in part no chart, table or file takes a change, and each line says why", () => {
  const made = createComparisonRows({
    by: "state",
    sameWeeks: [false],
    coveredWhole: [true, false],
    changes: [change("state", [{ value: "PA", counts: [40, 1] }])],
    facts: facts(),
  });
  const [row] = made;
  if (row === undefined) throw new Error("no line");
  expect(row.sides.map(({ count, isWhole }) => [count, isWhole])).toEqual([
    [40, true],
    [1, false],
  ]);
  expect(row.pairs[0]?.change).toBeNull();
  const named = createPlaceRows({
    rows: made,
    by: "state",
    places: [],
    coveredWhole: [true, false],
    hasPlaceTotals: false,
  });
  const cells = createDifferenceRows(
    named,
    () => ({ marks: null, reasons: "", notes: "" }),
    ({ label }) => label,
  )[0]?.cells;
  expect(cells?.["change0"]).toEqual({ value: null, shown: "not enough data" });
  expect(cells?.["inBoth0"]).toEqual({ value: null, shown: "" });
  expect(cells?.["unsure0"]).toEqual({ value: null, shown: "not enough data" });
  const partial = { ...COVERED, partialWeeks: ["2014-06-28"] };
  const periods = [COVERED, partial].map((sum, at) => ({ name: NAMES[at] ?? "", weeks: [], sum }));
  expect(formatIncomplete(row, "state", periods, facts())).toBe(
    "Feb 4 – 10: only a part of Jun 28 – Jul 4, 2014 is in the file.",
  );
});

test("What names no place is no place whose change is known, though its number is known in both periods", () => {
  const [row] = createComparisonRows({
    by: "state",
    sameWeeks: [false],
    coveredWhole: [true, true],
    changes: [change("state", [{ value: "unknown", counts: [209, 164] }])],
    facts: facts(),
  });
  expect(row?.sides.map(({ count }) => count)).toEqual([209, 164]);
  expect(row?.pairs.map((pair) => pair.change)).toEqual([null]);
});
