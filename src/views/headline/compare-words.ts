import type { ComparedLine } from "#charts/compare/compare-lines.ts";
import { isSure } from "#charts/compare/compare-lines.ts";
import { UNTRANSCRIBED } from "#engine/question.ts";
import { listed } from "#domain/words/listed.ts";
import { weekInWords } from "#domain/week.ts";
import { formatChange, formatCount, plural } from "#domain/words/count.ts";
import type { WholePlace } from "./whole-places.ts";
import { isComplete, type AbsentWeek, type PeriodSum } from "./compare-sums.ts";

/** Two periods to be compared in words. */
export interface WordsFacts {
  readonly left: PeriodSum;
  readonly right: PeriodSum;
  /** Lines of all periods, and which change of theirs is meant: from period `pair` to the next. */
  readonly lines: readonly ComparedLine[];
  readonly pair: number;
  /** True where anything but weeks is filtered. */
  readonly filtered: boolean;
  /** Places known in full in both periods; of a filter, none. */
  readonly places: readonly WholePlace[];
}

/** Bases below this give no percentage. */
const LEAST_BASE = 20;

/** A line that makes up so much of a change is named. */
const NEARLY_ALL = 0.8;

/** "206 reported, then 47: −159", or under a filter "142 match, then 2: −140". */
export function headline({ left, right, filtered }: WordsFacts): string {
  const both = isComplete(left) && isComplete(right);
  if (filtered) {
    const one = left.match === 1 ? "matches" : "match";
    return `${formatCount(left.match)} ${one}, then ${formatCount(right.match)}: ${changeWords(left.match, right.match, both)}`;
  }
  if (isListing(left) && isListing(right)) return sumWords(left, right);
  const [a, b] = [left.reported, right.reported];
  if (a === null && b === null) return "How many were reported is not known in either period";
  if (a === null) return `Reported: not known, then ${formatCount(b ?? 0)}; no change can be told`;
  if (b === null) return `${formatCount(a)} reported, then not known; no change can be told`;
  return `${formatCount(a)} reported, then ${formatCount(b)}: ${changeWords(a, b, both)}`;
}

/** True where no total is printed, so that the sums are of what is in the file. */
function isListing({ here }: PeriodSum): boolean {
  return here === "in this file";
}

/** "189 transcribed, then 22: −167"; each side's own words where they differ. */
function sumWords(left: PeriodSum, right: PeriodSum): string {
  const both = isComplete(left) && isComplete(right);
  const own = left.here === right.here ? "" : ` ${right.here}`;
  return `${formatCount(left.match)} ${left.here}, then ${formatCount(right.match)}${own}: ${changeWords(left.match, right.match, both)}`;
}

/** A change with its sign; a percentage only between complete sides and from a base of 20 or more. */
function changeWords(from: number, to: number, complete: boolean): string {
  if (from === to) return "no change";
  const change = formatChange(to - from);
  if (!complete || from < LEAST_BASE) return change;
  const percent = (100 * (to - from)) / from;
  return `${change} (${Math.abs(percent) < 0.5 ? "less than 1%" : `${formatChange(percent)}%`})`;
}

/** "189 transcribed, then 22: −167, of which 40 and 20 cannot be compared: Colorado and New York." Without a filter. */
export function transcribedWords(facts: WordsFacts): string {
  const { left, right, filtered } = facts;
  const open = openWords(facts);
  if (filtered) return open === "" ? "" : `Of these, ${open}.`;
  // Of what is in a file the first line has the sums already.
  if (isListing(left) && isListing(right)) return open === "" ? "" : `Of these, ${open}.`;
  const sums = sumWords(left, right);
  return open === "" ? `${sums}.` : `${sums}. Of these, ${open}.`;
}

/** What of both sums stands in lines that are not whole: "40 and 20 cannot be compared: Colorado and New York". */
function openWords({ lines, pair }: WordsFacts): string {
  const open = lines.filter((line) => line.value !== UNTRANSCRIBED && !isSure(line, pair));
  const sum = (side: number) =>
    open.reduce((total, { sides }) => total + (sides[side]?.count ?? 0), 0);
  const [left, right] = [sum(pair), sum(pair + 1)];
  if (left === 0 && right === 0) return "";
  const counted = open.filter(
    ({ sides }) => (sides[pair]?.count ?? 0) > 0 || (sides[pair + 1]?.count ?? 0) > 0,
  );
  return `${formatCount(left)}, then ${formatCount(right)} cannot be compared: ${names(counted)}`;
}

/** Names of lines; those that hold a comma themselves are parted by semicolons. */
function names(lines: readonly ComparedLine[]): string {
  const most = 6;
  const told = lines.slice(0, most).map(({ label }) => label);
  const rest = lines.length - told.length;
  const all = rest === 0 ? told : [...told, plural(rest, "other line")];
  return told.some((label) => label.includes(",")) ? all.join("; ") : listed(all);
}

/** Further sentences on a comparison, each true by itself; none says why. */
export function moreWords(facts: WordsFacts): readonly string[] {
  return [
    ...knownWords(facts),
    ...placeWords(facts),
    ...correctedWords(facts),
    ...nearlyAll(facts),
    ...averages(facts),
    ...[facts.left, facts.right].flatMap(absentWords),
  ];
}

