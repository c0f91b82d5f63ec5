import type { Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { View } from "#state/url/view.ts";

/** Counts by county of a view and the notes that touch them; asked for once whichever panels show counties. */
export function useCountyAnswers({ measure, filter }: View) {
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  const counts: Question = { kind: "counts", ...common, by: ["county"], facet: false };
  const marks: Question = { kind: "marks", ...common, by: "county" };
  return useAnswers({ counts, marks });
}
