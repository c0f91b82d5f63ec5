import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { hasNumber, type CellState } from "#domain/table/cell-state.ts";
import type { CoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatCoveredDays } from "#domain/report/covered-part.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { formatBarName, formatCellState, formatOpenBeside, GRAIN_PLURAL } from "./format-bar.ts";
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

/** The bars in sentences: each of a few, otherwise their sum, and the least and the greatest of those that can be compared. */
export function formatWeeksSummary(
  bars: readonly WeekBar[],
  terms: SummaryTerms,
  part: PlacePart | null,
  without: PlaceRemainder | null,
): string {
  const present = bars.filter((bar) => bar.presence === "present");
  if (present.length === 0) return "No edition stands in these weeks.";
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
  const verb = chooseVerb(present, terms);
  const sentences = isFew
    ? formatFewBars(present, terms, verb)
    : `${formatCount(all)} ${verb} over ${present.length} ${GRAIN_PLURAL[terms.grain]}${formatRange(present, terms)}`;
  return [
    sentences,
    ...(!terms.filtered && isFew && present.some((bar) => (bar.untranscribed ?? 0) > 0)
      ? [
          `In this file: ${present.map((bar) => `${formatCount(bar.shown ?? 0)} of ${formatCount(value(bar))}`).join(", ")}.`,
        ]
      : []),
    ...(part === null
      ? []
      : [`${formatCount(part.declined)} of the ${formatCount(part.reported)} were ${part.place}.`]),
    ...(without === null
      ? []
      : [
          `Reported without ${without.label}: ${without.values.map(formatCount).join(", ")}; of these in this file: ${without.here.map(formatCount).join(", ")}.`,
        ]),
  ].join(" ");
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
 * The least and the greatest number of the bars that can be compared: those covered whole, whose outcomes are no longer open
 * and whose number is known. Which they are is said where they are not all.
 */
function formatRange(present: readonly WeekBar[], { filtered, grain }: SummaryTerms): string {
  const isComparable = (bar: WeekBar) => bar.part === null && !bar.isOpen && isKnown(bar, filtered);
  const compared = present.filter(isComparable);
  if (compared.length < 2) return ".";
  const values = compared.map((bar) => countBar(bar, filtered) ?? 0);
  const range = `from ${formatCount(Math.min(...values))} to ${formatCount(Math.max(...values))}`;
  if (compared.length === present.length) return `, ${range}.`;
  const reasons = [
    ...(present.some(({ part }) => part !== null) ? ["covered whole"] : []),
    ...(present.some(({ isOpen }) => isOpen) ? ["no longer open"] : []),
  ];
  const numbers = present.every((bar) => isKnown(bar, filtered)) ? "" : " with a known number";
  const are = reasons.length === 0 ? "" : ` that are ${formatList(reasons)}`;
  return `. The ${compared.length} ${GRAIN_PLURAL[grain]}${numbers}${are} have ${range}.`;
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
    const inflected = verb === "match" && count === 1 ? "matches" : verb;
    const days = bar.part === null ? "" : ` (${formatCoveredDays(bar.part)} only)`;
    return `${formatCount(count)}${index === 0 ? ` ${inflected}` : ""} in ${formatBarName(bar, grain)}${days}`;
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
