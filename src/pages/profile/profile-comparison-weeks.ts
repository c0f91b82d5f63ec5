import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { CELL_STATES, type CellState } from "#domain/table/cell-state.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { isWeekStart, formatWeek } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import type { Profile } from "#features/profiles/profile.ts";
import { getWholeNumbers } from "./profile-weeks.ts";

/** A period with one cell for each profile, in their order. */
export interface ProfileComparisonPeriod {
  readonly period: string;
  readonly words: string;
  readonly cells: readonly { readonly state: CellState; readonly count: number }[];
}

/**
 * Several profiles by week on one scale, with the whole number where it is known, as on the page of each. `counts` has a
 * side for each profile that rows can name. `maxCount` is the largest count.
 */
export function createComparisonWeeks(
  counts: Answer,
  profiles: readonly Profile[],
  weeks: readonly WeekCoverage[],
): { readonly periods: readonly ProfileComparisonPeriod[]; readonly maxCount: number } {
  const presence = new Map(weeks.map((coverage) => [coverage.week, coverage.presence]));
  let side = -1;
  const isDeclined = counts.measures[0] === "declined";
  const columns = profiles.map((profile) => {
    const wholes = isDeclined ? getWholeNumbers(profile, weeks) : new Map<string, number>();
    if (profile.choice === null)
      return new Map([...wholes].map(([week, whole]) => createCell(week, whole)));
    side += 1;
    return new Map(
      readAnswerRows(counts, side).map((row) => {
        const period = getRowText(row, "period");
        const count = Math.max(getRowNumber(row, "count") ?? 0, wholes.get(period) ?? 0);
        return createCell(
          period,
          count,
          wholes.has(period) ? "reported-zero" : getRowText(row, "cell"),
        );
      }),
    );
  });
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const periods = names.map((period): ProfileComparisonPeriod => {
    const weekPresence = presence.get(period);
    const emptyState: CellState =
      weekPresence === undefined || weekPresence === "present" ? "not-transcribed" : weekPresence;
    return {
      period,
      words: isWeekStart(period) ? formatWeek(period) : period,
      cells: columns.map((column) => column.get(period) ?? { state: emptyState, count: 0 }),
    };
  });
  const maxCount = Math.max(0, ...periods.flatMap(({ cells }) => cells.map(({ count }) => count)));
  return { periods, maxCount };
}

/** A cell of a period; without a count it says what the engine says of it, or that it is not in what is transcribed. */
function createCell(
  period: string,
  count: number,
  cell = "reported-zero",
): readonly [string, ProfileComparisonPeriod["cells"][number]] {
  const found = CELL_STATES.find((state) => state === cell) ?? "not-transcribed";
  const state = count > 0 ? "count" : found === "count" ? "not-transcribed" : found;
  return [period, { state, count }];
}
