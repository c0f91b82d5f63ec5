import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWeeks } from "#domain/week.ts";
import { parseView, writeView } from "#state/address.ts";

const read = (search: string) => parseView(new URLSearchParams(search));

const states = fc.uniqueArray(fc.constantFrom("TX", "NY", "CA", "unknown", "withdrawn"), {
  minLength: 1,
});
const week = fc.integer({ min: -200, max: 200 }).map((weeks) => addWeeks("2017-01-28", weeks));

describe("the address", () => {
  it("says nothing of a view that nobody changed", () => {
    expect(writeView(read("").view)).toBe("");
    expect(read("").misread).toEqual([]);
  });

  it("gives the same view in a new tab, whatever was chosen", () => {
    fc.assert(
      fc.property(
        states,
        fc.boolean(),
        week,
        fc.string({ maxLength: 12 }),
        (values, out, from, q) => {
          const { view } = read("");
          const filter = {
            ...view.filter,
            from,
            text: q.trim(),
            choices: { state: { values, leaveOut: out } },
          };
          const written = writeView({ ...view, filter });
          const again = read(written);
          expect(again.misread).toEqual([]);
          expect(writeView(again.view)).toBe(written);
          expect([...(again.view.filter.choices.state?.values ?? [])].sort()).toEqual(
            [...values].sort(),
          );
          expect(again.view.filter.choices.state?.leaveOut).toBe(out);
          expect(again.view.filter.from).toBe(from);
        },
      ),
      { numRuns: 300, seed: 20170128 },
    );
  });

  it("leaves a value out where a minus leads", () => {
    const { view } = read("?agency=-tx-48453-travis-county-jail");
    expect(view.filter.choices.agency).toEqual({
      values: ["tx-48453-travis-county-jail"],
      leaveOut: true,
    });
  });

  it("names what it did not understand and falls back to the default", () => {
    const { view, misread } = read("?from=2017-01-29&measure=rate");
    expect(view.filter.from).toBeNull();
    expect(view.measure).toBe("declined");
    expect(misread.map(({ parameter }) => parameter).sort()).toEqual(["from", "measure"]);
  });
});
