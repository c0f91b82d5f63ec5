import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORM_KEYS } from "#domain/vocabulary/forms.ts";
import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { MEASURES } from "#domain/detainer/outcome.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";
import { REQUESTS, CHARGE_STATUSES } from "#domain/detainer/row.ts";
import { GRAINS, addWeeks } from "#domain/calendar/week.ts";
import { DIMENSIONS, ROW_COLUMNS } from "#engine/query/question.ts";
import type { Choice, Dimension } from "#engine/query/question.ts";
import { parseView, formatView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";

const SOME: Readonly<Record<Dimension, readonly string[]>> = {
  state: ["TX", "NY", "unknown", "withdrawn"],
  county: ["48453", "06037", "withdrawn"],
  agency: ["tx-48453-travis-county-jail", "not-itemised", "withdrawn"],
  kind: AGENCY_KINDS,
  charge: [...CHARGE_CATEGORIES.map(({ key }) => key), "unknown"],
  status: CHARGE_STATUSES,
  citizenship: ["MEX", "GTM", "unknown"],
  aor: ["SNA", "NYC", "unknown"],
  request: REQUESTS,
  form: [...FORM_KEYS, "unknown"],
  outcome: ["declined", "insufficient-notice"],
};

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const saturday = fc.integer({ min: 0, max: 900 }).map((weeks) => addWeeks("2010-01-02", weeks));
const choice = (dimension: Dimension): fc.Arbitrary<Choice> =>
  fc.record({
    values: fc.uniqueArray(fc.constantFrom(...SOME[dimension]), { minLength: 1, maxLength: 4 }),
    isExcluded: fc.boolean(),
  });
const range = fc
  .tuple(maybe(saturday), maybe(saturday))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }));
const columns = fc.uniqueArray(fc.constantFrom(...ROW_COLUMNS), { minLength: 1, maxLength: 5 });

const views: fc.Arbitrary<View> = fc.record({
  data: maybe(fc.constantFrom("ddor-2017", "synthetic")),
  asof: maybe(fc.constantFrom("2017-03-20", "2017-04-06")),
  transcription: maybe(fc.integer({ min: 1, max: 9 })),
  grain: maybe(fc.constantFrom(...GRAINS)),
  measure: fc.constantFrom(...MEASURES),
  openWeeks: maybe(fc.integer({ min: 0, max: 104 }).filter((weeks) => weeks !== 26)),
  filter: fc
    .record({
      choices: fc.record(
        Object.fromEntries(DIMENSIONS.map((name) => [name, choice(name)])) as Record<
          Dimension,
          fc.Arbitrary<Choice>
        >,
        { requiredKeys: [] },
      ),
      range,
      text: fc.string({ unit: "grapheme" }),
    })
    .map(({ choices, range: weeks, text }) => ({ ...weeks, choices, text })),
  by: maybe(fc.constantFrom(...DIMENSIONS)),
  sort: fc.oneof(
    fc.constant([]),
    columns.map((names) => names.map((column, i) => ({ column, descending: i % 2 === 0 }))),
  ),
  tabs: fc.subarray(["states:map", "weeks:table", "outcomes:shares", "split0:table", "table"]),
  columns: maybe(columns),
});

describe("an address pasted into a new tab", () => {
  it("An address in a new tab gives the view that wrote it, and nothing is misread", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(new URLSearchParams(formatView(view)))).toEqual({ view, issues: [] });
      }),
    );
  });

  it("An address of any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("from", "sort", "agency", "q"), (text, name) => {
        const { view } = parseView(new URLSearchParams([[name, text]]));
        expect(parseView(new URLSearchParams(formatView(view))).view).toEqual(view);
      }),
    );
  });

  it("A week that does not begin on a Saturday is named", () => {
    const { view, issues: misread } = parseView(new URLSearchParams("from=2017-01-29"));
    expect(view.filter.from).toBeNull();
    expect(misread).toMatchObject([{ parameter: "from", value: "2017-01-29" }]);
  });
});
