import type { Note } from "#domain/note/note.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { useAnswerRequest } from "#state/queries/use-answer-request.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { createRowsFile, createRowsQuestions } from "./rows-file.ts";

/** Loads every row of a view and downloads them as one file; how many there are. */
export async function downloadRows(
  info: DatasetInfo,
  view: View,
  notes: readonly Note[],
  request: ReturnType<typeof useAnswerRequest>,
): Promise<number> {
  const answers = await request(createRowsQuestions(view, info.rowCount));
  const file = createRowsFile(info, view, notes, answers);
  downloadCsv(formatFileName(info.datasetPeriod, "table", view, "csv"), file);
  return file.rows.length;
}
