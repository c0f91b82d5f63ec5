import { describe, expect, it } from "vitest";
import {
  chooseStartPlaces,
  createOptions,
  listChosenPlaces,
} from "#pages/compare/places/choose-places.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const names = facts();
const list = (choices: Parameters<typeof listChosenPlaces>[0]["choices"]) =>
  listChosenPlaces({ choices }, "state", names).map(({ name }) => name);

describe("the places that are compared", () => {
  it("The states of the filter are compared, A to Z by name", () => {
    expect(list({ state: { values: ["TX", "CA", "NY"], isExcluded: false } })).toEqual([
      "California",
      "New York",
      "Texas",
    ]);
  });

  it("A filter that leaves a state out chooses none, and neither does one without states", () => {
    expect(list({ state: { values: ["TX"], isExcluded: true } })).toEqual([]);
    expect(list({ charge: { values: ["assault"], isExcluded: false } })).toEqual([]);
  });

  it("What names no place is no choice, and an agency is named with its state", () => {
    expect(createOptions(["withdrawn", "unknown", "TX"], "state", names)).toHaveLength(1);
    expect(createOptions(["tx-48453-travis-county-jail", "not-itemised"], "agency", names)).toEqual(
      [{ key: "tx-48453-travis-county-jail", name: "Travis County Jail, TX" }],
    );
  });
});

describe("the places to start with", () => {
  const cells = [
    ["CA", [1, 1, 1]],
    ["CO", [11, 0, 0]],
    ["IA", [2, 0, 1]],
    ["NM", [0, 0, 12]],
    ["NY", [4, 12, 14]],
    ["TX", [142, 2, 10]],
    ["withdrawn", [7, 7, 7]],
  ] as const;
  const rows = cells.flatMap(([state, counts]) =>
    counts.map((count, at) => ({ state, count, period: `week ${at}` })),
  );
  const counts = answer("counts", {
    state: rows.map(({ state }) => state),
    period: rows.map(({ period }) => period),
    count: rows.map(({ count }) => count),
    cell: rows.map(({ count }) => (count > 0 ? "count" : "not-transcribed")),
  });

  it("The four states with a count in the most weeks are the start, however large the counts", () => {
    expect(chooseStartPlaces(counts, "state", names).map(({ key }) => key)).toEqual([
      "CA",
      "IA",
      "NY",
      "TX",
    ]);
  });
});
