import { dateInWords } from "#domain/week.ts";
import type { Found } from "#domain/opening/found.ts";
import { formatBytes } from "#domain/words/bytes.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import type { ReadingProgress } from "#state/opening/use-opening.ts";

/** How far a reading is: "12 MB of 410 MB, 18,000 rows". */
export function progressWords(
  { bytes, rows }: ReadingProgress,
  size: number,
  unit: "row" | "page",
): string {
  return `${formatBytes(Math.min(bytes, size))} of ${formatBytes(size)}, ${plural(rows, unit)}`;
}

/** The facts of what was found, each with its name. */
export function foundFacts(found: Found): readonly (readonly [string, string])[] {
  const { rows, kept, declined, period, agencies, basis, weekBy } = found;
  const { undated, uncounted, unreadable } = found;
  const left = [
    undated > 0 ? `${plural(undated, "row")} without a date that can be read` : "",
    uncounted > 0 ? `${plural(uncounted, "row")} without a count, or with a count of 0` : "",
    unreadable > 0 ? `${plural(unreadable, "row")} that cannot be told apart into cells` : "",
    found.duplicates?.isLeftOut === true && found.duplicates.rows.length > 0
      ? `${plural(found.duplicates.rows.length, "likely duplicate")}`
      : "",
  ].filter((words) => words !== "");
  return [
    ["Read as", found.what],
    ["Rows", formatCount(rows)],
    ["Counted", `${formatCount(kept)}${left.length === 0 ? "" : `; left out: ${left.join("; ")}`}`],
    ["Recorded as declined", formatCount(declined)],
    [
      "Period",
      period === null ? "none" : `${dateInWords(period.from)} to ${dateInWords(period.to)}`,
    ],
    ["Agencies", formatCount(agencies)],
    [
      "Weeks are set by",
      basis === "issued"
        ? `“${weekBy}”: the week in which the detainer was issued. The file has no date of the outcome.`
        : `${weekBy}: the week in which the decline was recorded.`,
    ],
  ];
}

/** A sentence where rows may be lost or run together; null where the counts are sure. */
export function doubtWords({ isSure }: Pick<Found, "isSure">): string | null {
  return isSure
    ? null
    : "Some of this file could not be read for certain: rows may be missing or run together, and no count of it is certain.";
}
