import {
  DIMENSIONS,
  type Answer,
  type Dimension,
  type Question,
  type Side,
} from "#engine/question.ts";
import type { ChosenPeriod } from "#state/periods/read-periods.ts";
import { corporaOf } from "#state/periods/use-compared.ts";
import type { View } from "#state/view.ts";

/** Dimensions by which a change can be split. */
export const COMPARED_BY = ["state", "county", "agency", "charge", "citizenship", "aor"] as const;

/** The dimension that the address names, if a change can be split by it; otherwise the state. */
export function comparedBy({ by }: Pick<View, "by">): Dimension {
  return COMPARED_BY.find((each) => each === by) ?? "state";
}

/** What is asked of the periods: sums, facets, marks, each change, and cells of values where periods are more than two. */
export function compareQuestions(
  periods: readonly ChosenPeriod[],
  view: View,
): readonly Question[] {
  const { places } = corporaOf(periods, view);
  const measures = [view.measure] as const;
  const by = comparedBy(view);
  const sides = periods.map(({ period: { from, to } }, at) => ({
    corpus: places[at] ?? 0,
    filter: { ...view.filter, from, to },
  }));
  const pairs = sides.slice(1).flatMap((right, at) => {
    const left = sides[at];
    return left === undefined ? [] : [[left, right] as const];
  });
  return [
    { kind: "totals", measures, sides },
    { kind: "facets", measures, sides: facetSides(sides), dimensions: DIMENSIONS },
    { kind: "marks", measures, sides, by },
    { kind: "counts", measures, sides, by: [by], facet: false },
    ...pairs.map((pair): Question => ({ kind: "change", measures, sides: pair, by })),
  ];
}

/** Facets are counted once, in the corpus of the last period, over all weeks from the first of any period to the last. */
function facetSides(sides: readonly Side[]): readonly Side[] {
  const froms = sides.flatMap(({ filter }) => filter.from ?? []).sort();
  const tos = sides.flatMap(({ filter }) => filter.to ?? []).sort();
  return sides.slice(-1).map((last) => ({
    ...last,
    filter: { ...last.filter, from: froms[0] ?? null, to: tos.at(-1) ?? null },
  }));
}

/** The answers to `compareQuestions`, by name; throws where they are not those. */
export function compareAnswers(answers: readonly Answer[]) {
  const [totals, facets, marks, counts, ...changes] = answers;
  if (totals === undefined || facets === undefined || marks === undefined || counts === undefined) {
    throw new Error("the answers are not those of a comparison");
  }
  return { totals, facets, marks, counts, changes };
}
