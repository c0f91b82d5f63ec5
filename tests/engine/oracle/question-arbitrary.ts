import fc from "fast-check";
import { MEASURES } from "#domain/outcome.ts";
import { GRAINS } from "#domain/week.ts";
import { DIMENSIONS, EVERYTHING, ROW_COLUMNS } from "#engine/question.ts";
import type { By, Choice, Dimension, Filter, Question, Side } from "#engine/question.ts";

const OPEN = ["unknown", "not-itemised", "withdrawn"];
/** Values that a reader may choose: those of the small world, some that never occur, and the reserved ones. */
const VALUES: Readonly<Record<Dimension, readonly string[]>> = {
  state: ["TX", "CA", "NY", "NM", "OK", ...OPEN],
  county: ["48453", "48113", "06037", "36047", "36059", "36005", "35001", ...OPEN],
  agency: [
    "tx-travis",
    "tx-dallas",
    "tx-austin",
    "ca-angeles",
    "ca-prison",
    "ny-correction",
    "ny-nassau",
    ...OPEN,
  ],
  kind: ["county jail", "city jail", "state prison", "federal", ...OPEN],
  charge: ["assault", "liquor", "arson", "unknown"],
  status: ["charged", "convicted", "unknown"],
  citizenship: ["MEX", "GTM", "HND", "unknown"],
  aor: ["SNA", "DAL", "ELP", "LOS", "SFR", "NYC", "BUF", ...OPEN],
  request: ["detainer", "notification", "unknown"],
  outcome: ["declined", "declined-in-part", "no-notice", "custody", "open"],
};
const WORDS = ["angeles", "ÁNGELES jail", "county  jail", "assault", "CAFE", "Público", "zzz"];

/** A choice of one to three values of a dimension, kept or left out. */
export const choice = (dimension: Dimension): fc.Arbitrary<Choice> =>
  fc.record({
    values: fc.uniqueArray(fc.constantFrom(...VALUES[dimension]), { minLength: 1, maxLength: 3 }),
    leaveOut: fc.boolean(),
  });

/** A dimension; places more often. */
export const dimensions: fc.Arbitrary<Dimension> = fc.oneof(
  fc.constantFrom("state", "county", "agency", "aor"),
  fc.constantFrom(...DIMENSIONS),
);

const choices: fc.Arbitrary<Filter["choices"]> = fc
  .uniqueArray(dimensions, { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => choice(name).map((one) => [name, one]))))
  .map((all) => Object.fromEntries(all) as Filter["choices"]);

const edge = fc.option(
  fc.constantFrom("2016-12-24", "2017-01-28", "2017-02-04", "2017-02-18", "2017-09-30"),
  { nil: null, freq: 2 },
);

/** A filter: up to three choices, perhaps a range of weeks, perhaps words. */
export const filters: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(EVERYTHING) },
  {
    weight: 9,
    arbitrary: fc.record({
      from: edge,
      to: edge,
      choices,
      text: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, fc.constantFrom(" ", ...WORDS)),
    }),
  },
);

/** Sides of questions over a number of corpora. */
const sides = (corpora: number): fc.Arbitrary<readonly Side[]> =>
  fc.array(fc.record({ corpus: fc.nat({ max: corpora - 1 }), filter: filters }), {
    minLength: 1,
    maxLength: 3,
  });

/** A dimension, or weeks gathered. */
export const bys: fc.Arbitrary<By> = fc.oneof(
  { weight: 2, arbitrary: dimensions },
  fc.constantFrom(...GRAINS).map((weeks) => ({ weeks })),
);

/** Two things to count by that are not one. */
export const byPairs: fc.Arbitrary<readonly [By, By]> = fc
  .tuple(bys, bys)
  .filter(([a, b]) => a !== b && (typeof a === "string" || typeof b === "string"));

const sorts = fc.array(
  fc.record({ column: fc.constantFrom(...ROW_COLUMNS), descending: fc.boolean() }),
  { maxLength: 3 },
);

/** The columns to sort by, a first line and how many. */
export const pages = fc.record({
  sort: sorts,
  offset: fc.nat({ max: 6 }),
  limit: fc.oneof(fc.nat({ max: 6 }), fc.constant(Number.POSITIVE_INFINITY)),
});

/** A question of one kind over a number of corpora. */
export function questions<K extends Question["kind"]>(
  kind: K,
  corpora: number,
): fc.Arbitrary<Question> {
  const heading = fc.record({
    measures: fc.subarray([...MEASURES], { minLength: 1 }),
    sides: sides(corpora),
  });
  const parts: Readonly<Record<Question["kind"], fc.Arbitrary<object>>> = {
    totals: fc.constant({}),
    lags: fc.constant({}),
    counts: fc.record({
      by: fc.oneof(fc.tuple(bys), byPairs),
      facet: fc.boolean(),
    }),
    facets: fc.record({ dimensions: fc.uniqueArray(dimensions, { maxLength: 4 }) }),
    marks: fc.record({ by: bys }),
    change: fc.record({ by: dimensions }),
    rows: pages,
  };
  return fc
    .tuple(heading, parts[kind], sides(corpora))
    .map(([{ measures, sides: asks }, part, more]) => {
      const one = kind === "rows" || kind === "change";
      // A change is between sides of one corpus here, which are of one basis.
      const [from] = asks;
      const to = more.slice(0, 1).map((side) => ({ ...side, corpus: from?.corpus ?? 0 }));
      const asked = kind === "change" ? [...asks.slice(0, 1), ...to] : asks;
      return {
        kind,
        measures: one ? measures.slice(0, 1) : measures,
        sides: kind === "rows" ? asks.slice(0, 1) : asked,
        ...part,
      } as Question;
    });
}
