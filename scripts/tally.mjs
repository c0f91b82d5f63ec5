// How each runner's own report becomes a count of passed, failed and skipped. Pure.

/** A static check is one thing that passes or fails. */
export function ofStatic(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** The report of Vitest's `json` reporter; null where none was written. */
export function ofVitest(status, report) {
  return settled(status, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** The report of Playwright's `json` reporter; null where none was written. */
export function ofPlaywright(status, report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  return settled(status, { passed: expected + flaky, failed: unexpected, skipped });
}

/** The last line of all, and how many failed. */
export function closing(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum("failed");
  return { words: `${sum("passed")} passed, ${failed} failed, ${sum("skipped")} skipped`, failed };
}

/** A runner that failed without naming a test (a file that does not load, a crash) counts as one failure. */
function settled(status, count) {
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
