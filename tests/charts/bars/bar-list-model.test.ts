import { describe, expect, it } from "vitest";
import { createBarListModel, findMaximum } from "#charts/bars/bar-list-model.ts";
import { answer, facts, note } from "#tests/charts/answers.ts";

const states = answer("counts", {
  state: ["TX", "CA", "FL", "withdrawn", "IA"],
  count: [154, 30, 0, 7, 3],
  cell: ["count", "count", "named-only", "count", "count"],
});
const list = (sort: "name" | "count" = "name") =>
  createBarListModel({ counts: states, dimension: "state", facts: facts(), sort });

describe("the list of states", () => {
  it("The states are listed from A to Z, places named without a number among them, withdrawn apart and last", () => {
    expect(list().rows.map(({ label, isApart }) => [label, isApart])).toEqual([
      ["California", false],
      ["Florida", false],
      ["Iowa", false],
      ["Texas", false],
      ["Withdrawn", true],
    ]);
    expect(list().size).toBe(4);
  });
  it("A state that is only named is listed without a count", () => {
    const florida = list().rows.find((line) => line.value === "FL");
    expect(florida).toMatchObject({ count: null, cell: "named-only" });
    expect(list().sum).toBe(194);
  });
  it("The list of states can be sorted by count, and what names no place stays last", () => {
    expect(list("count").rows.map(({ label }) => label)).toEqual([
      "Texas",
      "California",
      "Iowa",
      "Florida",
      "Withdrawn",
    ]);
  });
  it("The first rows of a long list are so many places, and what names no place stands below them", () => {
    expect(
      list()
        .first(2)
        .map(({ label }) => label),
    ).toEqual(["California", "Florida", "Withdrawn"]);
  });
  it("Bars are scaled by the rows that are seen: a large count that is hidden sets no scale", () => {
    expect(findMaximum(list().rows)).toBe(154);
    expect(findMaximum(list().first(3))).toBe(30);
    expect(findMaximum([])).toBe(0);
  });
  it("The list of states names the part of a number that a note touches", () => {
    const marks = answer("marks", { state: ["TX", "TX"], note: ["n1", "gone"], count: [142, 3] });
    const model = createBarListModel({
      counts: states,
      dimension: "state",
      facts: facts(),
      marks,
      notes: [note("n1", "disputed by the agency", null)],
      remarks: new Map([["TX", "7 more were printed here and later withdrawn."]]),
    });
    expect(model.rows.find((line) => line.value === "TX")).toMatchObject({
      marks: [{ noteId: "n1", count: 142, words: "142 of these 154 are disputed" }],
      remark: "7 more were printed here and later withdrawn.",
    });
  });
  it("Under a filter the list of states leaves out rows without a number and says why they have none", () => {
    const counts = answer("counts", {
      state: ["TX", "CA", "NY", "unknown"],
      count: [154, 0, 0, 0],
      cell: ["count", "not-transcribed", "not-selected", "not-named"],
    });
    const model = createBarListModel({
      counts,
      dimension: "state",
      facts: facts(),
      filtered: true,
    });
    expect(model.rows.map((line) => line.value)).toEqual(["TX"]);
    // New York is ruled out by the filter, and no row without a place is missing.
    expect([...model.omitted]).toEqual([["not-transcribed", 1]]);
  });

  it("A state with detainers of which none was declined is listed as 0, with those still open and all issued", () => {
    const model = createBarListModel({
      counts: answer("counts", {
        state: ["OH", "PA", "unknown"],
        count: [0, 103, 12],
        cell: ["reported-zero", "count", "count"],
        open: [79, 12, 3],
      }),
      dimension: "state",
      facts: facts(),
      filtered: true,
      issued: new Map([
        ["OH", 723],
        ["PA", 353],
      ]),
    });
    expect(
      model.rows.map(({ label, count, cell, open, issued }) => [label, count, cell, open, issued]),
    ).toEqual([
      ["Ohio", 0, "reported-zero", 79, 723],
      ["Pennsylvania", 103, "count", 12, 353],
      ["No place given", 12, "count", 3, null],
    ]);
    expect(model.sum).toBe(115);
  });
});

describe("the list of agencies", () => {
  const counts = answer("counts", {
    agency: ["withdrawn", "tx-48453-travis-county-jail", "not-itemised"],
    count: [7, 154, 66],
    cell: ["count", "count", "count"],
  });

  it("Agencies stand from A to Z with their state, then what is not itemized, and last what was withdrawn", () => {
    const marks = answer("marks", { agency: ["not-itemised"], note: ["n1"], count: [9] });
    const model = createBarListModel({
      counts,
      dimension: "agency",
      facts: facts(),
      marks,
      notes: [note("n1", "correction", "2017-03-29")],
    });
    expect(model.rows.map(({ label, count, isApart }) => [label, count, isApart])).toEqual([
      ["Travis County Jail, TX", 154, false],
      ["Not itemized", 66, true],
      ["Withdrawn", 7, true],
    ]);
    expect(model.rows[0]).toMatchObject({ name: "Travis County Jail", state: "Texas" });
    expect(model.rows[1]?.marks.map(({ words }) => words)).toEqual([
      "9 of these 66 are touched by a correction",
    ]);
  });
});

describe("the list of the counties of one state", () => {
  it("A county stands without the name of the state that all of them are of", () => {
    const counts = answer("counts", {
      county: ["unknown", "48453"],
      count: [2, 152],
      cell: ["count", "count"],
    });
    const input = { counts, dimension: "county" as const, facts: facts() };
    expect(
      createBarListModel({ ...input, isOneState: true }).rows.map(({ label }) => label),
    ).toEqual(["Travis County", "County not on record"]);
    expect(createBarListModel(input).rows[0]?.label).toBe("Travis County, Texas");
  });
});
