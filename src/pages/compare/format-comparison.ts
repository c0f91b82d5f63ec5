import { calculateChange } from "#charts/comparison/comparability.ts";
import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { formatExtent } from "#charts/comparison/format-incomplete.ts";
import { UNTRANSCRIBED } from "#engine/query/question.ts";
import { formatPercentChange } from "#domain/text/format-share.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { formatChange, formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { CompletePlace } from "./complete-places.ts";
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
  /** Places known in full in both periods; of a filter, none. */
  readonly places: readonly CompletePlace[];
}

/** A row that makes up at least this share of a change is named. */
const MAIN_ROW_SHARE = 0.8;

/** The change of what the headline counts; null where it cannot be told. */
export function calculateHeadlineChange(pair: PeriodPair): number | null {
  const { first, second, isSameWeeks } = pair;
  return isOfMatches(pair)
    ? calculateMatchChange(pair)
    : calculateChange(getReportedCount(first), getReportedCount(second), isSameWeeks);
}

/** True where the headline is of what matches or is in the files, otherwise of what was reported. */
function isOfMatches({ first, second, filtered }: PeriodPair): boolean {
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

/** "206 reported, then 47: −159", or under a filter "142 match, then 2: −140". */
export function formatHeadline(pair: PeriodPair): string {
  const { first, second, filtered } = pair;
  if (filtered) {
    const one = first.match === 1 ? "matches" : "match";
    return `${formatCount(first.match)} ${one}, then ${formatCount(second.match)}${formatMatchChange(pair)}`;
  }
  if (isOfMatches(pair)) return formatSums(pair);
  const [a, b] = [first.reported, second.reported];
  if (a === null && b === null) return "How many were reported is not known in either period";
  if (a === null) return `Reported: not known, then ${formatCount(b ?? 0)}${NO_CHANGE_TOLD}`;
  if (b === null) return `${formatCount(a)} reported, then not known${NO_CHANGE_TOLD}`;
  const change = calculateHeadlineChange(pair);
  return `${formatCount(a)} reported, then ${formatCount(b)}${formatChangeClause(a, change, areMatchesWhole(pair))}`;
}

const NO_CHANGE_TOLD = "; no change can be told";

function areMatchesWhole({ first, second }: PeriodPair): boolean {
  return getMatchCount(first).isWhole && getMatchCount(second).isWhole;
}

/** "189 transcribed, then 22"; each period has its qualifier where they differ, and the change where it can be told. */
function formatSums(pair: PeriodPair): string {
  const { first, second } = pair;
  const qualifier = first.qualifier === second.qualifier ? "" : ` ${second.qualifier}`;
  return `${formatCount(first.match)} ${first.qualifier}, then ${formatCount(second.match)}${qualifier}${formatMatchChange(pair)}`;
}

function formatMatchChange(pair: PeriodPair): string {
  return formatChangeClause(pair.first.match, calculateMatchChange(pair), areMatchesWhole(pair));
}

/** A change with its sign; a percentage only between whole counts and from a base of 20 or more. */
function formatChangeClause(from: number, change: number | null, isWhole: boolean): string {
  if (change === null) return NO_CHANGE_TOLD;
  if (change === 0) return ": no change";
  const percent = isWhole ? formatPercentChange(change, from) : null;
  return `: ${formatChange(change)}${percent === null ? "" : ` (${percent})`}`;
}

/** "189 transcribed, then 22; no change can be told. Of these, 40, then 20 cannot be compared: Colorado and New York." Without a filter. */
export function formatTranscribed(facts: PeriodPair): string {
  const open = formatUncertain(facts);
  // Where matches are counted, the headline has the sums already.
  if (isOfMatches(facts)) return open === "" ? "" : `Of these, ${open}.`;
  const sums = formatSums(facts);
  return open === "" ? `${sums}.` : `${sums}. Of these, ${open}.`;
}

/** How much of both sums is in rows whose whole number is not known: "40 and 20 cannot be compared: Colorado and New York". */
function formatUncertain({ rows, pair }: PeriodPair): string {
  const uncertain = rows.filter(
    (row) => row.value !== UNTRANSCRIBED && (row.pairs[pair]?.change ?? null) === null,
  );
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
    ...formatExtents(facts),
  ];
}

/** Numbers that a filter leaves open, or how much of what was reported is here. */
function formatTranscribedShare({ first, second, filtered }: PeriodPair): readonly string[] {
  if (filtered) {
    const absent = (sum: PeriodSum) => (sum.isListing ? 0 : sum.untranscribed);
    const open = (sum: PeriodSum) => {
      const count = absent(sum);
      return count === null ? "a number that is not known" : formatCount(count);
    };
    const sums = [first, second];
    const areListings = sums.every(({ isListing }) => isListing);
    if (sums.every((sum) => sum.unknown === 0 && absent(sum) === 0)) return [];
    return [
      `In these files, but unknown on a filtered field: ${formatCount(first.unknown)}, then ${formatCount(second.unknown)}.`,
      ...(areListings
        ? []
        : [
            `Reported, not in these files and not ruled out: ${open(first)}, then ${open(second)}.`,
          ]),
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

/** The row that makes up nearly all of a change; none where the change of all or of the row cannot be told. */
function formatMainRow(facts: PeriodPair): readonly string[] {
  const { first, rows, pair } = facts;
  const total = calculateMatchChange(facts);
  const known = rows.flatMap((row) => {
    const change = row.pairs[pair]?.change ?? null;
    return row.value === UNTRANSCRIBED || change === null ? [] : [{ row, change }];
  });
  if (total === null || total === 0 || known.length < 2) return [];
  const { row, change } = known.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) ? b : a));
  const share = change / total;
  if (share < MAIN_ROW_SHARE) return [];
  const [a, b] = [row.sides[pair]?.count ?? 0, row.sides[pair + 1]?.count ?? 0];
  const all =
    share > 1
      ? `${formatChange(change)}, where all lines together are ${formatChange(total)}`
      : `${formatChange(change)} of the ${formatChange(total)} ${first.qualifier}`;
  return [`${row.label}: ${formatCount(a)}, then ${formatCount(b)}, ${all}.`];
}

const AVERAGE_FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

function formatAverages({ first, second, filtered }: PeriodPair): readonly string[] {
  if (first.weeks === second.weeks || first.weeks === 0 || second.weeks === 0) return [];
  // A week of few days would count as a week.
  if (first.partialWeeks.length > 0 || second.partialWeeks.length > 0) return [];
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

/** Sentences on periods that are here in part, or whose counts may still grow, so that they are compared with none. */
function formatExtents({ first, second, filtered }: PeriodPair): readonly string[] {
  const sentences = [first, second].flatMap((sum) => {
    const words = formatExtent(sum);
    return words === "" ? [] : [`${sum.words}: ${words}; no change is taken from it or to it.`];
  });
  const isUncertain = [first, second].some((sum) => !sum.hasPrintedTotal && !sum.isListing);
  return isUncertain && !filtered
    ? [...sentences, "It is not known whether every detainer of these weeks is in the file."]
    : sentences;
}

/** The sentence on a period that has no other to compare with. */
export function formatSinglePeriod(sum: PeriodSum, filtered: boolean): string {
  const count =
    filtered || sum.reported === null
      ? `${formatCount(sum.match)} ${filtered ? "match" : sum.qualifier}`
      : `${formatCount(sum.reported)} reported, ${formatCount(sum.transcribed)} of them transcribed`;
  return `${count} in ${sum.words}. There is no other period to compare with.`;
}
