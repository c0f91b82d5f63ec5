import { expect, it } from "vitest";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { formatPlaceSummary } from "#charts/bars/format-place-summary.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const summarize = (dimension: "state" | "agency", values: readonly string[], count: number[]) =>
  formatPlaceSummary(
    createBarListModel({
      counts: answer("counts", { [dimension]: values, count, cell: values.map(() => "count") }),
      dimension,
      facts: facts(),
    }),
  );

it("A place with more than half of the count is named below the list", () => {
  expect(summarize("state", ["CA", "TX", "withdrawn"], [98, 154, 7])).toBe(
    "154 of the 259 are in Texas.",
  );
  expect(summarize("state", ["CA", "TX"], [50, 50])).toBe("");
  expect(summarize("state", ["TX"], [154])).toBe("");
});

it("Below the agencies stands how much names no single agency", () => {
  expect(
    summarize("agency", ["tx-48453-travis-county-jail", "not-itemised", "withdrawn"], [154, 66, 7]),
  ).toBe("154 of the 227 name Travis County Jail, TX; 66 name no single agency.");
});
