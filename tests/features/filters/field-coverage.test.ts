import { describe, expect, it } from "vitest";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import { formatFieldCoverage, listFieldCoverage } from "#features/filters/field-coverage.ts";
import { answer, facts } from "#tests/charts/answers.ts";

/** Of 259 declines, 30 with a charge category and 259 with a state. */
const FACETS = answer("facets", {
  side: [0, 0, 0, 0, 0],
  measure: ["declined", "declined", "declined", "declined", "declined"],
  dimension: ["charge", "charge", "charge", "state", "state"],
  value: ["assault", "arson", "unknown", "TX", "CA"],
  count: [25, 5, 229, 154, 105],
});

const chosen = (choices: Filter["choices"]): Filter => ({ ...EMPTY_FILTER, choices });
const ASSAULT = { charge: { values: ["assault"], isExcluded: false } };

describe("how far a filtered field is known", () => {
  it("A filter by charge says that the charge is known for 30 of 259, which the filtered count hides", () => {
    expect(listFieldCoverage(chosen(ASSAULT), FACETS)).toEqual([
      { dimension: "charge", known: 30, withdrawn: 0, total: 259 },
    ]);
    expect(formatFieldCoverage(chosen(ASSAULT), FACETS, facts())).toEqual([
      "Charge category: known for 30 of 259, those that newspapers chose to quote; not a sample.",
    ]);
  });

  it("A field that is known for at least half, or is not filtered, has no such sentence", () => {
    const state = chosen({ state: { values: ["TX"], isExcluded: false } });
    expect(formatFieldCoverage(state, FACETS, facts())).toEqual([]);
    expect(formatFieldCoverage(EMPTY_FILTER, FACETS, facts())).toEqual([]);
  });

  it("Under other filters the sentence says that they hold", () => {
    const both = chosen({ ...ASSAULT, state: { values: ["TX"], isExcluded: false } });
    expect(formatFieldCoverage(both, FACETS, facts())).toEqual([
      "Charge category, under the other filters: known for 30 of 259, those that newspapers chose to quote; not a sample.",
    ]);
  });
});
