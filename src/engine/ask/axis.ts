import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import type { CodeColumn } from "#domain/table.ts";
import { periodOf } from "#domain/week.ts";
import { codesOf } from "#domain/table.ts";
import type { By, Dimension, Filter } from "#engine/question.ts";
import { byValue } from "#engine/scan/columns.ts";
import { inRange } from "#engine/question.ts";

/** What is counted by: values in the order of an answer, and where each row stands among them. */
export interface Axis {
  /** Name of its column in an answer. */
  readonly name: string;
  /** Null where weeks are counted. */
  readonly dimension: Dimension | null;
  /** The table's column that is counted by. */
  readonly column: Dimension | "week" | "marks";
  readonly values: readonly string[];
  /** Index into `values` by the code of the column; -1 where a row stands at none. */
  readonly indexByCode: Int32Array;
  readonly codes: CodeColumn["codes"];
  /** Index into `values` of a week of the corpus. Of a dimension: -1. */
  readonly indexOfWeek: (week: WeekCoverage) => number;
}

/** By code of a dimension, 1 where the corpus has rows of it. */
type Occurring = (dimension: Dimension) => Uint8Array;

interface Ranged {
  readonly filter: Filter;
  readonly weeks: readonly WeekCoverage[];
}

// The questions of a page ask for the same weeks one after the other.
const RANGED = new WeakMap<Corpus, Ranged>();

/** The weeks of a corpus inside a filter's range, earliest first; the same list for the same range asked again. */
export function weeksInRange(corpus: Corpus, filter: Filter): readonly WeekCoverage[] {
  const last = RANGED.get(corpus);
  if (last !== undefined && last.filter.from === filter.from && last.filter.to === filter.to) {
    return last.weeks;
  }
  const weeks = corpus.weeks
    .filter(({ week }) => inRange(filter, week))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
  RANGED.set(corpus, { filter, weeks });
  return weeks;
}

/**
 * The axis of a dimension, or of weeks gathered by a grain. A dimension lists the values that occur in the corpus, and
 * places that are only named; weeks list every week of the corpus in range.
 */
export function axisOf(corpus: Corpus, by: By, filter: Filter, occurring: Occurring): Axis {
  return typeof by === "string"
    ? dimensionAxis(corpus, by, occurring(by))
    : weekAxis(corpus, by.weeks, filter);
}

function dimensionAxis(corpus: Corpus, dimension: Dimension, occurs: Uint8Array): Axis {
  const { codes, dictionary } = codesOf(corpus.table, dimension);
  const found = dictionary.filter((_, code) => occurs[code] === 1);
  const values = [...new Set([...found, ...namedValues(corpus, dimension)])].sort(byValue);
  return axis(
    dimension,
    dimension,
    values,
    { codes, dictionary },
    (value) => value,
    () => -1,
  );
}

function namedValues(corpus: Corpus, dimension: Dimension): readonly string[] {
  const named = corpus.weeks.flatMap((week) => week.named);
  if (dimension === "state") return named.map(({ state }) => state);
  return dimension === "county" ? named.flatMap(({ county }) => county ?? []) : [];
}

function weekAxis(corpus: Corpus, grain: Parameters<typeof periodOf>[1], filter: Filter): Axis {
  const weeks = new Set(weeksInRange(corpus, filter).map(({ week }) => week));
  const values = [...new Set([...weeks].map((week) => periodOf(week, grain)))].sort(byValue);
  const index = new Map(values.map((value, i) => [value, i]));
  const period = (week: string): string => (weeks.has(week) ? periodOf(week, grain) : "");
  return axis(
    "period",
    null,
    values,
    codesOf(corpus.table, "week"),
    period,
    ({ week }) => index.get(period(week)) ?? -1,
  );
}

function axis(
  name: string,
  dimension: Dimension | null,
  values: readonly string[],
  column: Pick<CodeColumn, "codes" | "dictionary">,
  valueOf: (text: string) => string,
  indexOfWeek: Axis["indexOfWeek"],
): Axis {
  const index = new Map(values.map((value, i) => [value, i]));
  const indexByCode = Int32Array.from(column.dictionary, (text) => index.get(valueOf(text)) ?? -1);
  return {
    name,
    dimension,
    column: dimension ?? "week",
    values,
    indexByCode,
    codes: column.codes,
    indexOfWeek,
  };
}
