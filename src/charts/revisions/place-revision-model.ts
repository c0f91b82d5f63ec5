import { WITHDRAWN } from "#domain/detainer/row.ts";
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
        value === WITHDRAWN ? readWithdrawn(row) : readSide(row, "left"),
        readSide(row, "right"),
        getRowNumber(row, "corrected") ?? 0,
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

/** Nothing was withdrawn as first published: a row that none had taken back is no unknown one. */
function readWithdrawn(row: AnswerRow) {
  const count = getRowNumber(row, "left") ?? 0;
  return count === 0 ? createRevisionCell("reported-zero", 0) : readSide(row, "left");
}

function readSide(row: AnswerRow, side: "left" | "right") {
  return createRevisionCell(
    parseCellState(getRowText(row, `${side}Cell`)),
    getRowNumber(row, side),
  );
}
