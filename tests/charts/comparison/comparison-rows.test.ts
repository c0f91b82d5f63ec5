import { expect, test } from "vitest";
import { createComparisonRows, countKnown, sumParts } from "#charts/comparison/comparison-rows.ts";
import { createDumbbellModel, formatDumbbellRow } from "#charts/comparison/dumbbell-model.ts";
import { formatIncomplete } from "#charts/comparison/format-incomplete.ts";
import { createChangePartsModel } from "#charts/comparison/change-parts-model.ts";
import { answer, facts } from "#tests/charts/answers.ts";
import { change } from "./change-answer.ts";

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
  expect(sumParts(lines, 0)).toEqual({
    inBoth: -143,
    onlyLeft: 0,
    onlyRight: 0,
    corrected: 0,
    unsure: -16,
  });
  const model = createChangePartsModel(lines, 0);
  expect(model.change).toBe(-159);
  expect(model.ofReported).toBe(true);
  expect(model.sum).toBe("−143 + 0 + 0 + 0 − 16 = −159");
});

test("The bars of a split start at zero, a fall to the left and a rise to the right, on one scale", () => {
  const up = createComparisonRows({
    by: "state",
    sameWeeks: [false, false],
    changes: [
      change("state", [
        { value: "CA", counts: [0, 50] },
        { value: "TX", counts: [100, 0] },
      ]),
    ],
    facts: facts(),
  });
  const bars = new Map(
    createChangePartsModel(up, 0).bars.map(({ part, from, to }) => [part, [from, to]]),
  );
  expect(bars.get("onlyLeft")).toEqual([0, 0.5]);
  expect(bars.get("onlyRight")).toEqual([0.5, 0.75]);
  expect(bars.get("corrected")).toEqual([0.5, 0.5]);
});

test("An incomplete side has a hollow dot, and its line is not sure", () => {
  const model = createDumbbellModel(lines, "name");
  const [, ny] = model.rows;
  expect(ny?.pairs[0]).toMatchObject({
    sure: false,
    change: 8,
    first: { isWhole: false },
    second: { isWhole: false },
  });
  expect(model.rows.map(({ value }) => value)).not.toContain("untranscribed");
});

test("A row without a number on one side has no dot there and says so", () => {
  const [iowa] = createComparisonRows({
    by: "state",
    sameWeeks: [false, false],
    changes: [
      change("state", [
        { value: "IA", counts: [1, 0], whole: [false, false], cells: ["count", "not-transcribed"] },
      ]),
    ],
    facts: facts(),
  });
  if (iowa === undefined) throw new Error("no line");
  expect(createDumbbellModel([iowa], "name").rows[0]?.pairs[0]?.second.position).toBeNull();
  expect(formatDumbbellRow(iowa)).toBe(
    "Iowa: 1, then not in what is transcribed here; not a zero; what changed cannot be told.",
  );
});

test("Rows sorted by change begin with the largest of either sign, and reserved values stay last", () => {
  const order = (sort: "change" | "left" | "right") =>
    createDumbbellModel(lines, sort).rows.map(({ value }) => value);
  expect(order("change")).toEqual(["TX", "NY", "CA", "withdrawn"]);
  expect(order("left")).toEqual(["TX", "CA", "NY", "withdrawn"]);
  expect(order("right")).toEqual(["NY", "CA", "TX", "withdrawn"]);
});

test("Three periods share one scale, and a row that two of them lack is described by its cells", () => {
  const made = createComparisonRows({
    by: "state",
    sameWeeks: [false, false],
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
  const model = createDumbbellModel(made, "name");
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
  const periods = ["Left", "Right"].map((name, at) => ({ name, weeks: whole.slice(at, at + 1) }));
  const ny = lines.find(({ value }) => value === "NY");
  if (ny === undefined) throw new Error("no line");
  expect(formatIncomplete(ny, "state", periods, with_)).toBe(
    "Both sides: only New York City is whole.",
  );
  const texas = lines.find(({ value }) => value === "TX");
  if (texas === undefined) throw new Error("no line");
  expect(formatIncomplete(texas, "state", periods, with_)).toBe("");
});

test("How far a field is known is given for each period, and what is not transcribed is in neither", () => {
  const made = createComparisonRows({
    by: "citizenship",
    sameWeeks: [false, false],
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
