import type { Note } from "#domain/note/note.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import type { PanelAnswers } from "./panel-questions.ts";

/** What every panel of the dashboard is made from: the dataset, the answers of `createPanelQuestions`, the notes. */
export interface PanelData {
  readonly info: DatasetInfo;
  readonly answers: PanelAnswers;
  readonly notes: readonly Note[];
  /** The view that the answers are of. */
  readonly view: View;
}
