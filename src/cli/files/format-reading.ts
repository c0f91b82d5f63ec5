import type { ImportSummary } from "#domain/import/import-summary.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { formatPlural } from "#domain/text/format-count.ts";

/** Rows that are named in one line; of more, the first. */
const MAX_ROWS = 10;

/** How a file was read where it could be read otherwise, a line each: answers, and likely duplicates. */
export function formatReading({
  questions,
  duplicates,
}: Pick<ImportSummary, "questions" | "duplicates">): readonly string[] {
  return [
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
