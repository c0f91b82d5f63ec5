import { calculateChange } from "#charts/comparison/comparability.ts";
import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { formatExtent } from "#charts/comparison/format-incomplete.ts";
import { UNTRANSCRIBED } from "#engine/query/question.ts";
import { formatPercentChange } from "#domain/text/format-share.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatPeriodKey } from "#domain/calendar/format-period.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import { formatChange, formatCount, formatPlural } from "#domain/text/format-count.ts";
import { getMatchCount, getReportedCount, type MissingWeek, type PeriodSum } from "./period-sum.ts";

/** Two periods to be compared in words. */
export interface PeriodPair {
  readonly first: PeriodSum;
  readonly second: PeriodSum;
  /** Rows of all periods, and which of their changes is meant: from period `pair` to the next. */
  readonly rows: readonly ComparisonRow[];
  readonly pair: number;
  /** True where both are the same weeks of one collection. */
  readonly isSameWeeks: boolean;
  /** True where anything but weeks is filtered. */
  readonly filtered: boolean;
}

/** The change of what the headline counts; null where it is not known. */
export function calculateHeadlineChange(pair: PeriodPair): number | null {
  const { first, second, isSameWeeks } = pair;
  return isOfMatches(pair)
    ? calculateMatchChange(pair)
    : calculateChange(getReportedCount(first), getReportedCount(second), isSameWeeks);
}

/** True where the headline is of what matches or is in the files, otherwise of what was reported. */
export function isOfMatches({
  first,
  second,
  filtered,
}: Pick<PeriodPair, "first" | "second" | "filtered">): boolean {
  return filtered || (!first.hasPrintedTotal && !second.hasPrintedTotal);
}

/** The change of what matches; of the same weeks it is known where that of every row is. */
function calculateMatchChange({ first, second, rows, pair, isSameWeeks }: PeriodPair) {
  const isSameRows =
    isSameWeeks &&
    rows.every(
      ({ value, pairs }) => value === UNTRANSCRIBED || (pairs[pair]?.change ?? null) !== null,
    );
  return calculateChange(getMatchCount(first), getMatchCount(second), isSameRows);
}

/**
 * A change in percent of what it is from, with what that is: "−77% of what ICE reported"; empty where there is none: of fewer
 * than 20, or where one side is not known in full (rule 4 of `docs/data-model.md`).
 */
export function formatHeadlinePercent(pair: PeriodPair): string {
  const change = calculateHeadlineChange(pair);
  if (change === null || change === 0) return "";
  const isMatch = isOfMatches(pair);
  const read = isMatch ? getMatchCount : getReportedCount;
  const [first, second] = [read(pair.first), read(pair.second)];
  if (first?.isWhole !== true || second?.isWhole !== true) return "";
  const percent = formatPercentChange(change, first.count);
  if (percent === null) return "";
  return `${percent} ${isMatch ? `from ${pair.first.words}` : "of what ICE reported"}`;
}

/** "Jan 28 – Feb 3: 206 reported. Feb 4 – 10: 47 reported. Change −159, −77% of what ICE reported.", or under a filter what matches. */
export function formatHeadline(pair: PeriodPair): string {
  const change = calculateHeadlineChange(pair);
  const percent = formatHeadlinePercent(pair);
  const parts = [pair.first, pair.second].map(
    (sum) => `${sum.words}: ${formatHeadlineCount(sum, pair)}.`,
  );
  const words =
    change === null
      ? "Not enough data for the change."
      : change === 0
        ? "No change."
        : `Change ${formatChange(change)}${percent === "" ? "" : `, ${percent}`}.`;
  return [...parts, words].join(" ");
}

function formatHeadlineCount(sum: PeriodSum, pair: PeriodPair): string {
  if (pair.filtered) return `${formatCount(sum.match)} ${sum.match === 1 ? "matches" : "match"}`;
  if (isOfMatches(pair)) return `${formatCount(sum.match)} ${sum.qualifier}`;
  return sum.reported === null ? "not known" : `${formatCount(sum.reported)} reported`;
}

