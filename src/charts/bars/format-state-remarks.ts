import { getStateName } from "#domain/vocabulary/states.ts";
import { formatShortWeek } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { listStateAreas } from "#charts/answer/state-area.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { formatList } from "#domain/text/format-list.ts";

/**
 * What has to be read beside a state's number, by state, of all weeks together: numbers printed there and withdrawn later,
 * and whole numbers that are of the state in one week and of one of its places in another, so that they cannot be compared.
 */
export function formatStateRemarks(facts: ChartContext): ReadonlyMap<string, string> {
  const states = new Set([...facts.jurisdictions.values()].map(({ state }) => state.toUpperCase()));
  const remarks = [...states].map((state): [string, string] => [
    state,
    [findWithdrawn(facts, state), formatUnlikeAreas(facts, state)].filter(Boolean).join(" "),
  ]);
  return new Map(remarks.filter(([, words]) => words !== ""));
}

function findWithdrawn(facts: ChartContext, state: string): string {
  const sum = facts.weeks
    .flatMap((week) => week.withdrawn)
    .filter(({ jurisdiction }) => isInState(facts, jurisdiction, state))
    .reduce((total, { declined }) => total + declined, 0);
  return sum === 0 ? "" : `${formatCount(sum)} more were printed here and later withdrawn.`;
}

/** That the whole numbers of a state are of one of its places in some weeks and of all of it in others; empty where they are not. */
export function formatUnlikeAreas(facts: ChartContext, state: string): string {
  const weeks = listStateAreas(facts, facts.weeks, state).map((area) => ({
    ...area,
    words: area.isWholeState
      ? `the whole of ${getStateName(state)}`
      : `${formatList(area.places)} alone`,
  }));
  if (new Set(weeks.map(({ words }) => words)).size < 2) return "";
  if (weeks.every(({ isWholeState }) => !isWholeState)) return "";
  const counts = weeks.map(({ week, words }) => `${words} in ${formatShortWeek(week)}`);
  return `Whole numbers are known of ${counts.join(", ")}; these weeks cannot be compared.`;
}

function isInState(facts: ChartContext, jurisdiction: string, state: string): boolean {
  return facts.jurisdictions.get(jurisdiction)?.state.toUpperCase() === state;
}
