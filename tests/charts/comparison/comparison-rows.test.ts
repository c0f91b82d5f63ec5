import { expect, test } from "vitest";
import { createComparisonRows, countKnown, sumParts } from "#charts/comparison/comparison-rows.ts";
import { createDifferenceRows } from "#charts/comparison/difference-table.ts";
import { createDumbbellModel, formatDumbbellRow } from "#charts/comparison/dumbbell-model.ts";
import { formatIncomplete } from "#charts/comparison/format-incomplete.ts";
import { createChangePartsModel } from "#charts/comparison/change-parts-model.ts";
import { answer, facts } from "#tests/charts/answers.ts";
import { change } from "./change-answer.ts";

const NAMES = ["First", "Second"];
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
    "Reported, not transcribed",
  ]);
});

test("The five parts of the change add up to 47 less 206", () => {
  expect(sumParts(lines, 0, 47 - 206)).toEqual({
    inBoth: -143,
    onlyLeft: 0,
    onlyRight: 0,
    corrected: 0,
    unsure: -16,
  });
  const model = createChangePartsModel(lines, 0, 47 - 206, NAMES);
  expect(model.change).toBe(-159);
  expect(model.ofReported).toBe(true);
  expect(model.sum).toBe("−143 + 0 + 0 + 0 − 16 = −159");
});

test("The bars of a split start at zero, a fall to the left and a rise to the right, on one scale", () => {
  const up = createComparisonRows({
    by: "state",
    sameWeeks: [false, false],
    coveredWhole: [true, true, true],
    changes: [
      change("state", [
        { value: "CA", counts: [0, 50] },
        { value: "TX", counts: [100, 0] },
      ]),
    ],
    facts: facts(),
  });
  const bars = new Map(
    createChangePartsModel(up, 0, 50 - 100, NAMES).bars.map(({ part, from, to }) => [
      part,
      [from, to],
    ]),
  );
  expect(bars.get("onlyLeft")).toEqual([0, 0.5]);
  expect(bars.get("onlyRight")).toEqual([0.5, 0.75]);
  expect(bars.get("corrected")).toEqual([0.5, 0.5]);
});

test("A line that is not whole in one period has a hollow dot there and no change", () => {
  const model = createDumbbellModel(lines, "name", NAMES);
  const [, ny] = model.rows;
  expect(ny?.pairs[0]).toMatchObject({
    change: null,
    first: { isWhole: false },
    second: { isWhole: false },
  });
  expect(model.rows.map(({ value }) => value)).not.toContain("untranscribed");
});

test("A row without a number on one side has no dot there and says so", () => {
  const [iowa] = createComparisonRows({
    by: "state",
    sameWeeks: [false, false],
    coveredWhole: [true, true, true],
    changes: [
      change("state", [
        { value: "IA", counts: [1, 0], whole: [false, false], cells: ["count", "not-transcribed"] },
      ]),
    ],
    facts: facts(),
  });
  if (iowa === undefined) throw new Error("no line");
  expect(createDumbbellModel([iowa], "name", NAMES).rows[0]?.pairs[0]?.second.position).toBeNull();
  expect(formatDumbbellRow(iowa, NAMES)).toBe(
    "Iowa: 1, then not on record; not a zero; what changed cannot be told.",
  );
});

test("Rows sorted by change begin with the largest of either sign, and reserved values stay last", () => {
  const order = (sort: "change" | "first" | "last") =>
    createDumbbellModel(lines, sort, NAMES).rows.map(({ value }) => value);
  expect(order("change")).toEqual(["TX", "CA", "NY", "withdrawn"]);
  expect(order("first")).toEqual(["TX", "CA", "NY", "withdrawn"]);
  expect(order("last")).toEqual(["NY", "CA", "TX", "withdrawn"]);
});

test("Three periods share one scale, and a row that two of them lack is described by its cells", () => {
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
  const model = createDumbbellModel(made, "name", ["First", "Second", "Third"]);
  expect(model.panels).toBe(2);
  expect(model.top).toBe(150);
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
  const with_ = { ...known, jurisdictions: { ...known.jurisdictions, [city.key]: city } };
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
  expect(createDumbbellModel(made, "change", NAMES).rows[0]?.pairs[0]).toMatchObject({
    first: { count: 40, isWhole: true },
    second: { count: 1, isWhole: false },
    change: null,
  });
  expect(formatDumbbellRow(row, NAMES)).toBe(
    "Pennsylvania: 40, then 1; what changed cannot be told.",
  );
  const cells = createDifferenceRows(
    made,
    () => ({ text: "", shown: "" }),
    ({ label }) => label,
  )[0]?.cells;
  expect(cells?.["change0"]).toEqual({ value: null, shown: "cannot be told" });
  expect(cells?.["inBoth0"]).toEqual({ value: null, shown: "" });
  expect(cells?.["unsure0"]).toEqual({ value: null, shown: "cannot be told" });
  const partial = { ...COVERED, partialWeeks: ["2014-06-28"] };
  const periods = [COVERED, partial].map((sum, at) => ({ name: NAMES[at] ?? "", weeks: [], sum }));
  expect(formatIncomplete(row, "state", periods, facts())).toBe(
    "Second: only a part of Jun 28 – Jul 4, 2014 is in the file.",
  );
});

test("Where the change of all cannot be told, the parts that are known stand without a sum", () => {
  const model = createChangePartsModel(lines, 0, null, NAMES);
  expect(model.change).toBeNull();
  expect(model.bars.map(({ change: part }) => part)).toEqual([-143, 0, 0, 0, null]);
  expect(model.sum).toBe("−143 + 0 + 0 + 0; the rest cannot be told");
});
