import type { Grain } from "#domain/calendar/week.ts";
import { DIMENSIONS, type Answer, type Filter, type Question } from "#engine/query/question.ts";
import { setChoice } from "#features/filters/edit-filter.ts";
import type { AnswersTo } from "#state/queries/use-answers.ts";
import type { PlaceDimension } from "#state/url/place-dimension.ts";
import type { View } from "#state/url/view.ts";

/** What the page asks whatever places are chosen: the facets, and the number above the page. */
export function createPageQuestions({ measure, filter }: Pick<View, "measure" | "filter">) {
  const common = { measures: [measure], sides: [{ dataset: 0, filter }] } as const;
  return {
    totals: { kind: "totals", ...common },
    states: { kind: "counts", ...common, by: ["state"], facet: false },
    facets: { kind: "facets", ...common, dimensions: DIMENSIONS },
  } satisfies Readonly<Record<string, Question>>;
}

/** The filter of one place: that of the address with the place alone. */
export function createPlaceFilter(filter: Filter, dimension: PlaceDimension, key: string): Filter {
  return setChoice(filter, dimension, { values: [key], isExcluded: false });
}

/** What is asked of each place: its weeks, and the notes that touch them. */
export function createPlaceQuestions(
  { measure, filter }: Pick<View, "measure" | "filter">,
  dimension: PlaceDimension,
  keys: readonly string[],
  grain: Grain,
): Readonly<Record<string, Question>> {
  const by = { weeks: grain };
  const parts = keys.flatMap((key, at): readonly (readonly [string, Question])[] => {
    const sides = [{ dataset: 0, filter: createPlaceFilter(filter, dimension, key) }];
    const common = { measures: [measure], sides } as const;
    return [
      [`totals ${at}`, { kind: "totals", ...common }],
      [`counts ${at}`, { kind: "counts", ...common, by: [by], facet: false }],
      [`marks ${at}`, { kind: "marks", ...common, by }],
    ];
  });
  return Object.fromEntries(parts);
}

/** The answers about the place at a position; null where there are none. */
export function getPlaceAnswers(
  answers: AnswersTo<Readonly<Record<string, Question>>>,
  at: number,
): { readonly totals: Answer; readonly counts: Answer; readonly marks: Answer } | null {
  const totals = answers[`totals ${at}`];
  const counts = answers[`counts ${at}`];
  const marks = answers[`marks ${at}`];
  return totals === undefined || counts === undefined || marks === undefined
    ? null
    : { totals, counts, marks };
}

/** The place that the questions at a position are about. */
export function getQuestionPlace(
  questions: Readonly<Record<string, Question>>,
  dimension: PlaceDimension,
  at: number,
): string | undefined {
  return questions[`totals ${at}`]?.sides[0]?.filter.choices[dimension]?.values[0];
}
