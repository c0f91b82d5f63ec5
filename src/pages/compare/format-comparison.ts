import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { isChangeKnown } from "#charts/comparison/comparison-rows.ts";
import { UNTRANSCRIBED } from "#engine/query/question.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatChange, formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { CompletePlace } from "./complete-places.ts";
import { isComplete, type MissingWeek, type PeriodSum } from "./period-sum.ts";

/** Two periods to be compared in words. */
export interface PeriodPair {
  readonly first: PeriodSum;
  readonly second: PeriodSum;
  /** Rows of all periods, and which of their changes is meant: from period `pair` to the next. */
  readonly rows: readonly ComparisonRow[];
  readonly pair: number;
  /** True where anything but weeks is filtered. */
  readonly filtered: boolean;
  /** Places known in full in both periods; of a filter, none. */
  readonly places: readonly CompletePlace[];
}

/** Bases below this give no percentage. */
const MIN_PERCENTAGE_BASE = 20;

/** A row that makes up at least this share of a change is named. */
const MAIN_ROW_SHARE = 0.8;

/** "206 reported, then 47: −159", or under a filter "142 match, then 2: −140". */
export function formatHeadline({ first, second, filtered }: PeriodPair): string {
  const both = isComplete(first) && isComplete(second);
  if (filtered) {
    const one = first.match === 1 ? "matches" : "match";
    return `${formatCount(first.match)} ${one}, then ${formatCount(second.match)}: ${formatSumChange(first.match, second.match, both)}`;
  }
  if (hasNoReportedTotal(first) && hasNoReportedTotal(second)) return formatSums(first, second);
  const [a, b] = [first.reported, second.reported];
  if (a === null && b === null) return "How many were reported is not known in either period";
  if (a === null) return `Reported: not known, then ${formatCount(b ?? 0)}; no change can be told`;
  if (b === null) return `${formatCount(a)} reported, then not known; no change can be told`;
  return `${formatCount(a)} reported, then ${formatCount(b)}: ${formatSumChange(a, b, both)}`;
}

/** True where no total is printed, so that the sums are of what is in the file. */
function hasNoReportedTotal({ qualifier }: PeriodSum): boolean {
  return qualifier === "in this file";
}

/** "189 transcribed, then 22: −167"; each period has its qualifier where they differ. */
function formatSums(first: PeriodSum, second: PeriodSum): string {
  const both = isComplete(first) && isComplete(second);
  const qualifier = first.qualifier === second.qualifier ? "" : ` ${second.qualifier}`;
  return `${formatCount(first.match)} ${first.qualifier}, then ${formatCount(second.match)}${qualifier}: ${formatSumChange(first.match, second.match, both)}`;
}

/** A change with its sign; a percentage only between complete periods and from a base of 20 or more. */
function formatSumChange(from: number, to: number, complete: boolean): string {
  if (from === to) return "no change";
  const change = formatChange(to - from);
  if (!complete || from < MIN_PERCENTAGE_BASE) return change;
  const percent = (100 * (to - from)) / from;
  return `${change} (${Math.abs(percent) < 0.5 ? "less than 1%" : `${formatChange(percent)}%`})`;
}

/** "189 transcribed, then 22: −167, of which 40 and 20 cannot be compared: Colorado and New York." Without a filter. */
export function formatTranscribed(facts: PeriodPair): string {
  const { first, second, filtered } = facts;
  const open = formatUncertain(facts);
  if (filtered) return open === "" ? "" : `Of these, ${open}.`;
  // Where no total is printed, the headline has the sums already.
  if (hasNoReportedTotal(first) && hasNoReportedTotal(second))
    return open === "" ? "" : `Of these, ${open}.`;
  const sums = formatSums(first, second);
  return open === "" ? `${sums}.` : `${sums}. Of these, ${open}.`;
}

/** How much of both sums is in rows whose whole number is not known: "40 and 20 cannot be compared: Colorado and New York". */
function formatUncertain({ rows, pair }: PeriodPair): string {
  const uncertain = rows.filter((row) => row.value !== UNTRANSCRIBED && !isChangeKnown(row, pair));
  const sum = (side: number) =>
    uncertain.reduce((total, { sides }) => total + (sides[side]?.count ?? 0), 0);
  const [first, second] = [sum(pair), sum(pair + 1)];
  if (first === 0 && second === 0) return "";
  const counted = uncertain.filter(
    ({ sides }) => (sides[pair]?.count ?? 0) > 0 || (sides[pair + 1]?.count ?? 0) > 0,
  );
  return `${formatCount(first)}, then ${formatCount(second)} cannot be compared: ${formatRowNames(counted)}`;
}

/** Names of rows, separated by semicolons where a name has a comma. */
function formatRowNames(rows: readonly ComparisonRow[]): string {
  const limit = 6;
  const labels = rows.slice(0, limit).map(({ label }) => label);
  const rest = rows.length - labels.length;
  const all = rest === 0 ? labels : [...labels, formatPlural(rest, "other line")];
  return labels.some((label) => label.includes(",")) ? all.join("; ") : formatList(all);
}

/** Further sentences on a comparison, each true by itself; none says why. */
export function formatDetails(facts: PeriodPair): readonly string[] {
  return [
    ...formatTranscribedShare(facts),
    ...formatCompletePlaces(facts),
    ...formatCorrected(facts),
    ...formatMainRow(facts),
    ...formatAverages(facts),
    ...[facts.first, facts.second].flatMap(formatMissingWeeks),
  ];
}

