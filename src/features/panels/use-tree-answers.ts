import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dimension, Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { View } from "#state/url/view.ts";

/** Counts by state, county and agency of a view, the notes that touch agencies, and on demand the same counts of all issued. */
export function useTreeAnswers({ measure, filter }: View, hasIssued: boolean) {
  const sides = [{ dataset: 0, filter }];
  const ask = (counted: Measure, by: readonly [Dimension, ...Dimension[]]): Question => {
    const [first, second] = by;
    return {
      kind: "counts",
      measures: [counted],
      sides,
      by: second === undefined ? [first] : [first, second],
      facet: false,
    };
  };
  const marks: Question = { kind: "marks", measures: [measure], sides, by: "agency" };
  const counted = {
    states: ask(measure, ["state"]),
    counties: ask(measure, ["state", "county"]),
    agencies: ask(measure, ["county", "agency"]),
    marks,
  };
  const issued = {
    issuedStates: ask("all", ["state"]),
    issuedCounties: ask("all", ["state", "county"]),
    issuedAgencies: ask("all", ["county", "agency"]),
  };
  return useAnswers(hasIssued ? { ...counted, ...issued } : counted);
}
