import type { WeekStart } from "#domain/calendar/week.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import type { Filter } from "#engine/query/question.ts";

/** What the whole numbers that are known of a state in one week are of. */
export interface StateArea {
  readonly week: WeekStart;
  /** True where the number of the whole state is one of them. */
  readonly isWholeState: boolean;
  /** The names of its other places. */
  readonly places: readonly string[];
  /** The sum of these places. */
  readonly declined: number;
}

/** The area of the whole numbers of a state, of each week that has such a number. */
export function listStateAreas(
  { jurisdictions }: Pick<ChartContext, "jurisdictions">,
  weeks: readonly Pick<WeekCoverage, "week" | "complete">[],
  state: string,
): readonly StateArea[] {
  return weeks.flatMap(({ week, complete }) => {
    const here = complete.flatMap(({ jurisdiction, declined }) => {
      const place: Jurisdiction | undefined = jurisdictions.get(jurisdiction);
      return place?.state.toUpperCase() === state ? [{ place, declined }] : [];
    });
    if (here.length === 0) return [];
    const parts = here.filter(({ place }) => place.level !== "state");
    return [
      {
        week,
        isWholeState: parts.length < here.length,
        places: parts.map(({ place }) => place.name),
        declined: parts.reduce((sum, part) => sum + part.declined, 0),
      },
    ];
  });
}

/**
 * "New York City only" where all of a state's number in some weeks is of the same places of it, and the number of the whole
 * state is known of none of these weeks; empty otherwise.
 */
export function formatNumberArea(
  facts: Pick<ChartContext, "jurisdictions">,
  weeks: readonly Pick<WeekCoverage, "week" | "complete">[],
  state: string,
  count: number,
): string {
  const areas = listStateAreas(facts, weeks, state);
  const [first] = areas;
  if (first === undefined || areas.length < weeks.length || count === 0) return "";
  const names = formatList(first.places);
  const isOfPlaces = areas.every(
    ({ isWholeState, places }) => !isWholeState && formatList(places) === names,
  );
  const sum = areas.reduce((total, { declined }) => total + declined, 0);
  return isOfPlaces && sum === count ? `${names} only` : "";
}

/** True where a filter chooses nothing but states and weeks, so that the number of a state is all on record of it. */
export function isFilteredByStateAlone({ choices, text }: Filter): boolean {
  return text === "" && Object.keys(choices).every((dimension) => dimension === "state");
}

/** The state that a filter chooses where it chooses nothing else but weeks; null otherwise. */
export function findLoneState(filter: Filter): string | null {
  const { state } = filter.choices;
  const [value, ...others] = state === undefined || state.isExcluded ? [] : state.values;
  const isLone = isFilteredByStateAlone(filter) && others.length === 0;
  return isLone && value !== undefined && !isReservedCode(value) ? value : null;
}

/** A period with its weeks and a state's number in it. */
export interface StateNumber {
  readonly name: string;
  readonly weeks: readonly Pick<WeekCoverage, "week" | "complete">[];
  readonly count: number;
}

/** "Feb 4 – 10: New York City only" of each period whose number is of a part of the state; once where it is so in all. */
export function formatPeriodAreas(
  facts: Pick<ChartContext, "jurisdictions">,
  numbers: readonly StateNumber[],
  state: string,
): string {
  const areas = numbers.map(({ weeks, count }) => formatNumberArea(facts, weeks, state, count));
  const [first] = areas;
  if (first !== undefined && areas.every((area) => area === first)) return first;
  return numbers.flatMap(({ name }, at) => (areas[at] ? [`${name}: ${areas[at]}`] : [])).join("; ");
}
