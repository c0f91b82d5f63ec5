import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingText, readMapping } from "#data/mapped/mapping-json.ts";
import { DATE_ORDERS, EPOCHS, headingSet, MAPPED_FIELDS } from "#domain/opening/mapping.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import { OUTCOME_GROUPS } from "#domain/outcome.ts";
import { mappingOf } from "./mapped-files.ts";

describe("a mapping as JSON", () => {
  const heading = fc.option(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor")));
  const mappings = fc.record<Mapping>({
    format: fc.constant("ddor-mapping/1" as const),
    headings: fc.array(fc.string()).map(headingSet),
    columns: fc.record(
      Object.fromEntries(MAPPED_FIELDS.map((field) => [field, heading])),
    ) as fc.Arbitrary<Mapping["columns"]>,
    same: fc.record({ agency: heading, city: heading, county: heading, state: heading }),
    week: fc.constantFrom("issued", "declined"),
    order: fc.option(fc.constantFrom(...DATE_ORDERS)),
    epoch: fc.option(fc.constantFrom(...EPOCHS)),
    rows: fc.option(fc.constantFrom("declines", "outcomes")),
    outcomes: fc.array(fc.record({ text: fc.string(), group: fc.constantFrom(...OUTCOME_GROUPS) })),
  });

  it("is, saved and loaded, the same", () => {
    fc.assert(
      fc.property(mappings, (mapping) => {
        const bytes = new TextEncoder().encode(mappingText(mapping));
        expect(readMapping(bytes, "m.json")).toEqual(mapping);
      }),
    );
  });

  it.each([
    ["[]", "the file: expected an object, got []"],
    ["{", "JSON"],
    ['{"format": "ddor-mapping/2"}', "the file is ddor-mapping/2, this page reads ddor-mapping/1"],
    [
      mappingText(mappingOf({})).replace('"month-first"', '"sometimes"'),
      'order: expected "month-first" or "day-first" or "iso"',
    ],
    [mappingText(mappingOf({})).replace('"issued": null', '"issued": 7'), "columns.issued"],
  ])("that is none is told where (%#)", (text, words) => {
    expect(() => readMapping(new TextEncoder().encode(text), "m.json")).toThrow(
      expect.objectContaining({
        fault: expect.objectContaining({ detail: expect.stringContaining(words) }),
      }),
    );
  });
});
