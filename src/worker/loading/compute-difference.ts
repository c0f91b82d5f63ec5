import { buildEdition } from "#data/native/build-edition.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { compareEditionsInSteps } from "#domain/diff/edition-difference.ts";
import type { DifferenceProgress, EditionDifference } from "#domain/diff/edition-difference.ts";

/** The difference of two editions in slices, between which other requests are answered and `onProgress` is called. */
export async function computeDifference(
  first: EditionTable,
  second: EditionTable,
  onProgress: (progress: DifferenceProgress) => void,
): Promise<EditionDifference> {
  const steps = compareEditionsInSteps(buildEdition(first), buildEdition(second));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    // oxlint-disable-next-line no-await-in-loop -- slices follow each other
    await new Promise((resolve) => setTimeout(resolve));
  }
}
