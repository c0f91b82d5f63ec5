import { expect, it } from "vitest";
import {
  createFacetItems,
  createNamedItems,
  readFacetCells,
} from "#features/filters/facet-items.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { answer, facts } from "#tests/charts/answers.ts";

/** With Texas chosen: two of its counties, one of them without a transcribed row, and one of California. */
const facets = answer("facets", {
  dimension: ["state", "state", "county", "county", "county"],
  value: ["CA", "TX", "06037", "48113", "48453"],
  cell: ["count", "count", "not-selected", "not-transcribed", "count"],
  count: [30, 154, 0, 0, 154],
});

const info: DatasetInfo = {
  ...facts(),
  id: 1,
  version: 1,
  issues: [],
  notesFault: null,
  values: { state: ["CA", "TX"], county: ["06037", "48113", "48453"] },
} as unknown as DatasetInfo;

it("A facet takes the state of each value from the answer: a count, or not in what is transcribed", () => {
  const items = createFacetItems(info, "county", readFacetCells(facets).get("county") ?? null);
  expect(items.map(({ value, cell }) => [value, cell?.state, cell?.count])).toEqual([
    ["48113", "not-transcribed", null],
    ["48453", "count", 154],
    ["06037", "not-selected", null],
  ]);
});

it("Of its own values a facet says what choosing them would give", () => {
  const items = createFacetItems(info, "state", readFacetCells(facets).get("state") ?? null);
  expect(items.map(({ label, cell }) => [label, cell?.count])).toEqual([
    ["California", 30],
    ["Texas", 154],
  ]);
});

it("Before there is an answer no value has a count, and the order is by name", () => {
  const items = createFacetItems(info, "county", null);
  expect(items.map(({ value, cell }) => [value, cell])).toEqual([
    ["06037", null],
    ["48113", null],
    ["48453", null],
  ]);
});

it("Places named without a number, and of no row, are values with their own sign, apart from the counted ones", () => {
  // Miami-Dade of Florida and Botetourt County of Virginia, of which ICE withdrew one.
  const withNamed = answer("facets", {
    dimension: ["state", "state", "state"],
    value: ["TX", "FL", "VA"],
    cell: ["count", "named-only", "withdrawn"],
    count: [154, 0, 0],
  });
  const cells = readFacetCells(withNamed).get("state") ?? null;
  expect(createFacetItems(info, "state", cells).map(({ value }) => value)).toEqual(["CA", "TX"]);
  expect(
    createNamedItems(info, "state", cells).map(({ label, cell }) => [label, cell?.state]),
  ).toEqual([
    ["Florida", "named-only"],
    ["Virginia", "withdrawn"],
  ]);
  expect(createNamedItems(info, "agency", cells)).toEqual([]);
});
