import { hasNumber } from "#domain/table/cell-state.ts";
import { formatChange, formatCount, formatPlural } from "#domain/text/format-count.ts";
import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import { formatList } from "#domain/text/format-list.ts";
import { hasEditions, type RevisionCell, type RevisionRow } from "./revision-row.ts";

/** Weeks or places that a sentence names one by one, at most. */
const MAX_NAMED = 4;

/** A change; that there is not enough data to tell one, or that there is no number on either side. */
export function formatRevisionChange(row: RevisionRow): string {
  if (row.difference !== null) return formatChange(row.difference);
  return hasEditions(row) && !isHalfKnown(row) ? "no number" : "Not enough data";
}

/** True where one of both values is a number and the other is not known, so that no change is told. */
function isHalfKnown({ first, now, difference }: RevisionRow): boolean {
  return (
    difference === null &&
    hasEditions({ first, now }) &&
    (hasNumber(first.cell) || hasNumber(now.cell))
  );
}

/** A number, or "none": that nothing is on record is no zero. */
export function formatRevisionCell({ count, cell }: RevisionCell): string {
  return count !== null && hasNumber(cell) ? formatCount(count) : "none";
}

function formatBoth(row: RevisionRow): string {
  return `${formatRevisionCell(row.first)} as first published and ${formatRevisionCell(row.now)} now (${lowercaseFirst(formatRevisionChange(row))})`;
}

/** What changed in weeks, in a sentence or two. */
export function formatRevisionSummary(weeks: readonly RevisionRow[]): string {
  const moved = weeks.filter(
    (week) => isHalfKnown(week) || (week.difference !== null && week.difference !== 0),
  );
  const same = weeks.filter(({ difference }) => difference === 0).length;
  const absent = weeks.filter((week) => !hasEditions(week)).length;
  const empty = weeks.length - moved.length - same - absent;
  const rest = [
    empty === 0 ? "" : `${formatPlural(empty, "week has", "weeks have")} no number on record.`,
    absent === 0
      ? ""
      : `Not enough data for ${formatPlural(absent, "week")}: an edition is not here.`,
  ];
  if (moved.length === 0) {
    const words =
      same > 0
        ? "No week’s total has changed. Places within a week may still have changed."
        : weeks.length === 0
          ? "No week has an edition here."
          : "";
    return joinSentences([words, ...rest]);
  }
  const words =
    moved.length <= MAX_NAMED
      ? formatList(
          moved.map((week) => {
            const { first, now, title } = week;
            return `${formatRevisionCell(first)} as first published and ${formatRevisionCell(now)} now in the week of ${title} (${lowercaseFirst(formatRevisionChange(week))})`;
          }),
        )
      : `${formatPlural(moved.length, "week")} of ${formatCount(weeks.length)} have another number now`;
  const unchanged =
    same === 0 ? "" : same === 1 ? "One week is unchanged." : `${same} weeks are unchanged.`;
  return joinSentences([`${words}.`, unchanged, ...rest]);
}

function joinSentences(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** What changed in places, in a sentence; `unchanged` counts the places that say the same as before. */
export function formatPlaceSummary(changed: readonly RevisionRow[], unchanged: number): string {
  const moved = changed.filter((place) => place.difference !== null || isHalfKnown(place));
  const others = changed.filter((place) => !moved.includes(place));
  return joinSentences([
    changed.length === 0 ? "No place has another number now." : "",
    ...(moved.length <= MAX_NAMED
      ? moved.map((place) => `${place.title}: ${formatBoth(place)}.`)
      : [`${formatPlural(moved.length, "place")} have another number now.`]),
    others.length === 0
      ? ""
      : others.length <= MAX_NAMED
        ? `Withdrawn or changed without a number: ${formatList(others.map(({ title }) => title))}.`
        : `${formatPlural(others.length, "place")} changed without a number.`,
    unchanged === 0
      ? ""
      : `${formatPlural(unchanged, "other place is", "other places are")} unchanged.`,
  ]);
}
