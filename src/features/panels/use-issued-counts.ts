import { getColumnHeading } from "#domain/table/column-headings.ts";
import { getRowCell, getRowText, readAnswerRows } from "#charts/answer/answer-rows.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import type { ExportedColumn } from "#domain/table/exported-table.ts";
import { getText, type Table } from "#domain/table/table.ts";
import type { Dimension, Question } from "#engine/query/question.ts";
import { useSourcedAnswers } from "#state/queries/use-answers.ts";
import { useDatasetRef, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";

/**
 * All detainers issued by value of a dimension, under the filter of a view; null where these are no other number, or while
 * they are on their way. The question follows the address, not each step of a drag.
 */
export function useIssuedCounts(
  info: DatasetInfo,
  view: View,
  dimension: Dimension,
): ReadonlyMap<string, number> | null {
  const ref = useDatasetRef();
  const { filter } = useUrlView().view;
  const isNeeded = hasOutcomes(info.outcomes) && view.measure !== "all";
  const issued: Question = {
    kind: "counts",
    measures: ["all"],
    sides: [{ dataset: 0, filter }],
    by: [dimension],
    facet: false,
  };
  const { data } = useSourcedAnswers(
    isNeeded && ref !== undefined ? [ref] : undefined,
    { issued },
    `issued by ${dimension} of ${ref?.id.collection ?? ""}`,
    null,
  );
  const [side] = data?.questions.issued.sides ?? [];
  if (data === undefined || JSON.stringify(side?.filter) !== JSON.stringify(view.filter)) {
    return null;
  }
  return new Map(
    readAnswerRows(data.answers.issued).flatMap((row) => {
      const { count } = getRowCell(row);
      return count === null ? [] : [[getRowText(row, dimension), count] as const];
    }),
  );
}

/** The column of a file that has them; none where they are no other number. */
export function createIssuedColumns(
  issued: ReadonlyMap<string, number> | null,
  table: Table,
  dimension: Dimension,
): readonly ExportedColumn[] {
  if (issued === null) return [];
  const text = (row: number) => String(issued.get(getText(table, dimension, row)) ?? "");
  return [{ heading: getColumnHeading("issued"), text }];
}
