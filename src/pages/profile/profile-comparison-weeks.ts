import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { CELL_STATES, type CellState } from "#domain/table/cell-state.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { isWeekStart, formatWeek } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import type { Profile } from "#features/profiles/profile.ts";
import { getWholeNumbers } from "./profile-weeks.ts";

/** A period with a cell a subject, in their order. */
export interface ProfileComparisonPeriod {
  readonly period: string;
  readonly words: string;
  readonly cells: readonly { readonly state: CellState; readonly count: number }[];
}

/**
 * Several subjects by week on one scale, a whole number where it is known as on the page of each. `counts` has a side for
 * each subject that lines can name. `most` is the largest count.
 */
export function createComparisonWeeks(
  counts: Answer,
  subjects: readonly Profile[],
  weeks: readonly WeekCoverage[],
): { readonly periods: readonly ProfileComparisonPeriod[]; readonly most: number } {
  const presence = new Map(weeks.map((coverage) => [coverage.week, coverage.presence]));
  let side = -1;
  const isDeclined = counts.measures[0] === "declined";
  const columns = subjects.map((subject) => {
    const wholes = isDeclined ? getWholeNumbers(subject, weeks) : new Map<string, number>();
    if (subject.choice === null)
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
    const there = presence.get(period);
    const absent: CellState =
      there === undefined || there === "present" ? "not-transcribed" : there;
    return {
      period,
      words: isWeekStart(period) ? formatWeek(period) : period,
      cells: columns.map((column) => column.get(period) ?? { state: absent, count: 0 }),
    };
  });
  const most = Math.max(0, ...periods.flatMap(({ cells }) => cells.map(({ count }) => count)));
  return { periods, most };
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
