import type { Measure } from "#domain/detainer/outcome.ts";
import { EMPTY_FILTER, type By, type Filter, type Question } from "#engine/query/question.ts";
import type { View } from "#state/url/view.ts";
import type { Grain } from "#domain/calendar/week.ts";
import type { AnswersTo } from "#state/queries/use-answers.ts";
import { createProfileFilter, type Profile } from "#features/profiles/profile.ts";

/** Rows of which a profile reads the notes: those with the largest counts. */
const MAX_ROWS = 60;

/** What the chart of a profile is made from. */
export function createPeriodQuestions(
  { measure, filter }: Pick<View, "measure" | "filter">,
  grain: Grain,
) {
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  const by: By = { weeks: grain };
  return {
    totals: { kind: "totals", ...common },
    periods: { kind: "counts", ...common, by: [by], facet: false },
    weekMarks: { kind: "marks", ...common, by },
  } satisfies Readonly<Record<string, Question>>;
}

/** What is asked of the rows of a profile in a collection that has outcomes: how many there are, whatever became of them. */
export function createSumQuestions(profile: Profile) {
  const filter = createProfileFilter(profile, EMPTY_FILTER);
  if (filter === null) return {};
  const sides = [{ dataset: 0, filter }];
  return {
    recorded: { kind: "totals", measures: ["recorded"], sides },
    all: { kind: "totals", measures: ["all"], sides },
    agencies: { kind: "counts", measures: ["all"], sides, by: ["agency"], facet: false },
  } satisfies Readonly<Record<string, Question>>;
}

/** What is asked of the rows of a profile, whatever else the address filters; nothing where no row can name it. */
export function createProfileQuestions(profile: Profile, measure: Measure) {
  const filter = createProfileFilter(profile, EMPTY_FILTER);
  return filter === null ? {} : createRowQuestions(measure, filter);
}

function createRowQuestions(measure: Measure, filter: Filter) {
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  const counts = (by: readonly [By] | readonly [By, By]): Question => ({
    kind: "counts",
    ...common,
    by,
    facet: false,
  });
  return {
    totals: { kind: "totals", ...common },
    weeks: counts([{ weeks: "week" }]),
    years: counts([{ weeks: "year" }]),
    marks: { kind: "marks", ...common, by: { weeks: "week" } },
    offices: counts(["aor"]),
    agencies: counts(["agency"]),
    charges: counts(["charge", "status"]),
    citizenship: counts(["citizenship"]),
    lags: { kind: "lags", ...common },
    rows: {
      kind: "rows",
      ...common,
      sort: [{ column: "count", descending: true }],
      offset: 0,
      limit: MAX_ROWS,
    },
  } satisfies Readonly<Record<string, Question>>;
}

/** The answers about the rows of a profile, by the name of the question. */
export type ProfileAnswers = AnswersTo<ReturnType<typeof createRowQuestions>>;
