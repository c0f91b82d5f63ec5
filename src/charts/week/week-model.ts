import { formatCount } from "#domain/text/format-count.ts";
import type { Note } from "#domain/note/note.ts";
import {
  addWeeks,
  formatDate,
  formatShortDate,
  type Grain,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import {
  chooseCoverageTerms,
  formatNone,
  type CoverageTerms,
} from "#domain/text/coverage-terms.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { formatBarName, GRAIN_PLURAL, createWeekBars, type WeekBar } from "./week-bars.ts";
import { findLargestPart, createRemainder, type PlaceRemainder } from "./week-places.ts";

/** What the week figure is made from. `filtered` is true where anything but weeks is filtered. */
export interface WeekInput {
  /** A `totals` answer. */
  readonly totals: Answer;
  /** A `marks` answer by weeks of the same grain, and the notes it names. */
  readonly marks?: Answer;
  readonly notes?: readonly Note[];
  readonly facts: ChartContext;
  readonly filtered: boolean;
  readonly grain?: Grain;
  /** Why no further edition follows the last; null where the series goes on. */
  readonly suspended?: { readonly after: WeekStart; readonly words: string } | null;
  /** The first of the newest weeks, whose outcomes are open still; null where there are none. */
  readonly openSince?: WeekStart | null;
}

/** Everything that is drawn and said of the weeks. */
export interface WeekModel {
  readonly bars: readonly WeekBar[];
  readonly filtered: boolean;
  readonly grain: Grain;
  readonly here: CoverageTerms;
  /** Top of the axis; it starts at zero. */
  readonly top: number;
  readonly summary: string;
  readonly without: PlaceRemainder | null;
  /** The time after the last edition, in words; null where the weeks shown do not reach it. */
  readonly gap: {
    readonly label: string;
    /** For the axis. */
    readonly shortLabel: string;
    readonly words: string;
  } | null;
}

/** Bars, sentence, gap and the figures without the one place that is over half; pure. */
export function createWeekModel(asked: WeekInput): WeekModel {
  const { facts, filtered } = asked;
  const grain = asked.grain ?? "week";
  const suspended = asked.suspended ?? null;
  const reach = createWeekBars(asked.totals, grain, filtered);
  const last = reach[reach.length - 1]?.weeks[1];
  const ends = suspended !== null && last !== undefined && last >= suspended.after;
  // What follows the last edition is told once, by the gap.
  const bars = addNotes(
    addOpenWeeks(ends ? reach.filter((bar) => !isAfter(bar, suspended.after)) : reach, asked),
    asked,
  );
  const here = chooseCoverageTerms(facts.weeks);
  const part = filtered || grain !== "week" ? null : findLargestPlace(facts, bars);
  const without =
    part === null ? null : createRemainder(facts, part.jurisdiction, listPresentWeeks(bars));
  return {
    bars,
    filtered,
    grain,
    here,
    top: roundUpTop(
      Math.max(0, ...bars.map((bar) => (filtered ? bar.shown : (bar.reported ?? bar.shown)) ?? 0)),
    ),
    summary: formatSummary(bars, { grain, filtered, here }, part, without),
    without,
    gap: ends ? createGap(suspended) : null,
  };
}

function createGap({ after, words }: NonNullable<WeekInput["suspended"]>): WeekModel["gap"] {
  const next = addWeeks(after, 1);
  return {
    label: `from ${formatDate(next).replace(/, \d+$/u, "")}`,
    shortLabel: `from ${formatShortDate(next)}`,
    words,
  };
}

function isAfter(bar: WeekBar, after: WeekStart): boolean {
  return bar.presence === "not-published" && bar.weeks[0] > after;
}

/** The round number at or above `most` that ends an axis of whole numbers; 4 at the least. */
export function roundUpTop(most: number): number {
  if (most <= 4) return 4;
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((times) => unit * times >= most) ?? 10;
  return Math.ceil(unit * step);
}

/** Whole numbers at equal steps from 0 to the top of an axis. */
export function createTicks(top: number): readonly number[] {
  const parts = [5, 4, 6, 3, 2].find((found) => top % found === 0) ?? 1;
  return Array.from({ length: parts + 1 }, (_, at) => (top / parts) * at);
}

function listPresentWeeks(bars: readonly WeekBar[]): readonly WeekStart[] {
  return bars.filter((bar) => bar.presence === "present").map((bar) => bar.weeks[0]);
}

function findLargestPlace(facts: ChartContext, bars: readonly WeekBar[]) {
  const parts = listPresentWeeks(bars).flatMap((week) => findLargestPart(facts, week) ?? []);
  return parts.sort((a, b) => b.declined - a.declined)[0] ?? null;
}

function addNotes(bars: readonly WeekBar[], asked: WeekInput): readonly WeekBar[] {
  if (asked.marks === undefined) return bars;
  const of = new Map(bars.map((bar) => [bar.period, bar.shown ?? 0]));
  const marks = countNotesByValue(asked.marks, "period", asked.notes ?? [], of);
  return bars.map((bar) => ({ ...bar, marks: marks.get(bar.period) ?? [] }));
}

function addOpenWeeks(
  bars: readonly WeekBar[],
  { openSince: since = null }: WeekInput,
): readonly WeekBar[] {
  return since === null ? bars : bars.map((bar) => ({ ...bar, isOpen: bar.weeks[1] >= since }));
}

function formatSummary(
  bars: readonly WeekBar[],
  { grain, filtered, here }: Pick<WeekModel, "grain" | "filtered" | "here">,
  part: ReturnType<typeof findLargestPlace>,
  without: PlaceRemainder | null,
): string {
  const present = bars.filter((bar) => bar.presence === "present");
  if (present.length === 0) return "No edition stands in these weeks.";
  const value = (bar: WeekBar) => (filtered ? bar.shown : (bar.reported ?? bar.shown)) ?? 0;
  const all = present.reduce((sum, bar) => sum + value(bar), 0);
  if (filtered && all === 0) return `${formatNone(here)}.`;
  const verb = filtered
    ? "match"
    : present.every((bar) => bar.reported !== null)
      ? "reported"
      : "recorded";
  const first =
    present.length > 6
      ? `${formatCount(all)} ${verb} over ${present.length} ${GRAIN_PLURAL[grain]}, from ${formatCount(Math.min(...present.map(value)))} to ${formatCount(Math.max(...present.map(value)))}.`
      : formatFewWeeks(present, { grain, here }, value, verb);
  const sentences = [first];
  if (!filtered && present.length <= 6 && present.some((bar) => (bar.untranscribed ?? 0) > 0))
    sentences.push(
      `In this file: ${present.map((bar) => `${formatCount(bar.shown ?? 0)} of ${formatCount(value(bar))}`).join(", ")}.`,
    );
  if (part !== null)
    sentences.push(
      `${formatCount(part.declined)} of the ${formatCount(part.reported)} were ${part.place}.`,
    );
  if (without !== null)
    sentences.push(
      `Reported without ${without.label}: ${without.values.map(formatCount).join(", ")}; of these in this file: ${without.here.map(formatCount).join(", ")}.`,
    );
  return sentences.join(" ");
}

/** Up to six values with their weeks; where filters leave none in a week, that it is no reported zero. */
function formatFewWeeks(
  bars: readonly WeekBar[],
  { grain, here }: Pick<WeekModel, "grain" | "here">,
  value: (bar: WeekBar) => number,
  verb: string,
): string {
  const some = bars.filter((bar) => value(bar) > 0 || verb !== "match");
  const said = some.map((bar, at) => {
    const one = verb === "match" && value(bar) === 1 ? "matches" : verb;
    return `${formatCount(value(bar))}${at === 0 ? ` ${one}` : ""} in ${formatBarName(bar, grain)}`;
  });
  const none = bars.filter((bar) => !some.includes(bar)).map((bar) => formatBarName(bar, grain));
  return none.length === 0
    ? `${formatList(said)}.`
    : `${formatList(said)}. None ${here.among} in ${formatList(none)}; not a reported zero.`;
}
