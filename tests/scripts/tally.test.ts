import { describe, expect, it } from "vitest";
import { closing, ofPlaywright, ofStatic, ofVitest } from "#scripts/tally.mjs";

describe("the last line of npm test", () => {
  it("The last line sums a passed check, a unit run and journeys with one skipped and one failed", () => {
    const counts = [
      ofStatic(0),
      ofVitest(0, { numPassedTests: 40, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }),
      ofPlaywright(1, { stats: { expected: 7, flaky: 1, unexpected: 1, skipped: 2 } }),
    ];
    expect(closing(counts)).toEqual({ words: "49 passed, 1 failed, 3 skipped", failed: 1 });
  });

  it("The last line counts a failed check as one failure", () => {
    expect(closing([ofStatic(2)]).words).toBe("0 passed, 1 failed, 0 skipped");
  });

  it("The last line counts a runner that ends badly without a failed test, or without a report, as one failure", () => {
    expect(ofVitest(1, { numPassedTests: 3, numFailedTests: 0 })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
    expect(ofPlaywright(1, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
