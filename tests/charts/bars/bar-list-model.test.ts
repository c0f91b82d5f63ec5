import { describe, expect, it } from "vitest";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { createStateMapModel } from "#charts/map/state-map-model.ts";
import { answer, facts, note } from "#tests/charts/answers.ts";

const states = answer("counts", {
  state: ["TX", "CA", "FL", "withdrawn", "IA"],
  count: [154, 30, 0, 7, 3],
  cell: ["count", "count", "named-only", "count", "count"],
});
const list = (sort: "name" | "count" = "name") =>
  createBarListModel({ counts: states, dimension: "state", facts: facts(), sort });

describe("the list of states", () => {
  it("The states are listed from A to Z, places named without a number among them, withdrawn last", () => {
    expect(list().rows.map((line) => line.label)).toEqual([
      "California",
      "Florida",
      "Iowa",
      "Texas",
      "Withdrawn",
    ]);
  });
  it("A state that is only named is listed without a count", () => {
    const florida = list().rows.find((line) => line.value === "FL");
    expect(florida).toMatchObject({
      count: null,
      cell: "named-only",
      remark: "named, number not known",
    });
    expect(list().sum).toBe(194);
  });
  it("The list of states can be sorted by count", () => {
    expect(list("count").rows[0]?.label).toBe("Texas");
    expect(list("count").rows.at(-1)?.count).toBeNull();
  });
  it("The list of states names the part of a number that a note touches", () => {
    const marks = answer("marks", { state: ["TX", "TX"], note: ["n1", "gone"], count: [142, 3] });
    const model = createBarListModel({
      counts: states,
      dimension: "state",
      facts: facts(),
      marks,
      notes: [note("n1", "disputed by the agency", null)],
    });
    expect(model.rows.find((line) => line.value === "TX")?.marks).toEqual([
      { noteId: "n1", count: 142, words: "142 of these 154 are disputed" },
    ]);
  });
  it("Under a filter the list of states leaves out rows without a number and says why they have none", () => {
    const counts = answer("counts", {
      state: ["TX", "CA", "NY"],
      count: [154, 0, 0],
      cell: ["count", "not-transcribed", "not-selected"],
    });
    const model = createBarListModel({
      counts,
      dimension: "state",
      facts: facts(),
      filtered: true,
    });
    expect(model.rows.map((line) => line.value)).toEqual(["TX"]);
    // New York is ruled out by the filter: nothing is missing of it.
    expect([...model.omitted]).toEqual([["not-transcribed", 1]]);
  });

  it("A state with detainers of which none was declined is listed as 0, with those still open", () => {
    const model = createBarListModel({
      counts: answer("counts", {
        state: ["OH", "PA"],
        count: [0, 103],
        cell: ["reported-zero", "count"],
        open: [79, 12],
      }),
      dimension: "state",
      facts: facts(),
      filtered: true,
    });
    expect(model.rows.map(({ label, count, cell, open }) => [label, count, cell, open])).toEqual([
      ["Ohio", 0, "reported-zero", 79],
      ["Pennsylvania", 103, "count", 12],
    ]);
    expect(model.sum).toBe(103);
  });
});

describe("the list of agencies", () => {
  it("The list of agencies groups by state, keeps what is not itemized apart in each state, and puts withdrawn last", () => {
    const counts = answer("counts", {
      state: ["TX", "CA", "NM", "withdrawn"],
      agency: ["tx-48453-travis-county-jail", "not-itemised", "not-itemised", "withdrawn"],
      count: [154, 22, 12, 7],
      cell: ["count", "count", "count", "count"],
    });
    const marks = answer("marks", { agency: ["not-itemised"], note: ["n1"], count: [9] });
    const model = createBarListModel({
      counts,
      dimension: "agency",
      facts: facts(),
      grouped: true,
      marks,
      notes: [note("n1", "correction", "2017-03-29")],
    });
    expect(model.rows.map((line) => [line.group, line.label, line.count])).toEqual([
      ["California", "Not itemized", 22],
      ["New Mexico", "Not itemized", 12],
      ["Texas", "Travis County Jail", 154],
      ["No agency named", "Withdrawn", 7],
    ]);
    expect(model.rows.every((line) => line.marks.length === 0)).toBe(true);
  });
});

describe("the map of states", () => {
  const map = createStateMapModel(list(), () => "not-transcribed");
  const at = (code: string) => map.states.find((state) => state.code === code);

  it("The map of states gives the count, says what is not known, and lists what has no place on it", () => {
    expect(at("TX")?.title).toBe("Texas: 154");
    expect(at("FL")).toMatchObject({
      step: null,
      title: "Florida: named, number not known",
    });
    expect(at("OH")).toMatchObject({
      step: null,
      cell: "not-transcribed",
      title: "Ohio: not on record; not a zero",
    });
    expect(at("IA")?.step).toBe(0);
    expect(map.unplaced).toEqual(["Withdrawn: 7"]);
  });

  it("With Texas chosen the map says of other states that they are not selected, and of none that it is unknown", () => {
    const counts = answer("counts", {
      state: ["CA", "TX"],
      count: [0, 154],
      cell: ["not-selected", "count"],
    });
    const model = createBarListModel({
      counts,
      dimension: "state",
      facts: facts(),
      filtered: true,
    });
    expect(model.rows.map(({ value }) => value)).toEqual(["TX"]);
    const chosen = createStateMapModel(model, () => "not-selected");
    const others = chosen.states.filter(({ code }) => code !== "TX");
    expect(new Set(others.map(({ cell }) => cell))).toEqual(new Set(["not-selected"]));
    expect(others[0]?.title).toBe("Alabama: not selected: the filter leaves it out");
  });

  it("The map says how many are open beside a state's 0", () => {
    const counts = answer("counts", {
      state: ["OH", "PA"],
      count: [0, 103],
      cell: ["reported-zero", "count"],
      open: [79, 12],
    });
    const model = createBarListModel({ counts, dimension: "state", facts: facts() });
    const ohio = createStateMapModel(model, () => "not-named").states.find(
      ({ code }) => code === "OH",
    );
    expect(ohio?.title).toBe("Ohio: 0, 79 open");
  });
});
