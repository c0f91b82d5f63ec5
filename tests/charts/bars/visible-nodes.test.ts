import { expect, it } from "vitest";
import { findMaximum } from "#charts/bars/bar-list-model.ts";
import { listBranches, listLeaves, listVisibleNodes } from "#charts/bars/visible-nodes.ts";
import { createSmallTree } from "#tests/charts/bars/small-tree.ts";

const TREE = createSmallTree();
const labels = (open: readonly string[], query = "") =>
  listVisibleNodes(TREE, { open: new Set(open), query }).map(({ label }) => label);

it("A tree shows its states until one is opened, and then the counties that have a decline", () => {
  expect(labels([])).toEqual(["Alaska", "Colorado", "No place given"]);
  expect(labels(["AK", "CO"])).toEqual([
    "Alaska",
    "Colorado",
    "Adams County",
    "Denver County",
    "County not on record",
    "No place given",
  ]);
});

it("A state without a county with a decline, and rows that name nothing, have nothing to open", () => {
  const rows = listVisibleNodes(TREE, { open: new Set(["AK", "unknown"]), query: "" });
  expect(rows.map(({ label, isOpen }) => [label, isOpen])).toEqual([
    ["Alaska", null],
    ["Colorado", false],
    ["No place given", null],
  ]);
});

it("What is found stands in its open branch, by words in any order, though it has no decline", () => {
  expect(labels([], "jail denver")).toEqual(["Colorado", "Denver County", "DENVER COUNTY JAIL"]);
  expect(labels([], "bethel jail")).toEqual(["Alaska", "Bethel", "BETHEL JAIL"]);
  expect(labels([], "adams")).toEqual(["Colorado", "Adams County", "ADAMS COUNTY JAIL"]);
  expect(labels([], "nowhere")).toEqual([]);
});

it("Bars are scaled by the counties and agencies that are open, not by hidden ones", () => {
  const scale = (open: readonly string[], query: string) =>
    findMaximum(
      listVisibleNodes(TREE, { open: new Set(open), query }).filter(
        ({ dimension }) => dimension !== "state",
      ),
    );
  expect(scale(["CO"], "")).toBe(195);
  expect(scale([], "adams")).toBe(77);
  expect(scale([], "")).toBe(0);
});

it("The rows of table and file are the agencies, each with the county and state above it", () => {
  expect(
    listLeaves(TREE).map(({ node, above }) => [node.value, ...above.map((each) => each.value)]),
  ).toEqual([
    ["bethel", "AK", "02050"],
    ["adams", "CO", "08001"],
    ["jail", "CO", "08031"],
    ["center", "CO", "08031"],
    ["marshals", "CO", "unknown"],
    ["not-itemised", "CO", "unknown"],
    ["not-itemised", "unknown", "unknown"],
  ]);
  expect(listBranches(TREE)).toContain("CO/08031");
});
