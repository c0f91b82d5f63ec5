import type { Dataset, WeekCoverage } from "#domain/report/dataset.ts";
import type { CodeColumn } from "#domain/table/table.ts";
import { getPeriodKey, listWeekPeriods } from "#domain/calendar/week.ts";
import type { Grain, WeekStart } from "#domain/calendar/week.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { By, Dimension, Filter } from "#engine/query/question.ts";
import { getMonthColumn } from "./month-column.ts";
import { compareValues } from "#engine/query/reserved-values.ts";
import { isInRange } from "#domain/calendar/week-range.ts";

/** What is counted by: values in the order of an answer, and where each row stands among them. */
export interface Axis {
  /** Name of its column in an answer. */
  readonly name: string;
  /** Null where weeks are counted. */
  readonly dimension: Dimension | null;
  /** The table's column that is counted by. */
  readonly column: Dimension | "week" | "month" | "marks";
  readonly values: readonly string[];
  /** Index into `values` by the code of the column; -1 where a row stands at none. */
  readonly indexByCode: Int32Array;
  readonly codes: CodeColumn["codes"];
  /** Indexes into `values` of the periods that a week of the dataset reaches into. Of a dimension: none. */
  readonly getWeekIndexes: (week: WeekCoverage) => readonly number[];
}

/** By code of a dimension, 1 where the dataset has rows of it. */
type GetOccurringCodes = (dimension: Dimension) => Uint8Array;

interface WeekRange {
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
  readonly weeks: readonly WeekCoverage[];
}

/** Ranges of weeks that are remembered for each dataset: those of the questions of one message. */
const MAX_WEEK_RANGES = 4;
const WEEK_RANGES = new WeakMap<Dataset, readonly WeekRange[]>();

/** The weeks of a dataset inside a filter's range, earliest first; the same list where the range was requested lately. */
export function getWeeksInRange(
  dataset: Dataset,
  { from, to }: Pick<Filter, "from" | "to">,
): readonly WeekCoverage[] {
  const ranges = WEEK_RANGES.get(dataset) ?? [];
  const found = ranges.find((range) => range.from === from && range.to === to);
  if (found !== undefined) return found.weeks;
  const weeks = dataset.weeks
    .filter(({ week }) => isInRange({ from, to }, week))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
  WEEK_RANGES.set(dataset, [{ from, to, weeks }, ...ranges].slice(0, MAX_WEEK_RANGES));
  return weeks;
}

/**
 * The axis of a dimension, or of weeks gathered by a grain. A dimension lists the values that occur in the dataset, and
 * places that are only named; weeks list every week of the dataset in range.
 */
export function createAxis(
  dataset: Dataset,
  by: By,
  filter: Filter,
  occurring: GetOccurringCodes,
): Axis {
  return typeof by === "string"
    ? createDimensionAxis(dataset, by, occurring(by))
    : getWeekAxis(dataset, by.weeks, filter);
}

function createDimensionAxis(dataset: Dataset, dimension: Dimension, occurs: Uint8Array): Axis {
  const { codes, dictionary } = getCodeColumn(dataset.table, dimension);
  const found = dictionary.filter((_, code) => occurs[code] === 1);
  const values = [...new Set([...found, ...listNamedPlaces(dataset, dimension)])].sort(
    compareValues,
  );
  const index = indexValues(values);
  return {
    name: dimension,
    dimension,
    column: dimension,
    values,
    indexByCode: Int32Array.from(dictionary, (value) => index.get(value) ?? -1),
    codes,
    getWeekIndexes: () => [],
  };
}

function listNamedPlaces(dataset: Dataset, dimension: Dimension): readonly string[] {
  const named = dataset.weeks.flatMap((week) => week.named);
  if (dimension === "state") return named.map(({ state }) => state);
  return dimension === "county" ? named.flatMap(({ county }) => county ?? []) : [];
}

const WEEK_AXES = new WeakMap<readonly WeekCoverage[], Map<Grain, Axis>>();

/** The axis of the weeks in a filter's range; the same one for the same list of weeks. */
function getWeekAxis(dataset: Dataset, grain: Grain, filter: Filter): Axis {
  const weeks = getWeeksInRange(dataset, filter);
  const byGrain = WEEK_AXES.get(weeks) ?? new Map<Grain, Axis>();
  WEEK_AXES.set(weeks, byGrain);
  const found = byGrain.get(grain) ?? createWeekAxis(dataset, grain, weeks);
  byGrain.set(grain, found);
  return found;
}

/**
 * Weeks are counted by their own column; longer periods by the month of each row, of which they are made. A week lists each
 * period that its days reach into, and each in which rows of it are counted.
 */
function createWeekAxis(dataset: Dataset, grain: Grain, coverages: readonly WeekCoverage[]): Axis {
  const { coveredDays } = dataset.datasetPeriod;
  const months = grain === "week" ? null : getMonthColumn(dataset);
  const getPeriods = ({ week }: WeekCoverage): readonly string[] => {
    const others = months?.otherMonths.get(week) ?? [];
    return [
      ...new Set([
        ...listWeekPeriods(week, grain, coveredDays),
        ...others.map((month) => getPeriodKey(month, grain)),
      ]),
    ];
  };
  const values = [...new Set(coverages.flatMap(getPeriods))].sort(compareValues);
  const index = indexValues(values);
  const weeks = new Set(coverages.map(({ week }) => week));
  const { codes, dictionary } = months ?? getCodeColumn(dataset.table, "week");
  return {
    name: "period",
    dimension: null,
    column: months === null ? "week" : "month",
    values,
    indexByCode: Int32Array.from(dictionary, (text) => index.get(getPeriodKey(text, grain)) ?? -1),
    codes,
    getWeekIndexes: (coverage) =>
      weeks.has(coverage.week)
        ? getPeriods(coverage).flatMap((period) => index.get(period) ?? [])
        : [],
  };
}

function indexValues(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, i) => [value, i]));
}
