import { parsePeriod } from "#domain/calendar/parse-period.ts";
import { expect, it } from "vitest";
import { formatOverlaps } from "#pages/compare/format-overlaps.ts";

function overlap(...texts: readonly string[]) {
  return formatOverlaps(
    texts.map((text) => {
      const parsed = parsePeriod(text);
      if (!parsed.ok) throw new Error(parsed.words);
      return { period: parsed.period, asof: null, collection: { id: "ddor-2017" } };
    }),
  );
}

it("Periods that share a week are said to share it", () => {
  expect(overlap("2017-01-28..2017-02-04", "2017-02-04..2017-02-11")).toEqual([
    "These periods share Feb 4 – 10: the change counts it on both sides.",
  ]);
});

it("A month and a week share the days of the week that lie in the month", () => {
  expect(overlap("2014-11", "2014-11-29")).toEqual([
    "These periods share Nov 29 – Nov 30: the change counts it on both sides.",
  ]);
});

it("Periods one after the other share nothing, and two revisions of one week are no overlap", () => {
  expect(overlap("2017-01-28", "2017-02-04")).toEqual([]);
  expect(overlap("2014-11", "2014-12")).toEqual([]);
  expect(overlap("2017-01-28", "2017-01-28")).toEqual([]);
});
