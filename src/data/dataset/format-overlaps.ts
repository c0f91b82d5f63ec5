import { formatEditions } from "#domain/calendar/period.ts";
import { type PeriodGrain } from "#domain/calendar/week.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { CollectionOverlap } from "./row-overlap.ts";

/** How files are combined, for every source line: which rows overlap, and which are left out. `titles` are those of the files. */
export function formatOverlaps(
  overlaps: readonly CollectionOverlap[],
  titles: readonly string[],
  grain: PeriodGrain | undefined,
): string {
  const unit = getGrainNoun(grain);
  const sentences = overlaps.flatMap((overlap, at) => {
    const before = formatList(titles.slice(0, at));
    const title = titles[at] ?? "";
    return [
      ...formatSharedWeeks(overlap, title, before, grain),
      ...formatIdentified(overlap, title, before),
    ];
  });
  return sentences.length === 0
    ? `no agency has rows in two files in one ${unit}`
    : sentences.join("; ");
}

function formatSharedWeeks(
  { weeks, rows, earlierRows, equal, identified }: CollectionOverlap,
  title: string,
  before: string,
  grain: PeriodGrain | undefined,
): readonly string[] {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) return [];
  const isOne = equal === 1;
  const leftOut = [
    ...(equal === 0
      ? []
      : [
          `: ${formatCount(equal)} that ${isOne ? "equals" : "equal"} a row of ${before} in every column ${isOne ? "is" : "are"} left out`,
        ]),
    ...(equal + identified === 0 ? [": no row is left out"] : []),
  ];
  const periods = formatPeriodCount(weeks.length, grain);
  return [
    `in ${periods}, ${formatEditions(first, last, grain)}, ${title} has ${formatPlural(rows, "row")} of agencies of which ${before} has ${formatCount(earlierRows)}${leftOut.join("")}`,
  ];
}

function formatIdentified(
  { identified }: CollectionOverlap,
  title: string,
  before: string,
): readonly string[] {
  if (identified === 0) return [];
  return [
    `${formatPlural(identified, "row")} of ${title} ${identified === 1 ? "has" : "have"} the identifier and day of a row of ${before}: one of each pair is counted, one with an outcome before one without`,
  ];
}