/** Numbers that a filter leaves open, or how much of what was reported is here. */
function knownWords({ left, right, filtered }: WordsFacts): readonly string[] {
  if (filtered) {
    const open = (sum: PeriodSum) =>
      sum.untranscribed === null ? "a number that is not known" : formatCount(sum.untranscribed);
    if (isComplete(left) && isComplete(right)) return [];
    return [
      `In these files, but unknown on a filtered field: ${formatCount(left.unknown)}, then ${formatCount(right.unknown)}.`,
      `Reported, not in these files and not ruled out: ${open(left)}, then ${open(right)}.`,
    ];
  }
  const parts = [left, right].flatMap((sum, at) =>
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

/** What is known whatever the change is split by; a city or county is told beside the state that holds it, so these are not added up. */
function placeWords({ places }: WordsFacts): readonly string[] {
  const most = 8;
  if (places.length === 0) return [];
  const told = places
    .slice(0, most)
    .map(({ label, left, right }) => `${label} ${formatCount(left)}, then ${formatCount(right)}`);
  const rest = places.length - told.length;
  const more = rest === 0 ? "" : `; and ${plural(rest, "other place")}`;
  return [`Known in full in both periods: ${told.join("; ")}${more}.`];
}

function correctedWords({ lines, pair }: WordsFacts): readonly string[] {
  const moved = lines.filter(({ pairs }) => (pairs[pair]?.parts.corrected ?? 0) !== 0);
  if (moved.length === 0) return [];
  const told = moved
    .slice(0, 6)
    .map(({ label, pairs }) => `${label} ${formatChange(pairs[pair]?.parts.corrected ?? 0)}`);
  const rest = moved.length - told.length;
  const more = rest === 0 ? "" : `, and ${plural(rest, "other line")}`;
  return [`Withdrawn or corrected: ${told.join(", ")}${more}.`];
}

function nearlyAll({ left, lines, pair }: WordsFacts): readonly string[] {
  const counted = lines.filter(({ value }) => value !== UNTRANSCRIBED);
  const of = (line: ComparedLine) => line.pairs[pair]?.change ?? 0;
  const total = counted.reduce((sum, line) => sum + of(line), 0);
  if (total === 0 || counted.length < 2) return [];
  const largest = counted.reduce((a, b) => (Math.abs(of(b)) > Math.abs(of(a)) ? b : a));
  const share = of(largest) / total;
  if (share < NEARLY_ALL) return [];
  const [a, b] = [largest.sides[pair]?.count ?? 0, largest.sides[pair + 1]?.count ?? 0];
  const change = formatChange(of(largest));
  const all =
    share > 1
      ? `${change}, where all lines together are ${formatChange(total)}`
      : `${change} of the ${formatChange(total)} ${left.here}`;
  const sure = isSure(largest, pair) ? "" : ", in a line whose whole number is not known";
  return [`${largest.label}: ${formatCount(a)}, then ${formatCount(b)}, ${all}${sure}.`];
}

const AVERAGE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

function averages({ left, right, filtered }: WordsFacts): readonly string[] {
  if (left.weeks === right.weeks || left.weeks === 0 || right.weeks === 0) return [];
  const mean = (value: number, { weeks }: PeriodSum) => AVERAGE.format(value / weeks);
  const pair = (a: number, b: number) => `${mean(a, left)}, then ${mean(b, right)}`;
  const told: string[] = [];
  if (!filtered && left.reported !== null && right.reported !== null) {
    told.push(`${pair(left.reported, right.reported)} reported`);
  }
  told.push(`${pair(left.match, right.match)} ${filtered ? "match" : left.here}`);
  return [
    `The first is a sum over ${plural(left.weeks, "week")} with an edition, the second over ${plural(right.weeks, "week")}. Average a week: ${told.join("; ")}.`,
  ];
}

const ABSENT: Readonly<Record<AbsentWeek["presence"], string>> = {
  "not-published": "No edition was published",
  "not-yet-published": "On the date chosen no edition was published yet",
  "not-loaded": "The edition could not be loaded",
  arriving: "The edition is still being loaded",
};

/** Weeks of a period that have no edition here: said, and in no sum. */
export function absentWords({ words, absent }: PeriodSum): readonly string[] {
  return Object.entries(ABSENT).flatMap(([presence, said]) => {
    const weeks = absent.filter((week) => week.presence === presence);
    if (weeks.length === 0) return [];
    const of =
      weeks.length > 3
        ? plural(weeks.length, "week")
        : `the week${weeks.length === 1 ? "" : "s"} of ${listed(weeks.map(({ week }) => weekInWords(week)))}`;
    return [
      `${said} for ${of} in ${words}; ${weeks.length === 1 ? "it is" : "they are"} in no sum.`,
    ];
  });
}

/** What is said of a period that has none beside it. */
export function aloneWords(sum: PeriodSum, filtered: boolean): string {
  const count =
    filtered || sum.reported === null
      ? `${formatCount(sum.match)} ${filtered ? "match" : sum.here}`
      : `${formatCount(sum.reported)} reported, ${formatCount(sum.transcribed)} of them transcribed`;
  return `${count} in ${sum.words}. There is no other period to compare with.`;
}
