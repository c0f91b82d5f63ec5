import { editionOf } from "#data/adapters/edition-of.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { differenceInSteps } from "#domain/difference/edition-difference.ts";
import type {
  DifferenceProgress,
  EditionDifference,
} from "#domain/difference/edition-difference.ts";

/** The difference of two editions in slices, between which other requests are answered and `onProgress` is told. */
export async function differing(
  left: EditionPart,
  right: EditionPart,
  onProgress: (progress: DifferenceProgress) => void,
): Promise<EditionDifference> {
  const steps = differenceInSteps(editionOf(left), editionOf(right));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    // oxlint-disable-next-line no-await-in-loop -- slices follow each other
    await new Promise((done) => setTimeout(done));
  }
}
