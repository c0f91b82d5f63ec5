import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { hasNumber, type CellState } from "#domain/table/cell-state.ts";
import type { CoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatCoveredDays } from "#domain/report/covered-part.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { formatBarName, formatCellState, formatOpenBeside } from "./format-bar.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { countBar, type WeekBar } from "./week-bars.ts";
import type { PlacePart, PlaceRemainder } from "./week-places.ts";

/** What the bars are of. */
export interface SummaryTerms {
  readonly grain: Grain;
  readonly filtered: boolean;
  readonly measure: Measure;
  readonly here: CoverageTerms;
}

/** Up to this number of bars, each is named. */
const MAX_NAMED_BARS = 6;

const VERBS: Readonly<Record<Measure, string>> = {
  declined: "recorded as declined",
  recorded: "with an outcome recorded",
  all: "issued",
};

/** The bars in a sentence: each of a few, otherwise the greatest and the last of those that can be compared. */
export function formatWeeksSummary(
  bars: readonly WeekBar[],
  terms: SummaryTerms,
  part: PlacePart | null,
  without: PlaceRemainder | null,
): string {
  const present = bars.filter((bar) => bar.presence === "present");
  if (present.length === 0) return `No edition stands in these ${GRAIN_PLURAL[terms.grain]}.`;
  const value = (bar: WeekBar) => countBar(bar, terms.filtered) ?? 0;
  const all = present.reduce((sum, bar) => sum + value(bar), 0);
  const isFew = present.length <= MAX_NAMED_BARS;
  if (terms.filtered && all === 0) {
    // Of a few bars whose signs differ, each says its own.
    const cells = new Set(present.map(({ cell }) => cell));
    const isKnownNone = [...cells].every((cell) => cell === "not-named" || hasNumber(cell));
    return isFew && cells.size > 1 && !isKnownNone
      ? formatFewBars(present, terms, "match")
      : formatNoneMatch(present, cells, terms.here);
  }
  if (!isFew) return formatRange(present, terms, all);
  const few =
    formatOrdinalWeeks(bars, terms, chooseVerb(present, terms)) ??
    formatFewBars(present, terms, chooseVerb(present, terms));
  if (without !== null) {
    const values = formatList(without.values.map(formatCount));
    return `${few.replace(/\.$/u, "")}; without ${without.label} ${values}.`;
  }
  if (part === null) return few;
  const { declined, reported, place } = part;
  return `${few} ${formatCount(declined)} of the ${formatCount(reported)} were ${place}.`;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** "206 reported in the first week, 47 in the second, 65 in the third." where each week is whole and has a number; otherwise null. */
function formatOrdinalWeeks(
  bars: readonly WeekBar[],
  { grain, filtered }: SummaryTerms,
  verb: string,
): string | null {
  const isWhole = (bar: WeekBar) =>
    bar.presence === "present" && bar.part === null && isKnown(bar, filtered);
  if (grain !== "week" || bars.length < 2 || !bars.every(isWhole)) return null;
  const values = bars.map((bar, at) => {
    const count = countBar(bar, filtered) ?? 0;
    if (at > 0) return `${formatCount(count)} in the ${ORDINALS[at]}`;
    return `${formatCount(count)} ${inflect(verb, count)} in the first week`;
  });
  return `${values.join(", ")}.`;
}

/** "1 detainer matches", "2 match". */
function inflect(verb: string, count: number): string {
  return verb === "match" && count === 1 ? "detainer matches" : verb;
}

function chooseVerb(present: readonly WeekBar[], { filtered, measure }: SummaryTerms): string {
  if (filtered) return "match";
  const isReported = measure === "declined" && present.every((bar) => bar.reported !== null);
  return isReported ? "reported" : VERBS[measure];
}

/** What is said where nothing matches in any bar: what the signs of the bars say, each once. */
function formatNoneMatch(
  present: readonly WeekBar[],
  cells: ReadonlySet<CellState>,
  here: CoverageTerms,
): string {
  if (cells.has("not-transcribed")) return `${formatCellState("not-transcribed", here)}.`;
  if (!cells.has("reported-zero"))
    return `${capitalizeFirst([...cells].map((cell) => formatCellState(cell, here)).join("; "))}.`;
  const open = present.reduce((sum, bar) => sum + (bar.open ?? 0), 0);
  return `0 match${formatOpenBeside(open)}.`;
}

/** True where a bar has a number, be it 0, and not the sign of a state that knows none. */
function isKnown(bar: WeekBar, filtered: boolean): boolean {
  return (!filtered && bar.reported !== null) || hasNumber(bar.cell);
}

/**
 * The greatest number of the bars that can be compared, and the last of them: those covered whole, whose outcomes are no longer
 * open and whose number is known. Which they are is said where they are not all.
 */
function formatRange(present: readonly WeekBar[], terms: SummaryTerms, all: number): string {
  const { filtered, grain } = terms;
  const count = (bar: WeekBar) => countBar(bar, filtered) ?? 0;
  const compared = present.filter(
    (bar) => bar.part === null && !bar.isOpen && isKnown(bar, filtered),
  );
  const last = compared.at(-1);
  if (compared.length < 2 || last === undefined) {
    return `${formatCount(all)} ${chooseVerb(present, terms)} over ${present.length} ${GRAIN_PLURAL[grain]}.`;
  }
  const unit = getGrainNoun(grain);
  const name = (bar: WeekBar) => (grain === "week" ? bar.title : bar.label);
  const greatest = Math.max(...compared.map(count));
  const highest = compared.filter((bar) => count(bar) === greatest);
  const isGreatest = present.every((bar) => count(bar) <= greatest);
  const kind = present.some(({ isOpen }) => isOpen) ? "final " : "whole ";
  const where =
    highest.length === 1 && highest[0] !== undefined
      ? name(highest[0])
      : `in ${highest.length} ${GRAIN_PLURAL[grain]}`;
  const lastKind = last === present.at(-1) ? "" : kind;
  return (
    `Most in a ${isGreatest ? "" : kind}${unit}: ${formatCount(greatest)}, ${where}. ` +
    `In the last ${lastKind}${unit}, ${name(last)}: ${formatCount(count(last))}.`
  );
}

/** Up to six numbers with their periods, and last the periods without a number by what their signs say. */
function formatFewBars(
  present: readonly WeekBar[],
  { grain, filtered, here }: SummaryTerms,
  verb: string,
): string {
  const numbered = present.filter((bar) => isKnown(bar, filtered));
  const values = numbered.map((bar, index) => {
    const count = countBar(bar, filtered) ?? 0;
    const days = bar.part === null ? "" : ` (${formatCoveredDays(bar.part)} only)`;
    return `${formatCount(count)}${index === 0 ? ` ${inflect(verb, count)}` : ""} in ${formatBarName(bar, grain)}${days}`;
  });
  const others = new Map<CellState, WeekBar[]>();
  for (const bar of present) {
    if (!numbered.includes(bar)) others.set(bar.cell, [...(others.get(bar.cell) ?? []), bar]);
  }
  return [
    ...(values.length === 0 ? [] : [`${formatList(values)}.`]),
    ...Array.from(others, ([cell, bars]) => {
      const names = formatList(bars.map((bar) => formatBarName(bar, grain)));
      return cell === "not-transcribed"
        ? `None ${here.among} in ${names}; not a reported zero.`
        : `${capitalizeFirst(formatCellState(cell, here))}: ${names}.`;
    }),
  ].join(" ");
}
