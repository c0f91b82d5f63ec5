import type { Issue } from "#domain/issue.ts";
import type { FoundIssue } from "#domain/opening/found.ts";

const MOST_EXAMPLES = 5;

/** Issues of editions, those of one severity together. */
export function byKind(issues: readonly Issue[]): readonly FoundIssue[] {
  return (["error", "warning"] as const).flatMap((severity): readonly FoundIssue[] => {
    const these = issues.filter((issue) => issue.severity === severity);
    if (these.length === 0) return [];
    const examples = these
      .slice(0, MOST_EXAMPLES)
      .map(({ where, message }) => `${where}: ${message}`);
    const kind = severity === "error" ? "value that could not be kept" : "value to look at";
    return [{ kind, severity, count: these.length, examples }];
  });
}
