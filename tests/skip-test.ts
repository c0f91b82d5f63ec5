import type { TestContext } from "vitest";

/** Skips a test and says why, in a line that `npm test` prints. */
export function skipTest({ skip }: Pick<TestContext, "skip">, reason: string): never {
  console.warn(`Skipped: ${reason}`);
  return skip(reason);
}
