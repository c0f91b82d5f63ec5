import { DIMENSIONS, EMPTY_FILTER } from "#engine/query/question.ts";
import type { Answer, By, Question } from "#engine/query/question.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Grain } from "#domain/calendar/week.ts";
import type { View } from "#state/url/view.ts";

/** Names of what the overview asks, in the order of `createPanelQuestions`. */
export const PANEL_QUESTIONS = [
  "totals",
  "facets",
  "weekMarks",
  "states",
  "stateMarks",
  "agencies",
  "agencyMarks",
  "charges",
  "chargeMarks",
  "citizenship",
  "citizenshipMarks",
  "lags",
  "rows",
] as const;
export type PanelQuestionName = (typeof PANEL_QUESTIONS)[number];

/** What the overview asks of the view's dataset at every gesture, in one request. */
export function createPanelQuestions(view: View, grain: Grain): readonly Question[] {
  const asked = { measures: [view.measure], sides: [{ dataset: 0, filter: view.filter }] } as const;
  const weeks: By = { weeks: grain };
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
    { kind: "marks", ...asked, by: "charge" },
    counts(["citizenship"]),
    { kind: "marks", ...asked, by: "citizenship" },
    { kind: "lags", ...asked },
    { kind: "rows", ...asked, sort: [], offset: 0, limit: 0 },
  ];
}

/** What no filter changes, so that it is asked once: counts by week and state of everything. */
export function createUnfilteredQuestions(measure: Measure): readonly Question[] {
  const sides = [{ dataset: 0, filter: EMPTY_FILTER }];
  return [
    { kind: "counts", measures: [measure], sides, by: [{ weeks: "week" }, "state"], facet: false },
  ];
}

/** The answer to `createUnfilteredQuestions`; throws where it is not that. */
export function getUnfilteredAnswer(answers: readonly Answer[]): Answer {
  const [byWeekAndState] = answers;
  if (byWeekAndState === undefined) throw new Error("no answer by week and state");
  return byWeekAndState;
}

/** The answer to one of them; throws where the answers are not those of `createPanelQuestions`. */
export function getPanelAnswer(answers: readonly Answer[], name: PanelQuestionName): Answer {
  const found = answers[PANEL_QUESTIONS.indexOf(name)];
  if (found === undefined) throw new Error(`no answer to "${name}"`);
  return found;
}
