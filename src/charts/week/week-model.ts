import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { EditionEntry } from "#domain/report/collection.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import {
  formatDate,
  formatShortDate,
  formatShortWeek,
  getWeekEnd,
  type Grain,
  type IsoDate,
  type WeekStart,
} from "#domain/calendar/week.ts";
import { hasOpenWeek, type OpenWeeks } from "#domain/report/open-weeks.ts";
import type { Answer } from "#engine/query/question.ts";
import { formatNumberArea } from "#charts/answer/state-area.ts";
import { formatUnlikeAreas } from "#charts/bars/format-state-remarks.ts";
import { formatList } from "#domain/text/format-list.ts";
import { chooseCoverageTerms, type CoverageTerms } from "#domain/text/coverage-terms.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { countNotesByValue } from "#charts/notes/note-counts.ts";
import { fitTop } from "./week-axis.ts";
import { formatWeeksSummary } from "./format-weeks-summary.ts";
import { countBar, createWeekBars, type PlottedBar, type WeekBar } from "./week-bars.ts";
import { findLargestPartOfWeeks, createRemainder, type PlaceRemainder } from "./week-places.ts";
import { mergeWords } from "./merge-words.ts";

/** What the chart of weeks is made from. `filtered` is true where anything but weeks is filtered. */
export interface WeekInput {
  /** A `totals` answer. */
  readonly totals: Answer;
  /** A `counts` answer of the same rows by weeks of the same grain. */
  readonly counts: Answer;
  /** A `marks` answer by weeks of the same grain, and the notes it names. */
  readonly marks?: Answer;
  readonly notes?: readonly Note[];
  readonly facts: ChartContext;
  readonly filtered: boolean;
  /** What is counted; declines where not given. */
  readonly measure?: Measure;
  readonly grain?: Grain;
  /** The files of a collection of weekly editions: when each was published. */
  readonly editions?: readonly Pick<EditionEntry, "week" | "published">[];
  /** Why no edition follows the last; null where the series goes on. */
  readonly suspended?: { readonly after: WeekStart; readonly words: string } | null;
  /** The weeks that are not final; none where not given. */
  readonly open?: OpenWeeks;
  /** The state that is filtered, where nothing else is but weeks: its numbers may be of a part of it. */
  readonly state?: string | null;
}

/** Everything that the chart of weeks draws and says. */
export interface WeekModel {
  readonly bars: readonly WeekBar[];
  /** What is drawn for each bar and, last, for the time after the last edition. */
  readonly plotted: readonly PlottedBar[];
  readonly filtered: boolean;
  readonly grain: Grain;
  /** The length of the dataset's own periods, of which bars are made. */
  readonly fileGrain: Grain;
  readonly here: CoverageTerms;
  /** The number at the top of the axis, which starts at zero. */
  readonly top: number;
  readonly summary: string;
  readonly without: PlaceRemainder | null;
  /** The place that is more than half of a bar, and how much of it; null where none is. */
  readonly largest: {
    readonly period: string;
    readonly count: number;
    readonly place: string;
  } | null;
  /** The time after the last edition, in words; null where the weeks shown do not reach it. */
  readonly gap: {
    readonly words: string;
    /** The same where there is less room. */
    readonly shortWords: string;
  } | null;
}

/** Bars, sentence, gap and the numbers without the one place that is over half; pure. */
export function createWeekModel(input: WeekInput): WeekModel {
  const { facts, filtered } = input;
  const grain = input.grain ?? "week";
  const suspended = input.suspended ?? null;
  const { totals, counts } = input;
  const coverage = facts.datasetPeriod;
  const fileGrain: Grain = coverage.grain ?? "week";
  const allBars = createWeekBars({ totals, counts, grain, filtered, coverage });
  const last = allBars[allBars.length - 1]?.weeks[1];
  const hasEnd = suspended !== null && last !== undefined && last >= suspended.after;
  // The gap alone tells what follows the last edition.
  const shownBars = hasEnd ? allBars.filter((bar) => !isAfter(bar, suspended.after)) : allBars;
  const bars = addAreas(addNotes(addOpenWeeks(shownBars, input), input), input);
  const here = chooseCoverageTerms(facts.weeks);
  const present = listPresentWeeks(bars);
  const part = filtered || grain !== "week" ? null : findLargestPartOfWeeks(facts, present);
  const without = part === null ? null : createRemainder(facts, part.jurisdiction, present);
  const model = {
    bars,
    filtered,
    grain,
    fileGrain,
    here,
    top: fitTop(Math.max(0, ...bars.map((bar) => countBar(bar, filtered) ?? 0))),
    summary: [
      formatWeeksSummary(
        bars,
        { grain, filtered, here, measure: input.measure ?? "declined" },
        part,
        without,
      ),
      formatAreas(bars, input),
    ]
      .filter((words) => words !== "")
      .join(" "),
    without,
    largest: part === null ? null : { period: part.week, count: part.declined, place: part.place },
    gap: hasEnd ? createGap(suspended) : null,
  };
  return { ...model, plotted: plotBars(model, findFirstPublished(input)) };
}

function createGap({ after }: NonNullable<WeekInput["suspended"]>): WeekModel["gap"] {
  const last = getWeekEnd(after);
  // A date stays in one line.
  const joinWords = (date: string) => date.replace(" ", "\u00a0");
  return {
    words: `No edition after ${joinWords(formatDate(last).replace(/, \d+$/u, ""))} (suspended)`,
    shortWords: `No edition after ${joinWords(formatShortDate(last))}`,
  };
}

