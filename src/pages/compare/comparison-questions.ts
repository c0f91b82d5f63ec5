import { getGrainOfKey } from "#domain/calendar/parse-period.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import {
  DIMENSIONS,
  type Answer,
  type Dimension,
  type Question,
  type Side,
} from "#engine/query/question.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import { groupDatasets } from "#state/queries/use-period-answers.ts";
import type { AnswersTo } from "#state/queries/use-answers.ts";
import type { View } from "#state/url/view.ts";

/** Dimensions by which a change can be split. */
export const COMPARISON_DIMENSIONS = [
  "state",
  "county",
  "agency",
  "charge",
  "citizenship",
  "aor",
] as const;

export type ComparisonDimension = (typeof COMPARISON_DIMENSIONS)[number];

/** The dimensions of which some dataset knows a value, and the one by which a change is split. */
export function listKnownDimensions(
  infos: readonly { readonly values: Readonly<Record<string, readonly string[]>> }[],
  by: Dimension,
): readonly ComparisonDimension[] {
  return COMPARISON_DIMENSIONS.filter(
    (each) =>
      each === by ||
      infos.some(({ values }) => values[each]?.some((value) => !isReservedCode(value)) === true),
  );
}

/** The dimension that the address names, if a change can be split by it; otherwise the state. */
export function getComparisonDimension({ by }: Pick<View, "by">): Dimension {
  return COMPARISON_DIMENSIONS.find((each) => each === by) ?? "state";
}

/**
 * What is asked of the periods: sums, facets, marks, and cells of values where periods are more than two; and under
 * `change 0`, `change 1` … the change from each period to the next.
 */
export function createComparisonQuestions(periods: readonly ChosenPeriod[], view: View) {
  const { places } = groupDatasets(periods, view);
  const measures = [view.measure] as const;
  const by = getComparisonDimension(view);
  const sides = periods.map(({ period: { from, to } }, at) => ({
    dataset: places[at] ?? 0,
    filter: { ...view.filter, from, to },
  }));
  const changes = sides.slice(1).flatMap((second, at) => {
    const first = sides[at];
    if (first === undefined) return [];
    const question: Question = { kind: "change", measures, sides: [first, second], by };
    return [[`${CHANGE_PREFIX}${at}` as const, question] as const];
  });
  return {
    totals: { kind: "totals", measures, sides },
    facets: { kind: "facets", measures, sides: createFacetSides(sides), dimensions: DIMENSIONS },
    marks: { kind: "marks", measures, sides, by },
    counts: { kind: "counts", measures, sides, by: [by], facet: false },
    ...Object.fromEntries(changes),
    ...Object.fromEntries(createCalendarQuestions(periods, sides, measures, by)),
  } satisfies Readonly<Record<string, Question>>;
}

const CHANGE_PREFIX = "change ";
const CALENDAR_PREFIX = "calendar ";

/** Of each month or longer period the counts of its days: of all of them, and by the values of a dimension. */
function createCalendarQuestions(
  periods: readonly ChosenPeriod[],
  sides: readonly Side[],
  measures: readonly [Measure],
  by: Dimension,
) {
  return periods.flatMap(({ period: { key } }, at): (readonly [string, Question])[] => {
    const side = sides[at];
    if (side === undefined || key === undefined) return [];
    const weeks = { weeks: getGrainOfKey(key) };
    const base = {
      kind: "counts" as const,
      measures,
      sides: [{ ...side, filter: { ...side.filter, from: null, to: null } }],
      facet: false,
    };
    return [
      [`${CALENDAR_PREFIX}${at}`, { ...base, by: [by, weeks] }],
      [`${CALENDAR_PREFIX}${at} total`, { ...base, by: [weeks] }],
    ];
  });
}

/** The answers about the days of a month or of a longer period; null for a period of weeks. */
export function getCalendarAnswers(
  answers: ComparisonAnswers,
  at: number,
): { readonly counts: Answer; readonly total: Answer } | null {
  const byName: ReadonlyMap<string, Answer> = new Map(Object.entries(answers));
  const counts = byName.get(`${CALENDAR_PREFIX}${at}`);
  const total = byName.get(`${CALENDAR_PREFIX}${at} total`);
  return counts === undefined || total === undefined ? null : { counts, total };
}

/** The answers about periods, by the name of the question. */
export type ComparisonAnswers = AnswersTo<ReturnType<typeof createComparisonQuestions>>;

/** The answers about the change from each period to the next, in the order of the periods. */
export function listChangeAnswers(answers: ComparisonAnswers): readonly Answer[] {
  const byName: ReadonlyMap<string, Answer> = new Map(Object.entries(answers));
  const changes: Answer[] = [];
  for (;;) {
    const answer = byName.get(`${CHANGE_PREFIX}${changes.length}`);
    if (answer === undefined) return changes;
    changes.push(answer);
  }
}

/** Facets are counted once, in the dataset of the last period, over all weeks from the first of any period to the last. */
function createFacetSides(sides: readonly Side[]): readonly Side[] {
  const froms = sides.flatMap(({ filter }) => filter.from ?? []).sort();
  const tos = sides.flatMap(({ filter }) => filter.to ?? []).sort();
  return sides.slice(-1).map((last) => ({
    ...last,
    filter: { ...last.filter, from: froms[0] ?? null, to: tos.at(-1) ?? null },
  }));
}
