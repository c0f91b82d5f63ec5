import { DIMENSIONS, EMPTY_FILTER } from "#engine/query/question.ts";
import type { By, Question } from "#engine/query/question.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Grain } from "#domain/calendar/week.ts";
import type { AnswersTo } from "#state/queries/use-answers.ts";
import type { View } from "#state/url/view.ts";

/** What the dashboard asks of the view's dataset at every gesture, in one request. */
export function createPanelQuestions(view: View, grain: Grain) {
  const common = {
    measures: [view.measure],
    sides: [{ dataset: 0, filter: view.filter }],
  } as const;
  const weeks: By = { weeks: grain };
  const counts = (by: readonly [By] | readonly [By, By]): Question => ({
    kind: "counts",
    ...common,
    by,
    facet: false,
  });
  return {
    totals: { kind: "totals", ...common },
    facets: { kind: "facets", ...common, dimensions: DIMENSIONS },
    periods: counts([weeks]),
    weekMarks: { kind: "marks", ...common, by: weeks },
    states: counts(["state"]),
    stateMarks: { kind: "marks", ...common, by: "state" },
    agencies: counts(["agency"]),
    agencyMarks: { kind: "marks", ...common, by: "agency" },
    charges: counts(["charge", "status"]),
    chargeMarks: { kind: "marks", ...common, by: "charge" },
    citizenship: counts(["citizenship"]),
    citizenshipMarks: { kind: "marks", ...common, by: "citizenship" },
    lags: { kind: "lags", ...common },
    rows: { kind: "rows", ...common, sort: [], offset: 0, limit: 0 },
  } satisfies Readonly<Record<string, Question>>;
}

type PanelQuestions = ReturnType<typeof createPanelQuestions>;

/** The answers that every panel of the dashboard is made from, by the name of the question. */
export type PanelAnswers = AnswersTo<PanelQuestions>;
export type PanelQuestionName = keyof PanelQuestions;

/** What no filter changes, so that it is asked once: counts by week and state of everything. */
export function createUnfilteredQuestions(measure: Measure) {
  return {
    byWeekAndState: {
      kind: "counts",
      measures: [measure],
      sides: [{ dataset: 0, filter: EMPTY_FILTER }],
      by: [{ weeks: "week" }, "state"],
      facet: false,
    },
  } satisfies Readonly<Record<string, Question>>;
}
