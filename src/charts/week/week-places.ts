import type { WeekCoverage } from "#domain/report/dataset.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { getStateName } from "#domain/vocabulary/states.ts";

/** Reported totals less one place, for a click that leaves the place out. */
export interface PlaceRemainder {
  readonly dimension: "county" | "state";
  readonly value: string;
  /** The state in which it lies, in two letters. */
  readonly state: string;
  /** "Travis County". */
  readonly label: string;
  /** "Travis County, Texas". */
  readonly place: string;
  /** Reported less the place, and what of it is in this file, in the order of the weeks. */
  readonly values: readonly number[];
  readonly here: readonly number[];
}

/** The part of one week's reported total that a single complete place is. */
export interface PlacePart {
  readonly week: WeekStart;
  readonly jurisdiction: string;
  readonly place: string;
  readonly declined: number;
  readonly reported: number;
}

/** The place that is more than half of what is transcribed of a week; null where none is or its whole number is not known. */
export function findLargestPart(facts: ChartContext, week: WeekStart): PlacePart | null {
  const coverage = facts.weeks.find((each) => each.week === week);
  if (coverage === undefined || coverage.reported === null) return null;
  for (const total of coverage.complete) {
    if (total.withdrawn || total.declined * 2 <= coverage.transcribed) continue;
    const place = formatPlaceName(facts, total.jurisdiction);
    if (place !== null)
      return {
        week,
        jurisdiction: total.jurisdiction,
        place,
        declined: total.declined,
        reported: coverage.reported,
      };
  }
  return null;
}

/** Of the parts that are over half of one of the weeks, the largest; null where there is none. */
export function findLargestPartOfWeeks(
  facts: ChartContext,
  weeks: readonly WeekStart[],
): PlacePart | null {
  const parts = weeks.flatMap((week) => findLargestPart(facts, week) ?? []);
  return parts.sort((a, b) => b.declined - a.declined)[0] ?? null;
}

/** The place that is over half of one of the weeks and can be left out of all of them; null where there is none. */
export function findOverHalfPlace(
  facts: ChartContext,
  weeks: readonly WeekStart[],
): PlaceRemainder | null {
  const part = findLargestPartOfWeeks(facts, weeks);
  return part === null ? null : createRemainder(facts, part.jurisdiction, weeks);
}

/** Reported totals without a place that is complete in every one of the weeks; null where it is not. */
export function createRemainder(
  facts: ChartContext,
  jurisdiction: string,
  weeks: readonly WeekStart[],
): PlaceRemainder | null {
  const place = facts.jurisdictions.get(jurisdiction);
  const name = formatPlaceName(facts, jurisdiction);
  if (place === undefined || name === null || weeks.length === 0) return null;
  const dimension = place.level === "state" ? "state" : "county";
  const value = dimension === "state" ? place.state.toUpperCase() : place.county;
  if (value === null) return null;
  const values: number[] = [];
  const here: number[] = [];
  for (const week of weeks) {
    const coverage = facts.weeks.find((each) => each.week === week);
    const rest = coverage === undefined ? null : subtractPlace(coverage, jurisdiction);
    if (rest === null || coverage === undefined) return null;
    values.push(rest);
    here.push(rest - ((coverage.reported ?? 0) - coverage.transcribed));
  }
  const state = place.state.toUpperCase();
  return { dimension, value, state, label: place.name, place: name, values, here };
}

function subtractPlace(coverage: WeekCoverage, jurisdiction: string): number | null {
  const total = coverage.complete.find((each) => each.jurisdiction === jurisdiction);
  if (total === undefined || total.withdrawn || coverage.reported === null) return null;
  return coverage.reported - total.declined;
}

function formatPlaceName(facts: ChartContext, jurisdiction: string): string | null {
  const place = facts.jurisdictions.get(jurisdiction);
  if (place === undefined) return null;
  return place.level === "state" ? place.name : `${place.name}, ${getStateName(place.state)}`;
}
