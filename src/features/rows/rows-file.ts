import type { Note } from "#domain/note/note.ts";
import type { ExportedTable } from "#domain/table/exported-table.ts";
import type { Question } from "#engine/query/question.ts";
import { sumTotals } from "#features/panels/totals.ts";
import type { AnswersTo } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";
import { listFileColumns } from "./table-columns.ts";
import { createTableFile } from "./table-file.ts";

/** What is asked for a file of the rows of a view: at most `limit` of them. */
export function createRowsQuestions({ measure, filter, sort }: View, limit: number) {
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  return {
    rows: { kind: "rows", ...common, sort, offset: 0, limit },
    totals: { kind: "totals", ...common },
  } satisfies Readonly<Record<string, Question>>;
}

/** The rows of a view as a file, the same that the table page exports. */
export function createRowsFile(
  info: DatasetInfo,
  view: View,
  notes: readonly Note[],
  { rows, totals }: AnswersTo<ReturnType<typeof createRowsQuestions>>,
): ExportedTable {
  const columns = listFileColumns(info, view.columns);
  return createTableFile(info, view, columns, rows.table, {
    notes,
    address: `${location.origin}${location.pathname}${formatView(view)}`,
    totals: sumTotals(totals),
  });
}
