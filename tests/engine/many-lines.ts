import fc from "fast-check";
import type { Corpus } from "#domain/publication/coverage.ts";
import { addWeeks } from "#domain/week.ts";
import type { Dimension, Filter, RowColumn } from "#engine/question.ts";
import { choosing } from "./any-question.ts";
import { corpusOf, line, week, WEEK_1 } from "./small-corpus.ts";
import type { Line } from "./small-corpus.ts";

const VALUES = {
  state: ["TX", "CA", "NY", "PA", "OK", "NM", "unknown", "withdrawn"],
  agency: ["tx-a", "tx-b", "ca-a", "ca-b", "ny-a", "not-itemised", "withdrawn"],
  charge: ["assault", "liquor", "arson", "fraud", "unknown"],
  status: ["charged", "convicted", "unknown"],
  citizenship: ["MEX", "GTM", "HND", "SLV", "CUB", "unknown"],
  outcome: ["declined", "custody", "open"],
} as const satisfies Partial<Record<Dimension, readonly string[]>>;
type Varied = keyof typeof VALUES;
const VARIED = Object.keys(VALUES) as Varied[];
const WEEKS = 40;
const TEXTS = ["assault of an officer", "liquor", "", "unknown", "Café theft"];

/** A number that follows from two others and looks like chance, from 0 to before `below`. */
function scatter(row: number, salt: number, below: number): number {
  const mixed = Math.imul(row ^ Math.imul(salt, 0x9e37_79b1), 0x85eb_ca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
}

/** So many lines over forty weeks with a gap; as they stand by week, or not. `heavy` lines stand for several. */
export function manyLines(length: number, isByWeek: boolean, heavy: boolean) {
  const weekOf = (i: number) => (i % WEEKS) + (i % WEEKS > 20 ? 3 : 0);
  const weeks = Array.from({ length: WEEKS }, (_, i) => addWeeks(WEEK_1, weekOf(i)));
  const lines = Array.from({ length }, (_, row): Line => {
    const at = isByWeek ? Math.floor((row * WEEKS) / length) : scatter(row, 1, WEEKS);
    const values = VARIED.map((name, salt) => {
      const all = VALUES[name];
      const pick = scatter(row, salt + 2, all.length * 2);
      return [name, all[pick % all.length] ?? all[0]] as const;
    });
    return line({
      ...Object.fromEntries(values),
      week: weeks[at] ?? WEEK_1,
      chargeText: TEXTS[scatter(row, 90, TEXTS.length)] ?? "",
      issued: addWeeks(WEEK_1, -scatter(row, 91, 200)),
      count: heavy ? 1 + scatter(row, 92, 4) : 1,
    });
  });
  return corpusOf(
    lines,
    weeks.map((start, i) => week(start, i % 7 === 0 ? null : 100)),
  );
}

/** The corpus as if every decline were printed: what is empty in its weeks is zero, unless a line may belong there. */
export function wholeWeeks(corpus: Corpus): Corpus {
  const weeks = corpus.weeks.map((one) => ({ ...one, reported: one.transcribed }));
  return { ...corpus, weeks };
}

/** A small change of a filter, as one gesture makes it. */
export type Change = (filter: Filter) => Filter;

const edge = fc.option(
  fc.nat({ max: WEEKS + 4 }).map((at) => addWeeks(WEEK_1, at)),
  { nil: null, freq: 4 },
);

/** Toggles a value, takes a choice back, leaves values out, moves an end of the weeks, or seeks a word. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...VARIED), fc.nat({ max: 7 }), fc.nat({ max: 9 }))
      .map(([name, pick, whether]): Change => {
        const all: readonly string[] = VALUES[name];
        const value = all[pick % all.length] ?? "";
        return (filter) => {
          const { values = [], leaveOut = whether > 7 } = filter.choices[name] ?? {};
          const next = values.includes(value)
            ? values.filter((each) => each !== value)
            : [...values, value];
          return choosing(filter, name, next.length === 0 ? null : { values: next, leaveOut });
        };
      }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...VARIED).map(
      (name): Change =>
        (filter) =>
          choosing(filter, name, null),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(edge, fc.boolean()).map(
      ([at, isFrom]): Change =>
        (filter) =>
          isFrom ? { ...filter, from: at } : { ...filter, to: at },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("", "liquor", "assault officer", "cafe", "zzz")
      .map((text): Change => (filter) => ({ ...filter, text })),
  },
);

/** Columns to sort by. */
export const anySort = fc.array(
  fc.record({
    column: fc.constantFrom<RowColumn>("state", "id", "agency", "issued", "count", "week", "days"),
    descending: fc.boolean(),
  }),
  { maxLength: 2 },
);
