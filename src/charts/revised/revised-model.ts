import { CELL_STATES, type CellState } from "#domain/cell.ts";
import { weekInWords } from "#domain/week.ts";
import { formatChange, formatCount, plural } from "#domain/words/count.ts";
import type { Answer } from "#engine/question.ts";
import { listed } from "#domain/words/listed.ts";
import { answerRows, numberIn, textIn, type AnswerRow } from "#charts/figure/answer-rows.ts";

/** A count of one week in one state of publication; null where there is none. */
export interface RevisedCell {
  readonly count: number | null;
  readonly cell: CellState;
}

/** One week as first published and as of now. */
export interface RevisedWeek {
  readonly week: string;
  readonly title: string;
  readonly first: RevisedCell;
  readonly now: RevisedCell;
  /** Now less first; null where one of them has no edition here. */
  readonly difference: number | null;
}

/** Weeks with both values, the largest of them, and a sentence. */
export interface RevisedModel {
  readonly weeks: readonly RevisedWeek[];
  readonly most: number;
  readonly summary: string;
}

/** States of a week of which nothing is here, so that nothing can be set against it. */
const ABSENT: ReadonlySet<CellState> = new Set([
  "not-published",
  "not-yet-published",
  "not-loaded",
  "arriving",
]);

/** What a `counts` answer by week says of its sides, the first as first published and the second as of now. */
export function revisedModel(answer: Answer): RevisedModel {
  const then = cells(answerRows(answer, 0));
  const since = cells(answerRows(answer, 1));
  const weeks = [...since]
    .filter(([, { cell }]) => cell !== "not-published")
    .map(([week, now]): RevisedWeek => {
      const first = then.get(week) ?? { count: null, cell: "not-loaded" };
      const difference =
        first.count === null || now.count === null ? null : now.count - first.count;
      return { week, title: weekInWords(week), first, now, difference };
    });
  return {
    weeks,
    most: Math.max(0, ...weeks.flatMap(({ first, now }) => [first.count ?? 0, now.count ?? 0])),
    summary: summaryOf(weeks),
  };
}

function cells(rows: readonly AnswerRow[]): ReadonlyMap<string, RevisedCell> {
  return new Map(
    rows.map((row) => {
      const cell = CELL_STATES.find((state) => state === textIn(row, "cell")) ?? "count";
      const count = ABSENT.has(cell) ? null : (numberIn(row, "count") ?? 0);
      return [textIn(row, "period"), { cell: count !== null && count > 0 ? "count" : cell, count }];
    }),
  );
}

function summaryOf(weeks: readonly RevisedWeek[]): string {
  const moved = weeks.filter(({ difference }) => difference !== null && difference !== 0);
  const unknown = weeks.filter(({ difference }) => difference === null);
  const same = weeks.length - moved.length - unknown.length;
  const gone =
    unknown.length === 0
      ? ""
      : `${plural(unknown.length, "week")} cannot be told, because an edition is not here.`;
  if (moved.length === 0) {
    if (same === 0) return gone === "" ? "No week has an edition here." : gone;
    return `No week’s number differs from the one first published; a correction may still have taken places or agencies from declines within a week. ${gone}`.trimEnd();
  }
  const said = moved.map(
    ({ title, first, now, difference }) =>
      `${formatCount(first.count ?? 0)} as first published and ${formatCount(now.count ?? 0)} now in the week of ${title} (${formatChange(difference ?? 0)})`,
  );
  const words =
    moved.length <= 4
      ? listed(said)
      : `${plural(moved.length, "week")} of ${formatCount(weeks.length)} have another number now`;
  const rest =
    same === 0 ? "" : same === 1 ? "One week is unchanged." : `${same} weeks are unchanged.`;
  return [`${words}.`, rest, gone].filter((part) => part !== "").join(" ");
}
