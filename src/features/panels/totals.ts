import {
  readAnswerRows,
  getRowCell,
  getRowNumber,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import type { Answer } from "#engine/query/question.ts";

/** Sums of a `totals` answer over its weeks; `reported` and `untranscribed` are null where no week reports a total. */
export interface Totals {
  readonly match: number;
  readonly unknown: number;
  readonly matchUnknown: number;
  readonly withdrawn: number;
  readonly transcribed: number;
  readonly reported: number | null;
  readonly untranscribed: number | null;
}

/** Adds up the weeks of a `totals` answer. */
export function sumTotals(answer: Answer): Totals {
  const rows = readAnswerRows(answer);
  const sum = (column: string): number =>
    rows.reduce((total, row) => total + (getRowNumber(row, column) ?? 0), 0);
  const known = (column: string): number | null =>
    rows.some((row) => getRowNumber(row, column) !== null) ? sum(column) : null;
  return {
    match: sum("match"),
    unknown: sum("unknown"),
    matchUnknown: sum("matchUnknown"),
    withdrawn: sum("withdrawn"),
    transcribed: sum("transcribed"),
    reported: known("reported"),
    untranscribed: known("untranscribed"),
  };
}

/**
 * The cell of all that matches. Where nothing does, the cells of the states (a `counts` answer of the same filter) say what
 * that is; where they are silent, because the filter leaves out every state of the dataset, what is not ruled out does.
 */
export function getTotalCell(
  { match, unknown, untranscribed }: Totals,
  states: Answer,
  weeks: readonly WeekCoverage[],
): AnswerCell {
  const sum = sumCells(readAnswerRows(states).map(getRowCell));
  if (match > 0) return { state: "count", count: match, open: sum.open };
  if (sum.state !== "not-selected" && sum.state !== "count") return sum;
  const present = weeks.filter(({ presence }) => presence === "present");
  const isListing = present.length > 0 && present.every((week) => week.isListing === true);
  const isKnown = isListing || (unknown === 0 && untranscribed === 0);
  return { state: isKnown ? "not-named" : "not-transcribed", count: null, open: null };
}

/** A week in which ICE later withdrew places: lines' counts, and places named without a number, at least one each. */
export interface WithdrawnWeek {
  readonly week: string;
  readonly counted: number;
  readonly named: number;
  readonly reported: number | null;
}

/** By week, the withdrawn rows' counts and how many places named without a number were withdrawn; weeks without any are left out. */
export function listWithdrawnWeeks(
  byWeekAndState: Answer,
  weeks: readonly WeekCoverage[],
): readonly WithdrawnWeek[] {
  const byWeek = new Map<string, number>();
  for (const row of readAnswerRows(byWeekAndState)) {
    if (getRowText(row, "state") !== "withdrawn") continue;
    const week = getRowText(row, "period");
    byWeek.set(week, (byWeek.get(week) ?? 0) + (getRowNumber(row, "count") ?? 0));
  }
  return weeks.flatMap(({ week, named, reported }) => {
    const counted = byWeek.get(week) ?? 0;
    const without = named.filter((place) => place.withdrawn).length;
    return counted + without === 0 ? [] : [{ week, counted, named: without, reported }];
  });
}