function isAfter(bar: WeekBar, after: WeekStart): boolean {
  return bar.presence === "not-published" && bar.weeks[0] > after;
}

/** When the first edition of each week was published; of records, which are one file, none. */
function findFirstPublished({ facts, editions = [] }: WeekInput): ReadonlyMap<WeekStart, IsoDate> {
  const listed = new Set(facts.weeks.filter(({ isListing }) => isListing).map(({ week }) => week));
  const first = new Map<WeekStart, IsoDate>();
  for (const { week, published } of editions) {
    const { date } = published;
    const known = first.get(week);
    if (date !== null && !listed.has(week) && (known === undefined || date < known)) {
      first.set(week, date);
    }
  }
  return first;
}

/** A bar for each period and, after them, the time after the last edition. */
function plotBars(
  model: Omit<WeekModel, "plotted">,
  published: ReadonlyMap<WeekStart, IsoDate>,
): readonly PlottedBar[] {
  const plotted = model.bars.map((bar) =>
    plotBar(model, bar, model.grain === "week" ? (published.get(bar.period) ?? null) : null),
  );
  const merged = mergeWords(plotted);
  if (model.gap === null) return merged;
  const gap = {
    period: "gap",
    label: "",
    remark: "",
    day: null,
    ...model.gap,
    shown: 0,
    untranscribed: 0,
    value: null,
    absent: model.top,
    isSign: false,
    isOpen: false,
    isPart: false,
    slots: 1,
  };
  return [...merged, gap];
}

const PRESENCE_LABEL = {
  present: "",
  "not-yet-published": "not yet published",
  "not-loaded": "could not be loaded",
  arriving: "loading",
} as const;

function plotBar(
  model: Omit<WeekModel, "plotted">,
  bar: WeekBar,
  published: IsoDate | null,
): PlottedBar {
  const heights = {
    period: bar.period,
    label: bar.label,
    remark: bar.area === "" ? formatPublished(bar, published) : bar.area,
    day: bar.part?.first ?? getPeriodDays(bar.period).first,
    shown: bar.shown ?? 0,
    untranscribed: bar.untranscribed ?? 0,
    isOpen: bar.isOpen,
    isPart: bar.part !== null,
    slots: 1,
  };
  if (hasNoCount(model.filtered, bar)) {
    // What is known to be nothing is not hatched.
    const absent = bar.cell === "not-named" ? 0 : model.top / 8;
    const words = CELL_STATE_SIGNS[bar.cell === "count" ? "not-transcribed" : bar.cell];
    return { ...heights, value: null, absent, words, shortWords: words, isSign: true };
  }
  const words =
    bar.presence === "not-published" ? model.here.noWeekShort : PRESENCE_LABEL[bar.presence];
  return {
    ...heights,
    isSign: false,
    value: countBar(bar, model.filtered),
    absent: bar.presence === "present" ? 0 : model.top,
    words,
    shortWords: words,
  };
}

function formatPublished({ presence }: WeekBar, published: IsoDate | null): string {
  return published === null || presence !== "present"
    ? ""
    : `published ${formatDate(published).replace(/, \d+$/u, "")}`;
}

function hasNoCount(filtered: boolean, bar: WeekBar): boolean {
  return (
    (filtered || bar.reported === null) &&
    bar.presence === "present" &&
    bar.shown === 0 &&
    bar.cell !== "reported-zero"
  );
}

function listPresentWeeks(bars: readonly WeekBar[]): readonly WeekStart[] {
  return bars.filter((bar) => bar.presence === "present").map((bar) => bar.weeks[0]);
}

function addNotes(bars: readonly WeekBar[], input: WeekInput): readonly WeekBar[] {
  if (input.marks === undefined) return bars;
  const counts = new Map(bars.map((bar) => [bar.period, bar.shown ?? 0]));
  const marks = countNotesByValue(
    input.marks,
    "period",
    input.notes ?? [],
    counts,
    input.facts.datasetPeriod.asof,
  );
  return bars.map((bar) => ({ ...bar, marks: marks.get(bar.period) ?? [] }));
}

function addOpenWeeks(bars: readonly WeekBar[], { open = [] }: WeekInput): readonly WeekBar[] {
  return bars.map((bar) => {
    const [from, to] = bar.weeks;
    return { ...bar, isOpen: hasOpenWeek(open, { from, to }) };
  });
}

/** The number of a week may be of a city alone where a state is chosen. */
function addAreas(
  bars: readonly WeekBar[],
  { facts, state = null, grain = "week", measure = "declined" }: WeekInput,
): readonly WeekBar[] {
  if (state === null || grain !== "week" || measure !== "declined") return bars;
  return bars.map((bar) => ({
    ...bar,
    area: formatNumberArea(
      facts,
      facts.weeks.filter(({ week }) => week === bar.period),
      state,
      bar.shown ?? 0,
    ),
  }));
}

/** Which weeks are of a part of the state, and that they cannot be compared with those of all of it. */
function formatAreas(bars: readonly WeekBar[], { facts, state = null }: WeekInput): string {
  if (state === null) return "";
  const unlike = formatUnlikeAreas(facts, state);
  const [first, ...others] = [...new Set(bars.map(({ area }) => area))].filter(Boolean);
  if (unlike !== "" || first === undefined || others.length > 0) return unlike;
  const weeks = bars.filter(({ area }) => area !== "").map(({ weeks: [week] }) => week);
  return `${first} in ${formatList(weeks.map(formatShortWeek))}.`;
}
