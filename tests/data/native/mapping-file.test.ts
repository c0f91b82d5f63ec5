import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeMapping, readMapping } from "#data/native/mapping-file.ts";
import { DATE_ORDERS, EPOCHS, hashHeadings, MAPPED_FIELDS } from "#domain/import/mapping.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import { OUTCOME_GROUPS } from "#domain/detainer/outcome.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";

describe("a mapping as JSON", () => {
  const heading = fc.option(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor")));
  const mappings = fc.record<Mapping>({
    format: fc.constant("ddor-mapping/1" as const),
    headings: fc.array(fc.string()).map(hashHeadings),
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

  it("A mapping that is saved and loaded is the same", () => {
    fc.assert(
      fc.property(mappings, (mapping) => {
        const bytes = new TextEncoder().encode(writeMapping(mapping));
        expect(readMapping(bytes, "m.json")).toEqual(mapping);
      }),
    );
  });

  it.each([
    ["[]", "the file: expected an object, got []"],
    ["{", "JSON"],
    ['{"format": "ddor-mapping/2"}', "the file is ddor-mapping/2, this page reads ddor-mapping/1"],
    [
      writeMapping(mappingOf({})).replace('"month-first"', '"sometimes"'),
      'order: expected "month-first" or "day-first" or "iso"',
    ],
    [writeMapping(mappingOf({})).replace('"issued": null', '"issued": 7'), "columns.issued"],
  ])("A text that is no mapping is refused with the place of the defect (%#)", (text, words) => {
    expect(() => readMapping(new TextEncoder().encode(text), "m.json")).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ detail: expect.stringContaining(words) }),
      }),
    );
  });
});
