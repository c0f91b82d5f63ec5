import { hasNumber, type CellState } from "#domain/table/cell-state.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatChange, formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import { formatList } from "#domain/text/format-list.ts";
import {
  readAnswerRows,
  getRowCell,
  getRowNumber,
  getRowText,
  type AnswerRow,
} from "#charts/answer/answer-rows.ts";

/** How many lines of one week are here in one state of publication, null where it has no edition, and what its cell says. */
export interface RevisionCell {
  readonly count: number | null;
  readonly cell: CellState;
}

/** One week as first published and as of now. */
export interface RevisionWeek {
  readonly week: string;
  readonly title: string;
  readonly first: RevisionCell;
  readonly now: RevisionCell;
  /** Now less first; null where one of them has no edition here. */
  readonly difference: number | null;
}

/** Weeks with both values, the largest of them, and a sentence. */
export interface RevisionModel {
  readonly weeks: readonly RevisionWeek[];
  readonly maximum: number;
  readonly summary: string;
}

/** States of a week of which nothing is here, so that nothing can be set against it. */
const MISSING_CELL: ReadonlySet<CellState> = new Set([
  "not-published",
  "not-yet-published",
  "not-loaded",
  "arriving",
]);

/** What a `counts` answer by week says of its sides, the first as first published and the second as of now. */
export function createRevisionModel(answer: Answer): RevisionModel {
  const then = readCells(readAnswerRows(answer, 0));
  const since = readCells(readAnswerRows(answer, 1));
  const weeks = [...since]
    .filter(([, { cell }]) => cell !== "not-published")
    .map(([week, now]): RevisionWeek => {
      const first = then.get(week) ?? { count: null, cell: "not-loaded" };
      const difference =
        first.count === null || now.count === null ? null : now.count - first.count;
      return { week, title: formatWeek(week), first, now, difference };
    });
  return {
    weeks,
    maximum: Math.max(0, ...weeks.flatMap(({ first, now }) => [first.count ?? 0, now.count ?? 0])),
    summary: formatSummary(weeks),
  };
}

function readCells(rows: readonly AnswerRow[]): ReadonlyMap<string, RevisionCell> {
  return new Map(
    rows.map((row) => {
      const { state: cell } = getRowCell(row);
      const count = MISSING_CELL.has(cell) ? null : (getRowNumber(row, "count") ?? 0);
      return [getRowText(row, "period"), { cell, count }];
    }),
  );
}

function formatSummary(weeks: readonly RevisionWeek[]): string {
  const moved = weeks.filter(({ difference }) => difference !== null && difference !== 0);
  const unknown = weeks.filter(({ difference }) => difference === null);
  const same = weeks.length - moved.length - unknown.length;
  const missing =
    unknown.length === 0
      ? ""
      : `${formatPlural(unknown.length, "week")} cannot be told, because an edition is not here.`;
  if (moved.length === 0) {
    if (same === 0) return missing === "" ? "No week has an edition here." : missing;
    return `No week’s number differs from the one first published; a correction may still have taken places or agencies from declines within a week. ${missing}`.trimEnd();
  }
  const changes = moved.map(
    ({ title, first, now, difference }) =>
      `${formatRevisionCell(first)} as first published and ${formatRevisionCell(now)} now in the week of ${title} (${formatChange(difference ?? 0)})`,
  );
  const words =
    moved.length <= 4
      ? formatList(changes)
      : `${formatPlural(moved.length, "week")} of ${formatCount(weeks.length)} have another number now`;
  const rest =
    same === 0 ? "" : same === 1 ? "One week is unchanged." : `${same} weeks are unchanged.`;
  return [`${words}.`, rest, missing].filter((part) => part !== "").join(" ");
}

/** A number, or "none" where that no line is here is no zero. */
function formatRevisionCell({ count, cell }: RevisionCell): string {
  return count !== null && hasNumber(cell) ? formatCount(count) : "none";
}
