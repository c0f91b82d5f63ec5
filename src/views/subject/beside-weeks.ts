import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import { CELL_STATES, type CellState } from "#domain/cell.ts";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { isWeekStart, weekInWords } from "#domain/week.ts";
import type { Answer } from "#engine/question.ts";
import type { Subject } from "./subject.ts";
import { wholeNumbers } from "./subject-weeks.ts";

/** A period with a cell a subject, in their order. */
export interface BesidePeriod {
  readonly period: string;
  readonly words: string;
  readonly cells: readonly { readonly state: CellState; readonly count: number }[];
}

/**
 * Several subjects by week on one scale, a whole number where it is known as on the page of each. `counts` has a side for
 * each subject that lines can name. `most` is the largest count.
 */
export function besideWeeks(
  counts: Answer,
  subjects: readonly Subject[],
  weeks: readonly WeekCoverage[],
): { readonly periods: readonly BesidePeriod[]; readonly most: number } {
  const presence = new Map(weeks.map((coverage) => [coverage.week, coverage.presence]));
  let side = -1;
  const isDeclined = counts.measures[0] === "declined";
  const columns = subjects.map((subject) => {
    const wholes = isDeclined ? wholeNumbers(subject, weeks) : new Map<string, number>();
    if (subject.choice === null)
      return new Map([...wholes].map(([week, whole]) => told(week, whole)));
    side += 1;
    return new Map(
      answerRows(counts, side).map((row) => {
        const period = textIn(row, "period");
        const count = Math.max(numberIn(row, "count") ?? 0, wholes.get(period) ?? 0);
        return told(period, count, wholes.has(period) ? "reported-zero" : textIn(row, "cell"));
      }),
    );
  });
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const periods = names.map((period): BesidePeriod => {
    const there = presence.get(period);
    const absent: CellState =
      there === undefined || there === "present" ? "not-transcribed" : there;
    return {
      period,
      words: isWeekStart(period) ? weekInWords(period) : period,
      cells: columns.map((column) => column.get(period) ?? { state: absent, count: 0 }),
    };
  });
  const most = Math.max(0, ...periods.flatMap(({ cells }) => cells.map(({ count }) => count)));
  return { periods, most };
}

/** A cell of a period; without a count it says what the engine says of it, or that it is not in what is transcribed. */
function told(
  period: string,
  count: number,
  cell = "reported-zero",
): readonly [string, BesidePeriod["cells"][number]] {
  const found = CELL_STATES.find((state) => state === cell) ?? "not-transcribed";
  const state = count > 0 ? "count" : found === "count" ? "not-transcribed" : found;
  return [period, { state, count }];
}
