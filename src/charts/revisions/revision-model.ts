import { formatWeek } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import {
  readAnswerRows,
  getRowCell,
  getRowNumber,
  getRowText,
  type AnswerRow,
} from "#charts/answer/answer-rows.ts";
import { formatRevisionSummary } from "./format-revisions.ts";
import {
  createRevisionCell,
  createRevisionRow,
  findMaximum,
  type RevisionCell,
  type RevisionRow,
} from "./revision-row.ts";

/** Rows with both values, the largest of them, and a sentence. */
export interface RevisionModel {
  readonly rows: readonly RevisionRow[];
  readonly maximum: number;
  readonly summary: string;
}

/** What a `counts` answer by week says of its sides, the first as first published and the second as of now. */
export function createRevisionModel(answer: Answer): RevisionModel {
  const then = readCells(readAnswerRows(answer, 0));
  const since = readCells(readAnswerRows(answer, 1));
  const rows = [...since]
    .filter(([, { cell }]) => cell !== "not-published")
    .map(([week, now]) =>
      createRevisionRow(
        week,
        formatWeek(week),
        then.get(week) ?? createRevisionCell("not-loaded", null),
        now,
      ),
    );
  return { rows, maximum: findMaximum(rows), summary: formatRevisionSummary(rows) };
}

function readCells(rows: readonly AnswerRow[]): ReadonlyMap<string, RevisionCell> {
  return new Map(
    rows.map((row) => [
      getRowText(row, "period"),
      createRevisionCell(getRowCell(row).state, getRowNumber(row, "count")),
    ]),
  );
}
