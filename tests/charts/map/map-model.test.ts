import { describe, expect, it } from "vitest";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { createMapModel } from "#charts/map/map-model.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const PLACES = [
  { fips: "48", value: "TX", name: "Texas" },
  { fips: "12", value: "FL", name: "Florida" },
  { fips: "39", value: "OH", name: "Ohio" },
  { fips: "19", value: "IA", name: "Iowa" },
];

function createMap(
  columns: Parameters<typeof answer>[1],
  isFiltered = false,
  unlisted: Parameters<typeof createMapModel>[2] = () => "not-transcribed",
) {
  const list = createBarListModel({
    counts: answer("counts", columns),
    dimension: "state",
    facts: facts(),
    filtered: isFiltered,
  });
  const map = createMapModel(list, PLACES, unlisted);
  return { map, at: (value: string) => map.areas.find(({ row }) => row.value === value) };
}

describe("the map of states", () => {
  const { map, at } = createMap({
    state: ["TX", "FL", "withdrawn", "IA"],
    count: [154, 0, 7, 3],
    cell: ["count", "named-only", "count", "count"],
  });

  it("A state has its number, or the sign of a number that is not known, and one not on record is hatched", () => {
    expect(at("TX")).toMatchObject({ text: "154", fill: "step", color: 5 });
    expect(at("FL")).toMatchObject({ text: "n", fill: "unknown", color: null });
    expect(at("OH")).toMatchObject({ text: "", fill: "unknown" });
    expect(at("OH")?.row.cell).toBe("not-transcribed");
  });

  it("The areas follow each other by name, and what has no place on the map is said below it", () => {
    expect(map.areas.map(({ row }) => row.label)).toEqual(["Florida", "Iowa", "Ohio", "Texas"]);
    expect(map.unplaced).toEqual(["7 withdrawn"]);
  });

  it("With Texas chosen other states are not selected, and none is unknown", () => {
    const chosen = createMap(
      { state: ["IA", "TX"], count: [0, 154], cell: ["not-selected", "count"] },
      true,
      () => "not-selected",
    );
    expect(chosen.map.areas.map(({ row, fill }) => [row.value, fill])).toEqual([
      ["FL", "not-selected"],
      ["IA", "not-selected"],
      ["OH", "not-selected"],
      ["TX", "step"],
    ]);
  });

  it("A state with detainers and no decline is 0 on the map, and territories are named below it", () => {
    const records = createMap(
      {
        state: ["OH", "TX", "GU", "PR", "unknown"],
        count: [0, 103, 0, 0, 1272],
        cell: ["reported-zero", "count", "reported-zero", "reported-zero", "count"],
        open: [79, 1, 1, 1, 1],
      },
      true,
      () => "not-named",
    );
    expect(records.at("OH")).toMatchObject({ text: "", fill: "zero", row: { count: 0, open: 79 } });
    expect(records.map.unplaced).toEqual(["1,272 with no place given", "Guam and Puerto Rico: 0"]);
  });
});