/** Numbers that a filter leaves open, or how much of what was reported is here. */
function formatTranscribedShare({ first, second, filtered }: PeriodPair): readonly string[] {
  if (filtered) {
    const open = (sum: PeriodSum) =>
      sum.untranscribed === null ? "a number that is not known" : formatCount(sum.untranscribed);
    if (isComplete(first) && isComplete(second)) return [];
    return [
      `In these files, but unknown on a filtered field: ${formatCount(first.unknown)}, then ${formatCount(second.unknown)}.`,
      `Reported, not in these files and not ruled out: ${open(first)}, then ${open(second)}.`,
    ];
  }
  const parts = [first, second].flatMap((sum, at) =>
    sum.reported === null || sum.reported === sum.transcribed
      ? []
      : [
          `of the ${at === 0 ? "first" : "second"}, ${formatCount(sum.transcribed)} of ${formatCount(sum.reported)} are here`,
        ],
  );
  if (parts.length === 0) return [];
  const words = parts.join("; ");
  return [
    `${parts.length === 2 ? "Neither period is" : "One period is not"} transcribed whole: ${words}.`,
  ];
}

/** Places known in full, whatever the change is split by. A county stands beside its state, so that the numbers are not added up. */
function formatCompletePlaces({ places }: PeriodPair): readonly string[] {
  const limit = 8;
  if (places.length === 0) return [];
  const parts = places
    .slice(0, limit)
    .map(
      ({ label, first, second }) => `${label} ${formatCount(first)}, then ${formatCount(second)}`,
    );
  const rest = places.length - parts.length;
  const more = rest === 0 ? "" : `; and ${formatPlural(rest, "other place")}`;
  return [`Known in full in both periods: ${parts.join("; ")}${more}.`];
}

function formatCorrected({ rows, pair }: PeriodPair): readonly string[] {
  const moved = rows.filter(({ pairs }) => (pairs[pair]?.parts.corrected ?? 0) !== 0);
  if (moved.length === 0) return [];
  const parts = moved
    .slice(0, 6)
    .map(({ label, pairs }) => `${label} ${formatChange(pairs[pair]?.parts.corrected ?? 0)}`);
  const rest = moved.length - parts.length;
  const more = rest === 0 ? "" : `, and ${formatPlural(rest, "other line")}`;
  return [`Withdrawn or corrected: ${parts.join(", ")}${more}.`];
}

function formatMainRow({ first, rows, pair }: PeriodPair): readonly string[] {
  const counted = rows.filter(({ value }) => value !== UNTRANSCRIBED);
  const getChange = (row: ComparisonRow) => row.pairs[pair]?.change ?? 0;
  const total = counted.reduce((sum, row) => sum + getChange(row), 0);
  if (total === 0 || counted.length < 2) return [];
  const largest = counted.reduce((a, b) =>
    Math.abs(getChange(b)) > Math.abs(getChange(a)) ? b : a,
  );
  const share = getChange(largest) / total;
  if (share < MAIN_ROW_SHARE) return [];
  const [a, b] = [largest.sides[pair]?.count ?? 0, largest.sides[pair + 1]?.count ?? 0];
  const change = formatChange(getChange(largest));
  const all =
    share > 1
      ? `${change}, where all lines together are ${formatChange(total)}`
      : `${change} of the ${formatChange(total)} ${first.qualifier}`;
  const uncertainty = isChangeKnown(largest, pair)
    ? ""
    : ", in a line whose whole number is not known";
  return [`${largest.label}: ${formatCount(a)}, then ${formatCount(b)}, ${all}${uncertainty}.`];
}

const AVERAGE_FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

function formatAverages({ first, second, filtered }: PeriodPair): readonly string[] {
  if (first.weeks === second.weeks || first.weeks === 0 || second.weeks === 0) return [];
  const mean = (value: number, { weeks }: PeriodSum) => AVERAGE_FORMAT.format(value / weeks);
  const pair = (a: number, b: number) => `${mean(a, first)}, then ${mean(b, second)}`;
  const parts: string[] = [];
  if (!filtered && first.reported !== null && second.reported !== null) {
    parts.push(`${pair(first.reported, second.reported)} reported`);
  }
  parts.push(`${pair(first.match, second.match)} ${filtered ? "match" : first.qualifier}`);
  return [
    `The first is a sum over ${formatPlural(first.weeks, "week")} with an edition, the second over ${formatPlural(second.weeks, "week")}. Average a week: ${parts.join("; ")}.`,
  ];
}

const MISSING_WEEK_REASON: Readonly<Record<MissingWeek["presence"], string>> = {
  "not-published": "No edition was published",
  "not-yet-published": "On the date chosen no edition was published yet",
  "not-loaded": "The edition could not be loaded",
  arriving: "The edition is still being loaded",
};

/** Sentences on the weeks of a period that have no edition here and are in no sum. */
export function formatMissingWeeks({ words, missingWeeks }: PeriodSum): readonly string[] {
  return Object.entries(MISSING_WEEK_REASON).flatMap(([presence, reason]) => {
    const weeks = missingWeeks.filter((week) => week.presence === presence);
    if (weeks.length === 0) return [];
    const names =
      weeks.length > 3
        ? formatPlural(weeks.length, "week")
        : `the week${weeks.length === 1 ? "" : "s"} of ${formatList(weeks.map(({ week }) => formatWeek(week)))}`;
    return [
      `${reason} for ${names} in ${words}; ${weeks.length === 1 ? "it is" : "they are"} in no sum.`,
    ];
  });
}

/** The sentence on a period that has no other to compare with. */
export function formatSinglePeriod(sum: PeriodSum, filtered: boolean): string {
  const count =
    filtered || sum.reported === null
      ? `${formatCount(sum.match)} ${filtered ? "match" : sum.qualifier}`
      : `${formatCount(sum.reported)} reported, ${formatCount(sum.transcribed)} of them transcribed`;
  return `${count} in ${sum.words}. There is no other period to compare with.`;
}
