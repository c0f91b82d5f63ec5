import { formatPeriodKey } from "#domain/calendar/format-period.ts";
import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import type { Answer } from "#engine/query/question.ts";
import type { Profile } from "#features/profiles/profile.ts";
import {
  chooseWholeCell,
  getWholeNumbers,
  readPeriodCells,
} from "#features/profiles/whole-numbers.ts";

/** A period with one cell for each profile, in their order. */
export interface ProfileComparisonPeriod {
  readonly period: string;
  readonly words: string;
  readonly cells: readonly AnswerCell[];
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
    if (profile.choice !== null) side += 1;
    const answered =
      profile.choice === null ? new Map<string, AnswerCell>() : readPeriodCells(counts, side);
    return new Map(
      [...new Set([...answered.keys(), ...wholes.keys()])].map((period) => [
        period,
        chooseWholeCell(answered.get(period), wholes.get(period)),
      ]),
    );
  });
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const periods = names.map((period): ProfileComparisonPeriod => {
    const weekPresence = presence.get(period) ?? "present";
    const emptyCell: AnswerCell =
      weekPresence === "present"
        ? chooseWholeCell(undefined, undefined)
        : { state: weekPresence, count: null, open: null };
    return {
      period,
      words: formatPeriodKey(period),
      cells: columns.map((column) => column.get(period) ?? emptyCell),
    };
  });
  const maxCount = Math.max(
    0,
    ...periods.flatMap(({ cells }) => cells.map(({ count }) => count ?? 0)),
  );
  return { periods, maxCount };
}
