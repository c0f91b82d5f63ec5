import { getRowNumber, getRowText, readAnswerRows } from "#charts/answer/answer-rows.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import type { Answer } from "#engine/query/question.ts";
import type { HistogramWeek } from "#ui/week-range/week-histogram.tsx";

/**
 * What the histogram of weeks shows, of a `counts` answer by weeks and states without any filter: what is on record of each
 * week, and what was reported and is not.
 */
export function createWeekCounts(
  byWeekAndState: Answer,
  weeks: readonly WeekCoverage[],
): ReadonlyMap<WeekStart, HistogramWeek> {
  const shown = new Map<string, number>();
  for (const row of readAnswerRows(byWeekAndState)) {
    const week = getRowText(row, "period");
    shown.set(week, (shown.get(week) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  return new Map(
    weeks.map(({ week, reported }) => {
      const count = shown.get(week) ?? 0;
      const notOnRecord = reported === null ? 0 : Math.max(0, reported - count);
      return [week, { shown: count, notOnRecord }];
    }),
  );
}
