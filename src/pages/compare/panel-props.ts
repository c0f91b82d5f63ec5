import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { PlaceRow } from "#charts/comparison/place-rows.ts";
import type { Note } from "#domain/note/note.ts";
import type { Dimension } from "#engine/query/question.ts";
import type { PeriodAnswers } from "#state/queries/use-period-answers.ts";

/** What every panel of a comparison is made from. */
export interface ComparisonPanelProps {
  readonly comparison: PeriodAnswers;
  readonly rows: readonly PlaceRow[];
  readonly by: Dimension;
  /** What the periods are called. */
  readonly names: readonly string[];
  /** What was reported in each; null where it is not known. */
  readonly reported: readonly (number | null)[];
  readonly facts: ChartContext;
  readonly notes: readonly Note[];
  /** What is counted. */
  readonly unit: string;
}
