import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import { CELL_STATES, type CellState } from "#domain/cell.ts";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { isWeekStart, weekInWords } from "#domain/week.ts";
import type { Answer, Filter } from "#engine/question.ts";

/** A period with a cell a subject, in their order. */
export interface BesidePeriod {
  readonly period: string;
  readonly words: string;
  readonly cells: readonly { readonly state: CellState; readonly count: number }[];
}

/**
 * Several subjects by week on one scale. `counts` has a side for each filter that is not null; where it is, no line can
 * name the subject. `most` is the largest count.
 */
export function besideWeeks(
  counts: Answer,
  filters: readonly (Filter | null)[],
  weeks: readonly WeekCoverage[],
): { readonly periods: readonly BesidePeriod[]; readonly most: number } {
  const presence = new Map(weeks.map((coverage) => [coverage.week, coverage.presence]));
  let side = -1;
  const columns = filters.map((filter) => {
    if (filter === null) return new Map<string, { state: CellState; count: number }>();
    side += 1;
    return new Map(
      answerRows(counts, side).map((row) => {
        const count = numberIn(row, "count") ?? 0;
        const told = CELL_STATES.find((state) => state === textIn(row, "cell"));
        const state =
          count > 0 ? "count" : told === undefined || told === "count" ? "not-transcribed" : told;
        return [textIn(row, "period"), { state, count }] as const;
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
