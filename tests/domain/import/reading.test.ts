import { describe, expect, it } from "vitest";
import { hashReading } from "#domain/import/reading.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";

const MAPPING = mappingOf({ issued: "Date", agency: "Jail", state: "State" });

describe("the name of a reading", () => {
  it("A file of which nothing was said has no reading", () => {
    expect(hashReading({ mapping: null, answers: {} })).toBeNull();
  });

  it("Two answers in another order are one reading, and another answer is another", () => {
    const first = hashReading({
      mapping: null,
      answers: { duplicates: "count", "date-order": "day-first" },
    });
    const second = hashReading({
      mapping: null,
      answers: { "date-order": "day-first", duplicates: "count" },
    });
    expect(first).toMatch(/^[0-9a-f]{16}$/u);
    expect(second).toBe(first);
    expect(hashReading({ mapping: null, answers: { duplicates: "count" } })).not.toBe(first);
  });

  it("A mapping that was made for another file and reads rows alike is the same reading", () => {
    const other = {
      ...MAPPING,
      headings: "0".repeat(16),
      same: { ...MAPPING.same, city: " ", state: "Ohio" },
      outcomes: [{ text: "A", group: "declined" as const }],
    };
    const name = hashReading({ mapping: MAPPING, answers: {} });
    expect(hashReading({ mapping: other, answers: {} })).toBe(name);
  });

  it.each([
    ["the order of dates", { ...MAPPING, order: "day-first" as const }],
    ["the column of counts", mappingOf({ ...MAPPING.columns, count: "n" })],
    ["a place for every row", { ...MAPPING, same: { ...MAPPING.same, city: "Wren Hollow" } }],
    [
      "the group of an outcome",
      {
        ...mappingOf({ ...MAPPING.columns, outcome: "Result" }, { rows: "outcomes" }),
        outcomes: [{ text: "A", group: "declined" as const }],
      },
    ],
  ])("Another choice of %s is another reading", (_, mapping) => {
    const name = hashReading({ mapping: MAPPING, answers: {} });
    expect(hashReading({ mapping, answers: {} })).not.toBe(name);
  });
});
