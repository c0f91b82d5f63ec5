import { test } from "@playwright/test";

/** Skips a journey where it cannot be made, and says why, in a line that `npm test` prints. */
export function skipJourney(isSkipped: boolean, reason: string): void {
  if (isSkipped) console.log(`Skipped: ${reason}`);
  test.skip(isSkipped, reason);
}
