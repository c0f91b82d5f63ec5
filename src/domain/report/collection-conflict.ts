import { hasOutcomes, type Measure } from "#domain/detainer/outcome.ts";
import type { Basis, Collection } from "./collection.ts";

const BASIS_DESCRIPTIONS: Readonly<Record<Basis, string>> = {
  recorded: "the decline was recorded",
  issued: "the detainer was issued",
};

type ComparedCollection = Pick<Collection, "title" | "basis" | "outcomes">;

/** Why no count of one collection is compared with one of another, as a sentence; null where they count the same. */
export function formatComparisonConflict(
  first: ComparedCollection,
  second: ComparedCollection,
  measure: Measure,
): string | null {
  if (first.basis !== second.basis) {
    return `“${second.title}” counts by the week in which ${BASIS_DESCRIPTIONS[second.basis]}, the first period by the week in which ${BASIS_DESCRIPTIONS[first.basis]}; the two are never compared.`;
  }
  return measure === "declined" ? null : formatOutcomeConflict(first, second);
}

/** Where one collection holds declines alone and the other detainers of every outcome, a sentence that says so; null otherwise. */
function formatOutcomeConflict(
  first: ComparedCollection,
  second: ComparedCollection,
): string | null {
  if (hasOutcomes(first.outcomes) === hasOutcomes(second.outcomes)) return null;
  const [all, declines] = hasOutcomes(first.outcomes) ? [first, second] : [second, first];
  return `“${all.title}” lists detainers of every outcome, “${declines.title}” declined ones alone: the two count different things.`;
}
