import { describe, expect, it } from "vitest";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import {
  formatFilteredFields,
  formatMatches,
  formatUnknownField,
  formatWithdrawn,
} from "#pages/dashboard/format-strip.ts";
import { answer, facts } from "#tests/charts/answers.ts";

/** Of 259 declines, 30 with a charge category, and 252 with a state. */
const FACETS = answer("facets", {
  side: [0, 0, 0, 0, 0],
  measure: ["declined", "declined", "declined", "declined", "declined"],
  dimension: ["charge", "charge", "charge", "state", "state"],
  value: ["assault", "arson", "unknown", "TX", "withdrawn"],
  count: [25, 5, 229, 252, 7],
});

const chosen = (choices: Filter["choices"]): Filter => ({ ...EMPTY_FILTER, choices });
const ASSAULT = chosen({ charge: { values: ["assault"], isExcluded: false } });
const TEXAS = chosen({ state: { values: ["TX"], isExcluded: false } });
const BOTH = chosen({ ...ASSAULT.choices, ...TEXAS.choices });

describe("what stands at the numbers of a filter", () => {
  it("A filter by charge says that 229 have no charge on record and may or may not match", () => {
    expect(formatFilteredFields(ASSAULT, FACETS, { unknown: 229 }, facts())).toEqual([
      "Charge: on record for 30 of 259. Those that newspapers quoted; not a sample.",
      "229 have no charge on record, so they may or may not match.",
    ]);
  });

  it("A field that is on record for most has no word on samples, and a withdrawn row is not said to be able to match", () => {
    expect(formatFilteredFields(TEXAS, FACETS, { unknown: 0 }, facts())).toEqual([
      "State: on record for 252 of 259; the other 7 are withdrawn.",
    ]);
  });

  it("Under several filters the sentence says that the others hold, and names no single field", () => {
    expect(formatFilteredFields(BOTH, FACETS, { unknown: 1 }, facts())).toEqual([
      "State, under the other filters: on record for 252 of 259; the other 7 are withdrawn.",
      "Charge, under the other filters: on record for 30 of 259. Those that newspapers quoted; not a sample.",
      "1 is unknown on a filtered field, so it may or may not match.",
    ]);
    expect(formatUnknownField(BOTH)).toBe("unknown on a filter");
  });

  it("Under a filter of places the 7 withdrawn are said to name no place now, and so to match none", () => {
    const words = formatWithdrawn(TEXAS, { match: 154, withdrawn: 7 }, 0, facts().weeks);
    expect(words).toEqual({
      count: 7,
      small: "name no place now: no filter of places matches them",
    });
  });

  it("Under another filter the withdrawn are those that match; where none does, places without a number are named apart", () => {
    const weeks = facts().weeks;
    expect(formatWithdrawn(ASSAULT, { match: 13, withdrawn: 0 }, 2, weeks)).toEqual({
      count: 2,
      small: "of those that match: agency and place taken back",
    });
    expect(formatWithdrawn(ASSAULT, { match: 13, withdrawn: 0 }, 0, weeks)).toEqual({
      count: 0,
      small: "of those that match; withdrawn places without a number are in no count",
    });
  });

  it("Where all that matches is withdrawn, the number does not stand twice", () => {
    const withdrawn = chosen({ state: { values: ["withdrawn"], isExcluded: false } });
    expect(formatWithdrawn(withdrawn, { match: 7, withdrawn: 0 }, 7, facts().weeks)).toBeNull();
    expect(formatWithdrawn(EMPTY_FILTER, { match: 259, withdrawn: 0 }, 7, [])).toEqual({
      count: 7,
      small: "agency and place taken back",
    });
  });

  it("Nothing is said of fields where none is filtered", () => {
    expect(formatFilteredFields(EMPTY_FILTER, FACETS, { unknown: 0 }, facts())).toEqual([]);
  });

  it("One filter stands in words under the number that matches, several as their number", () => {
    expect(formatMatches(TEXAS, facts())).toBe("in Texas");
    expect(formatMatches(BOTH, facts())).toBe("under 2 filters");
    expect(formatUnknownField(TEXAS)).toBe("state unknown");
  });
});
