import { formatDateSpan, getWeekEnd } from "#domain/calendar/week.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { CollectionOverlap } from "./row-overlap.ts";

/** How files are combined, for every source line: which rows overlap, and which are left out. `titles` are those of the files. */
export function formatOverlaps(
  overlaps: readonly CollectionOverlap[],
  titles: readonly string[],
): string {
  const sentences = overlaps.flatMap((overlap, at) => {
    const [first] = overlap.weeks;
    const last = overlap.weeks.at(-1);
    if (first === undefined || last === undefined) return [];
    const before = formatList(titles.slice(0, at));
    const weeks = formatPlural(overlap.weeks.length, "week");
    const equal =
      overlap.leftOut === 0
        ? "no row is left out"
        : `${formatCount(overlap.leftOut)} that ${overlap.leftOut === 1 ? "equals" : "equal"} a row of ${before} in every column ${overlap.leftOut === 1 ? "is" : "are"} left out`;
    return [
      `in ${weeks}, ${formatDateSpan(first, getWeekEnd(last))}, ${titles[at] ?? ""} has ${formatPlural(overlap.rows, "row")} of agencies of which ${before} has ${formatCount(overlap.earlierRows)}: ${equal}`,
    ];
  });
  return sentences.length === 0
    ? "no agency has rows in two files in one week"
    : sentences.join("; ");
}
