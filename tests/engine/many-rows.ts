import fc from "fast-check";
import type { Dataset } from "#domain/report/dataset.ts";
import { buildNumberColumn, getCodeColumn } from "#domain/table/table.ts";
import { addWeeks, fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";
import type { Dimension, Filter, RowColumn } from "#engine/query/question.ts";
import { replaceChoice } from "./question-helpers.ts";
import { createDataset, createRow, createWeek, WEEK_1 } from "./small-dataset.ts";
import type { TestRow } from "./small-dataset.ts";

const VALUES = {
  state: ["TX", "CA", "NY", "PA", "OK", "NM", "unknown", "withdrawn"],
  agency: ["tx-a", "tx-b", "ca-a", "ca-b", "ny-a", "not-itemised", "withdrawn"],
  charge: ["assault", "liquor", "arson", "fraud", "unknown"],
  status: ["charged", "convicted", "unknown"],
  citizenship: ["MEX", "GTM", "HND", "SLV", "CUB", "unknown"],
  outcome: ["declined", "custody", "open"],
} as const satisfies Partial<Record<Dimension, readonly string[]>>;
type VariedDimension = keyof typeof VALUES;
const VARIED_DIMENSIONS = Object.keys(VALUES) as VariedDimension[];
const WEEKS = 40;
const TEXTS = ["assault of an officer", "liquor", "", "unknown", "Café theft"];

/** A number that follows from two others and looks like chance, from 0 to before `below`. */
function computePseudoRandom(row: number, salt: number, below: number): number {
  const mixed = Math.imul(row ^ Math.imul(salt, 0x9e37_79b1), 0x85eb_ca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
}

/** So many lines over forty weeks with a gap; as they stand by week, or not. `heavy` lines stand for several. */
export function createManyRows(length: number, isByWeek: boolean, heavy: boolean) {
  const weekOf = (i: number) => (i % WEEKS) + (i % WEEKS > 20 ? 3 : 0);
  const weeks = Array.from({ length: WEEKS }, (_, i) => addWeeks(WEEK_1, weekOf(i)));
  const lines = Array.from({ length }, (_, row): TestRow => {
    const at = isByWeek ? Math.floor((row * WEEKS) / length) : computePseudoRandom(row, 1, WEEKS);
    const values = VARIED_DIMENSIONS.map((name, salt) => {
      const all = VALUES[name];
      const pick = computePseudoRandom(row, salt + 2, all.length * 2);
      return [name, all[pick % all.length] ?? all[0]] as const;
    });
    return createRow({
      ...Object.fromEntries(values),
      week: weeks[at] ?? WEEK_1,
      chargeText: TEXTS[computePseudoRandom(row, 90, TEXTS.length)] ?? "",
      issued: addWeeks(WEEK_1, -computePseudoRandom(row, 91, 200)),
      count: heavy ? 1 + computePseudoRandom(row, 92, 4) : 1,
    });
  });
  return createDataset(
    lines,
    weeks.map((start, i) => createWeek(start, i % 7 === 0 ? null : 100)),
  );
}

/** The dataset as if every decline were printed: what is empty in its weeks is zero, unless a line may belong there. */
export function createCompleteWeeks(dataset: Dataset): Dataset {
  const weeks = dataset.weeks.map((one) => ({ ...one, reported: one.transcribed }));
  return { ...dataset, weeks };
}

/** The dataset as one by week of issue: each line has a date inside its week, but for one in seven. */
export function countByDay(dataset: Dataset): Dataset {
  const week = getCodeColumn(dataset.table, "week");
  const days = Array.from(week.codes, (code, row) =>
    row % 7 === 0
      ? null
      : toDayNumber(week.dictionary[code] ?? "") + computePseudoRandom(row, 93, 7),
  );
  const known = days.filter((day) => day !== null).toSorted((a, b) => a - b);
  const [first = 0, last = first] = [known[0], known.at(-1)];
  return {
    ...dataset,
    datasetPeriod: {
      ...dataset.datasetPeriod,
      basis: "issued",
      coveredDays: { first: fromDayNumber(first), last: fromDayNumber(last) },
    },
    table: {
      ...dataset.table,
      columns: { ...dataset.table.columns, issued: buildNumberColumn(days) },
    },
  };
}

/** A small change of a filter, as one gesture makes it. */
export type FilterChange = (filter: Filter) => Filter;

const weekArbitrary = fc.option(
  fc.nat({ max: WEEKS + 4 }).map((at) => addWeeks(WEEK_1, at)),
  { nil: null, freq: 4 },
);

/** Toggles a value, takes a choice back, leaves values out, moves an end of the weeks, or seeks a word. */
export const filterChangeArbitrary: fc.Arbitrary<FilterChange> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...VARIED_DIMENSIONS), fc.nat({ max: 7 }), fc.nat({ max: 9 }))
      .map(([name, pick, whether]): FilterChange => {
        const all: readonly string[] = VALUES[name];
        const value = all[pick % all.length] ?? "";
        return (filter) => {
          const { values = [], isExcluded = whether > 7 } = filter.choices[name] ?? {};
          const next = values.includes(value)
            ? values.filter((each) => each !== value)
            : [...values, value];
          return replaceChoice(
            filter,
            name,
            next.length === 0 ? null : { values: next, isExcluded },
          );
        };
      }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...VARIED_DIMENSIONS).map(
      (name): FilterChange =>
        (filter) =>
          replaceChoice(filter, name, null),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(weekArbitrary, fc.boolean()).map(
      ([at, isFrom]): FilterChange =>
        (filter) =>
          isFrom ? { ...filter, from: at } : { ...filter, to: at },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("", "liquor", "assault officer", "cafe", "zzz")
      .map((text): FilterChange => (filter) => ({ ...filter, text })),
  },
);

/** Columns to sort by. */
export const sortArbitrary = fc.array(
  fc.record({
    column: fc.constantFrom<RowColumn>("state", "id", "agency", "issued", "count", "week", "days"),
    descending: fc.boolean(),
  }),
  { maxLength: 2 },
);
