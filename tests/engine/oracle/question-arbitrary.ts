import fc from "fast-check";
import { MEASURES } from "#domain/detainer/outcome.ts";
import { GRAINS } from "#domain/calendar/week.ts";
import { DIMENSIONS, EMPTY_FILTER, ROW_COLUMNS } from "#engine/query/question.ts";
import type { By, Choice, Dimension, Filter, Question, Side } from "#engine/query/question.ts";

const RESERVED_VALUES = ["unknown", "not-itemised", "withdrawn"];
/** Values that a reader may choose: those of the small world, some that never occur, and the reserved ones. */
const VALUES: Readonly<Record<Dimension, readonly string[]>> = {
  state: ["TX", "CA", "NY", "NM", "OK", ...RESERVED_VALUES],
  county: ["48453", "48113", "06037", "36047", "36059", "36005", "35001", ...RESERVED_VALUES],
  agency: [
    "tx-travis",
    "tx-dallas",
    "tx-austin",
    "ca-angeles",
    "ca-prison",
    "ny-correction",
    "ny-nassau",
    ...RESERVED_VALUES,
  ],
  kind: ["county jail", "city jail", "state prison", "federal", ...RESERVED_VALUES],
  charge: ["assault", "liquor", "arson", "unknown"],
  status: ["charged", "convicted", "unknown"],
  citizenship: ["MEX", "GTM", "HND", "unknown"],
  aor: ["SNA", "DAL", "ELP", "LOS", "SFR", "NYC", "BUF", ...RESERVED_VALUES],
  request: ["detainer", "notification", "unknown"],
  form: ["i-247", "i-247d", "unknown"],
  outcome: ["declined", "declined-in-part", "no-notice", "custody", "open"],
};
const WORDS = ["angeles", "ÁNGELES jail", "county  jail", "assault", "CAFE", "Público", "zzz"];

/** A choice of one to three values of a dimension, kept or left out. */
export const createChoiceArbitrary = (dimension: Dimension): fc.Arbitrary<Choice> =>
  fc.record({
    values: fc.uniqueArray(fc.constantFrom(...VALUES[dimension]), { minLength: 1, maxLength: 3 }),
    isExcluded: fc.boolean(),
  });

/** A dimension; places more often. */
export const dimensionArbitrary: fc.Arbitrary<Dimension> = fc.oneof(
  fc.constantFrom("state", "county", "agency", "aor"),
  fc.constantFrom(...DIMENSIONS),
);

const choicesArbitrary: fc.Arbitrary<Filter["choices"]> = fc
  .uniqueArray(dimensionArbitrary, { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => createChoiceArbitrary(name).map((one) => [name, one]))),
  )
  .map((all) => Object.fromEntries(all) as Filter["choices"]);

const weekArbitrary = fc.option(
  fc.constantFrom("2016-12-24", "2017-01-28", "2017-02-04", "2017-02-18", "2017-09-30"),
  { nil: null, freq: 2 },
);

/** A filter: up to three choices, perhaps a range of weeks, perhaps words. */
export const filterArbitrary: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(EMPTY_FILTER) },
  {
    weight: 9,
    arbitrary: fc.record({
      from: weekArbitrary,
      to: weekArbitrary,
      choices: choicesArbitrary,
      text: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, fc.constantFrom(" ", ...WORDS)),
    }),
  },
);

/** Sides of questions over a number of datasets. */
const createSidesArbitrary = (datasets: number): fc.Arbitrary<readonly Side[]> =>
  fc.array(fc.record({ dataset: fc.nat({ max: datasets - 1 }), filter: filterArbitrary }), {
    minLength: 1,
    maxLength: 3,
  });

/** A dimension, or weeks gathered. */
export const byArbitrary: fc.Arbitrary<By> = fc.oneof(
  { weight: 2, arbitrary: dimensionArbitrary },
  fc.constantFrom(...GRAINS).map((weeks) => ({ weeks })),
);

/** Two things to count by that are not one. */
export const byPairArbitrary: fc.Arbitrary<readonly [By, By]> = fc
  .tuple(byArbitrary, byArbitrary)
  .filter(([a, b]) => a !== b && (typeof a === "string" || typeof b === "string"));

const sortArbitrary = fc.array(
  fc.record({ column: fc.constantFrom(...ROW_COLUMNS), descending: fc.boolean() }),
  { maxLength: 3 },
);

/** The columns to sort by, a first line and how many. */
export const pageArbitrary = fc.record({
  sort: sortArbitrary,
  offset: fc.nat({ max: 6 }),
  limit: fc.oneof(fc.nat({ max: 6 }), fc.constant(Number.POSITIVE_INFINITY)),
});

/** A question of one kind over a number of datasets. */
export function createQuestionArbitrary<K extends Question["kind"]>(
  kind: K,
  datasets: number,
): fc.Arbitrary<Question> {
  const heading = fc.record({
    measures: fc.subarray([...MEASURES], { minLength: 1 }),
    sides: createSidesArbitrary(datasets),
  });
  const parts: Readonly<Record<Question["kind"], fc.Arbitrary<object>>> = {
    totals: fc.constant({}),
    lags: fc.constant({}),
    counts: fc.record({
      by: fc.oneof(fc.tuple(byArbitrary), byPairArbitrary),
      facet: fc.boolean(),
    }),
    facets: fc.record({ dimensions: fc.uniqueArray(dimensionArbitrary, { maxLength: 4 }) }),
    marks: fc.record({ by: byArbitrary }),
    change: fc.record({ by: dimensionArbitrary }),
    rows: pageArbitrary,
  };
  return fc
    .tuple(heading, parts[kind], createSidesArbitrary(datasets))
    .map(([{ measures, sides: asks }, part, more]) => {
      const one = kind === "rows" || kind === "change";
      // A change is between sides of one dataset here, which are of one basis.
      const [from] = asks;
      const to = more.slice(0, 1).map((side) => ({ ...side, dataset: from?.dataset ?? 0 }));
      const sides = kind === "change" ? [...asks.slice(0, 1), ...to] : asks;
      return {
        kind,
        measures: one ? measures.slice(0, 1) : measures,
        sides: kind === "rows" ? asks.slice(0, 1) : sides,
        ...part,
      } as Question;
    });
}
