import { parseCellState } from "#domain/table/cell-state.ts";
import { formatValue } from "#domain/text/format-value.ts";
import { UNTRANSCRIBED, type Answer, type Dimension } from "#engine/query/question.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import {
  getRowNumber,
  getRowText,
  readAnswerRows,
  type AnswerRow,
} from "#charts/answer/answer-rows.ts";
import { formatPlaceSummary } from "./format-revisions.ts";
import type { RevisionModel } from "./revision-model.ts";
import {
  createRevisionCell,
  createRevisionRow,
  findMaximum,
  type RevisionRow,
} from "./revision-row.ts";

/** The places of one week: those that changed, in the order of the answer, and all of them for the table. */
export interface PlaceRevisionModel extends RevisionModel {
  readonly all: readonly RevisionRow[];
}

/** What a `change` answer says of the places of one week, the first side as first published and the second as of now. */
export function createPlaceRevisionModel(
  answer: Answer,
  dimension: Dimension,
  facts: ChartContext,
): PlaceRevisionModel {
  const all = readAnswerRows(answer)
    .filter((row) => getRowText(row, dimension) !== UNTRANSCRIBED)
    .map((row) => {
      const value = getRowText(row, dimension);
      return createRevisionRow(
        value,
        formatValue(facts, dimension, value),
        readSide(row, "left"),
        readSide(row, "right"),
      );
    });
  const rows = all.filter(
    ({ first, now, difference }) => (difference ?? 0) !== 0 || first.cell !== now.cell,
  );
  return {
    all,
    rows,
    maximum: findMaximum(rows),
    summary: formatPlaceSummary(rows, all.length - rows.length),
  };
}

function readSide(row: AnswerRow, side: "left" | "right") {
  return createRevisionCell(
    parseCellState(getRowText(row, `${side}Cell`)),
    getRowNumber(row, side),
  );
}
