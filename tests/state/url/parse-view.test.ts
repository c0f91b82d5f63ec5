import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWeeks } from "#domain/calendar/week.ts";
import { parseView, formatView } from "#state/url/parse-view.ts";

const read = (search: string) => parseView(new URLSearchParams(search));

const states = fc.uniqueArray(fc.constantFrom("TX", "NY", "CA", "unknown", "withdrawn"), {
  minLength: 1,
});
const week = fc.integer({ min: -200, max: 200 }).map((weeks) => addWeeks("2017-01-28", weeks));

describe("the address", () => {
  it("The address of a view that nobody changed has no parameters", () => {
    expect(formatView(read("").view)).toBe("");
    expect(read("").issues).toEqual([]);
  });

  it("Of more than 1,000 values of a parameter the first 1,000 are read, and that is said once", () => {
    const values = Array.from({ length: 1200 }, (_, at) => `a${at}`).join(",");
    const { view, issues } = read(`?agency=${values}`);
    expect(view.filter.choices.agency?.values).toHaveLength(1000);
    expect(issues).toEqual([
      { parameter: "agency", value: "a0", message: "1,200 values; the first 1,000 are read" },
    ]);
  });

  it("Of words of more than 1,000 letters the first 1,000 are looked for, and that is said", () => {
    const { view, issues } = read(`?q=${"w".repeat(1001)}`);
    expect(view.filter.text).toBe("w".repeat(1000));
    expect(issues.map(({ message }) => message)).toEqual([
      "1,001 letters; the first 1,000 are looked for",
    ]);
  });

  it("The address of a combination of files names each, and stays readable", () => {
    const search = `?data=sha256-${"ab".repeat(32)},sha256-${"cd".repeat(32)}&state=PA`;
    expect(read(search).issues).toEqual([]);
    expect(formatView(read(search).view)).toBe(search);
    expect(read("data=sha256-ab,").issues).toHaveLength(1);
  });

  it("The address gives the same view in a new tab, whatever was chosen", () => {
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
            choices: { state: { values, isExcluded: out } },
          };
          const written = formatView({ ...view, filter });
          const again = read(written);
          expect(again.issues).toEqual([]);
          expect(formatView(again.view)).toBe(written);
          expect([...(again.view.filter.choices.state?.values ?? [])].sort()).toEqual(
            [...values].sort(),
          );
          expect(again.view.filter.choices.state?.isExcluded).toBe(out);
          expect(again.view.filter.from).toBe(from);
        },
      ),
      { numRuns: 300, seed: 20170128 },
    );
  });

  it("The address leaves out a value that has a minus before it", () => {
    const { view } = read("?agency=-tx-48453-travis-county-jail");
    expect(view.filter.choices.agency).toEqual({
      values: ["tx-48453-travis-county-jail"],
      isExcluded: true,
    });
  });

  it("The address says how each panel is seen, and a tab alone is of every panel that has it", () => {
    const { view, issues } = read("?view=states:map,weeks:table,shares");
    expect(view.tabs).toEqual(["states:map", "weeks:table", "shares"]);
    expect(issues).toEqual([]);
    expect(formatView(view)).toBe("?view=states:map,weeks:table,shares");
  });

  it("A panel or tab that there is not is named and left out", () => {
    const { view, issues } = read("?view=weeks:map,moon:table,pie,-states:map,states:map:table");
    expect(view.tabs).toEqual([]);
    expect(issues.map(({ value }) => value)).toEqual([
      "weeks:map",
      "moon:table",
      "pie",
      "states:map:table",
      "-states:map",
    ]);
  });

  it("An address with unknown values names them and falls back to the default", () => {
    const { view, issues: misread } = read("?from=2017-01-29&measure=rate");
    expect(view.filter.from).toBeNull();
    expect(view.measure).toBe("declined");
    expect(misread.map(({ parameter }) => parameter).sort()).toEqual(["from", "measure"]);
  });
});
