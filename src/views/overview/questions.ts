import { DIMENSIONS, EVERYTHING } from "#engine/question.ts";
import type { Answer, By, Question } from "#engine/question.ts";
import type { View } from "#state/view.ts";

/** Names of what the overview asks, in the order of `overviewQuestions`. */
export const ASKED = [
  "totals",
  "facets",
  "weekMarks",
  "states",
  "stateMarks",
  "agencies",
  "agencyMarks",
  "charges",
  "citizenship",
  "lags",
  "rows",
  "unfiltered",
] as const;
export type AskedName = (typeof ASKED)[number];

/** Everything that the overview asks of the view's corpus, in one request. */
export function overviewQuestions(view: View): readonly Question[] {
  const asked = { measures: [view.measure], sides: [{ corpus: 0, filter: view.filter }] } as const;
  const whole = { measures: [view.measure], sides: [{ corpus: 0, filter: EVERYTHING }] } as const;
  const weeks: By = { weeks: view.grain ?? "week" };
  const counts = (by: readonly [By] | readonly [By, By]): Question => ({
    kind: "counts",
    ...asked,
    by,
    facet: false,
  });
  return [
    { kind: "totals", ...asked },
    { kind: "facets", ...asked, dimensions: DIMENSIONS },
    { kind: "marks", ...asked, by: weeks },
    counts(["state"]),
    { kind: "marks", ...asked, by: "state" },
    counts(["state", "agency"]),
    { kind: "marks", ...asked, by: "agency" },
    counts(["charge", "status"]),
    counts(["citizenship"]),
    { kind: "lags", ...asked },
    { kind: "rows", ...asked, sort: [], offset: 0, limit: 0 },
    { kind: "counts", ...whole, by: [{ weeks: "week" }, "state"], facet: false },
  ];
}

/** The answer to one of them; throws where the answers are not those of `overviewQuestions`. */
export function answerTo(answers: readonly Answer[], name: AskedName): Answer {
  const found = answers[ASKED.indexOf(name)];
  if (found === undefined) throw new Error(`no answer to "${name}"`);
  return found;
}