/** What has to be known of two periods before their numbers are read, each sentence true by itself; none says why. */
export function formatRemarks(facts: PeriodPair): readonly string[] {
  return [
    ...formatCorrected(facts),
    ...formatAverages(facts),
    ...[facts.first, facts.second].flatMap(formatMissingWeeks),
    ...formatExtents(facts),
  ];
}

function formatCorrected({ rows, pair }: PeriodPair): readonly string[] {
  const moved = rows.filter(({ pairs }) => (pairs[pair]?.parts.corrected ?? 0) !== 0);
  if (moved.length === 0) return [];
  const parts = moved
    .slice(0, 6)
    .map(({ label, pairs }) => `${label} ${formatChange(pairs[pair]?.parts.corrected ?? 0)}`);
  const rest = moved.length - parts.length;
  const more = rest === 0 ? "" : `, and ${formatPlural(rest, "other place")}`;
  return [`Withdrawn or corrected: ${parts.join(", ")}${more}.`];
}

const AVERAGE_FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

function formatAverages({ first, second, filtered }: PeriodPair): readonly string[] {
  if (first.weeks === second.weeks || first.weeks === 0 || second.weeks === 0) return [];
  // A week of few days would count as a week, and a month is no number of weeks.
  if (first.isCalendar || second.isCalendar) return [];
  if (first.partialWeeks.length > 0 || second.partialWeeks.length > 0) return [];
  const mean = (value: number, { weeks }: PeriodSum) => AVERAGE_FORMAT.format(value / weeks);
  const isReported = !filtered && first.reported !== null && second.reported !== null;
  const [a, b] = isReported ? [first.reported, second.reported] : [first.match, second.match];
  const words = isReported ? "reported" : filtered ? "match" : first.qualifier;
  return [
    `${first.words} has ${formatPlural(first.weeks, "week")}, ${second.words} has ${formatPlural(second.weeks, "week")}. Average a week: ${mean(a, first)}, then ${mean(b, second)} ${words}.`,
  ];
}

const MISSING_WEEK_REASON: Readonly<Record<MissingWeek["presence"], string>> = {
  "not-published": "No report was published",
  "not-yet-published": "On the date chosen no report was published yet",
  "not-loaded": "The report could not be loaded",
  arriving: "The report is still being loaded",
};

/** Sentences on the weeks of a period that have no edition here and are in no sum. */
export function formatMissingWeeks({ words, missingWeeks, grain }: PeriodSum): readonly string[] {
  return Object.entries(MISSING_WEEK_REASON).flatMap(([presence, reason]) => {
    const weeks = missingWeeks.filter((week) => week.presence === presence);
    if (weeks.length === 0) return [];
    const names =
      weeks.length > 3
        ? formatPeriodCount(weeks.length, grain)
        : `${grain === undefined ? `the week${weeks.length === 1 ? "" : "s"} of ` : ""}${formatList(weeks.map(({ week }) => formatPeriodKey(getPeriodKey(week, grain ?? "week"))))}`;
    return [
      `${reason} for ${names} in ${words}; ${weeks.length === 1 ? "it is" : "they are"} in no sum.`,
    ];
  });
}

/** Sentences on periods that are here in part, or whose counts may still grow, so that they are compared with none. */
function formatExtents({ first, second, filtered }: PeriodPair): readonly string[] {
  const sentences = [first, second].flatMap((sum) => {
    const words = formatExtent(sum);
    return words === "" ? [] : [`${sum.words}: ${words}. No change is taken from it or to it.`];
  });
  const isUncertain = [first, second].some((sum) => !sum.hasPrintedTotal && !sum.isListing);
  return isUncertain && !filtered
    ? [...sentences, "The file has no official total to check against."]
    : sentences;
}
