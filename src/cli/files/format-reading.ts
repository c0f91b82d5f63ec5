import type { ImportSummary } from "#domain/import/import-summary.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { formatPlural } from "#domain/text/format-count.ts";

/** Rows that are named in one line; of more, the first. */
const MAX_ROWS = 10;

/** How certain the count of a file is and how it was read, a line each: doubts, answers, and likely duplicates. */
export function formatReading({
  doubts,
  questions,
  duplicates,
}: Pick<ImportSummary, "doubts" | "questions" | "duplicates">): readonly string[] {
  return [
    ...doubts.map((doubt) => `not certain: ${doubt}`),
    ...questions.map(formatQuestion),
    ...(duplicates === null || duplicates.rows.length === 0 ? [] : [formatDuplicates(duplicates)]),
  ];
}

function formatQuestion({ key, words, why, answer }: ReadingQuestion): string {
  return `read by ${key}=${answer ?? ""}: ${words} ${why}`;
}

function formatDuplicates({ rows, isLeftOut }: NonNullable<ImportSummary["duplicates"]>): string {
  const named = rows.slice(0, MAX_ROWS).join(", ");
  const more = rows.length > MAX_ROWS ? " and more" : "";
  const other = isLeftOut ? "count" : "leave-out";
  return `${formatPlural(rows.length, "likely duplicate")} ${isLeftOut ? "left out" : "counted too"} (${named}${more}); --answers duplicates=${other} changes that.`;
}
