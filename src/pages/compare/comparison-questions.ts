import {
  DIMENSIONS,
  type Answer,
  type Dimension,
  type Question,
  type Side,
} from "#engine/query/question.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import { groupDatasets } from "#state/queries/use-period-answers.ts";
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

/** The dimension that the address names, if a change can be split by it; otherwise the state. */
export function getComparisonDimension({ by }: Pick<View, "by">): Dimension {
  return COMPARISON_DIMENSIONS.find((each) => each === by) ?? "state";
}

/** What is asked of the periods: sums, facets, marks, each change, and cells of values where periods are more than two. */
export function createComparisonQuestions(
  periods: readonly ChosenPeriod[],
  view: View,
): readonly Question[] {
  const { places } = groupDatasets(periods, view);
  const measures = [view.measure] as const;
  const by = getComparisonDimension(view);
  const sides = periods.map(({ period: { from, to } }, at) => ({
    dataset: places[at] ?? 0,
    filter: { ...view.filter, from, to },
  }));
  const pairs = sides.slice(1).flatMap((second, at) => {
    const first = sides[at];
    return first === undefined ? [] : [[first, second] as const];
  });
  return [
    { kind: "totals", measures, sides },
    { kind: "facets", measures, sides: createFacetSides(sides), dimensions: DIMENSIONS },
    { kind: "marks", measures, sides, by },
    { kind: "counts", measures, sides, by: [by], facet: false },
    ...pairs.map((pair): Question => ({ kind: "change", measures, sides: pair, by })),
  ];
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

/** The answers to `createComparisonQuestions`, by name; throws where they are not those. */
export function getComparisonAnswers(answers: readonly Answer[]) {
  const [totals, facets, marks, counts, ...changes] = answers;
  if (totals === undefined || facets === undefined || marks === undefined || counts === undefined) {
    throw new Error("the answers are not those of a comparison");
  }
  return { totals, facets, marks, counts, changes };
}
