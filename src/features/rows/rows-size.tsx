import { formatPlural } from "#domain/text/format-count.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { createRowsFile, createRowsQuestions } from "./rows-file.ts";

/** How large the file of the rows of a view will be: "42 rows, 17 columns". */
export function RowsSize({ info, view }: { readonly info: DatasetInfo; readonly view: View }) {
  const answers = useAnswers(createRowsQuestions(view, 1)).data?.answers;
  if (answers?.rows.total === undefined) return "…";
  const { columns, description } = createRowsFile(info, view, [], answers);
  return `${formatPlural(answers.rows.total.lines, "row")}, ${formatPlural(columns.length + description.length, "column")}`;
}
