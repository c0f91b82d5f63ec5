import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatPeriod } from "#domain/calendar/format-period.ts";
import { createCalendarPeriod, parsePeriod, getGrainOfKey } from "#domain/calendar/parse-period.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import type { Collection } from "#domain/report/collection.ts";
import {
  formatCombinationConflict,
  formatComparisonConflict,
} from "#domain/report/collection-conflict.ts";
import { formatImportedId, listPartIds, parseImportedId } from "#domain/report/imported-file.ts";
import { MAX_PERIODS } from "#domain/calendar/max-periods.ts";
import { type Period } from "#domain/calendar/period.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { createWeeksOfCalendarPeriod } from "#domain/report/choose-default-periods.ts";
import { findEditionWeek } from "#domain/calendar/find-edition-week.ts";
import { GATHERED_GRAINS } from "#domain/calendar/gathered-grains.ts";
import {
  addWeeks,
  formatDate,
  getPeriodKey,
  type IsoDate,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { ParameterIssue, View } from "#state/url/view.ts";

/** A period of the address with what it is of. */
export interface ChosenPeriod {
  readonly period: Period;
  readonly collection: Collection;
  /** Its own date, otherwise the page's; null is the latest. */
  readonly asof: IsoDate | null;
  /** Weeks of it that have an edition published by then, in order; never empty. */
  readonly weeks: readonly WeekStart[];
}

/** The periods to compare, what of the address was not understood, and what was put in its place. */
export interface ParsedPeriods {
  readonly periods: readonly ChosenPeriod[];
  readonly issues: readonly ParameterIssue[];
  /** Words on periods that the address does not name; empty where it names at least two, or none at all. */
  readonly notice: string;
}

type PeriodResolution = ChosenPeriod | { readonly words: string };

/**
 * Reads the periods of an address. What cannot be loaded is named in `issues` and left out; where fewer than two are left,
 * the week before the one, or the latest two weeks, stand in; where none is named, `defaults`. Fewer than two come back only where no other week has an edition.
 */
export function resolvePeriods(
  texts: readonly string[],
  collections: readonly Collection[],
  view: Pick<View, "data" | "asof" | "transcription" | "measure">,
  defaults: readonly Period[] = [],
): ParsedPeriods {
  const issues: ParameterIssue[] = [];
  const miss = (value: string, words: string): void => {
    issues.push({ parameter: "p", value, message: words });
  };
  const periods: ChosenPeriod[] = [];
  texts.forEach((text, at) => {
    if (at >= MAX_PERIODS) {
      return miss(text, `At most six periods are compared; the first six are used.`);
    }
    const parsed = parsePeriod(text);
    const resolved = parsed.ok ? resolvePeriod(parsed.period, collections, view) : parsed;
    if ("words" in resolved) return miss(text, formatSentence(resolved.words));
    const [first] = periods;
    const conflict =
      first === undefined
        ? null
        : formatComparisonConflict(first.collection, resolved.collection, view.measure);
    if (conflict !== null) return miss(text, conflict);
    periods.push(resolved);
  });
  const collection = collections.find(({ id }) => id === view.data) ?? collections[0];
  if (periods.length >= 2 || collection === undefined) return { periods, issues, notice: "" };
  if (texts.length === 0) {
    const chosen = defaults.flatMap((period) => {
      const resolved = resolvePeriod(period, collections, view);
      return "words" in resolved ? [] : [resolved];
    });
    return { periods: chosen, issues: [], notice: "" };
  }
  return { ...addMissingPeriods(periods, collection, view), issues };
}

function formatSentence(words: string): string {
  const whole = capitalizeFirst(words);
  return whole.endsWith(".") ? whole : `${whole}.`;
}

/** A period with its collection and the weeks that have editions, or why it cannot be loaded. */
export function resolvePeriod(
  named: Period,
  collections: readonly Collection[],
  view: Pick<View, "data" | "asof" | "transcription">,
): PeriodResolution {
  const wanted = named.collection ?? view.data;
  const found = collections.find(({ id }) => id === wanted);
  const collection = found ?? (named.collection === null ? collections[0] : undefined);
  if (collection === undefined) {
    return { words: formatAbsence(named.collection ?? "", collections) };
  }
  const asof = named.asof ?? view.asof;
  const conflict = findPeriodConflict(named, collection);
  if (conflict !== null) return { words: conflict };
  const period = fitCalendar(named, collection);
  const isIn = ({ week }: { readonly week: WeekStart }) => week >= period.from && week <= period.to;
  const every = collection.editions.filter(isIn);
  if (every.length === 0) {
    return {
      words: `“${collection.title}” has no edition of ${formatPeriod({ ...period, asof: null })}`,
    };
  }
  const weeks = listEditionWeeks(collection, asof, view.transcription).filter((week) =>
    isIn({ week }),
  );
  if (weeks.length > 0) return { period, collection, asof, weeks };
  const first = listPublicationDates(every)[0] ?? "";
  return {
    words: `Nothing of ${formatPeriod({ ...period, asof: null })} was published by ${formatDate(asof ?? first)}; it was first published on ${formatDate(first)}`,
  };
}

/**
 * Why a collection of periods and no days has no such period, as words that follow its text; null where it may have it.
 */
function findPeriodConflict({ key }: Period, { title, grain }: Collection): string | null {
  if (grain === undefined) return null;
  if (key !== undefined && GATHERED_GRAINS[grain].includes(getGrainOfKey(key))) return null;
  const example = getPeriodKey("2014-11-01", grain);
  return `“${title}” has ${GRAIN_PLURAL[grain]}, such as ${example}, and no ${key === undefined ? "weeks" : GRAIN_PLURAL[getGrainOfKey(key)]}`;
}

/** A month or a longer period in a collection of whole weeks is the weeks that begin in it. */
function fitCalendar(period: Period, { basis, grain }: Collection): Period {
  const { collection, asof } = period;
  if (period.key === undefined || basis === "issued" || grain !== undefined) return period;
  const weeks = createWeeksOfCalendarPeriod(period.key);
  return weeks === null ? period : { ...weeks, collection, asof };
}

/** Why no collection has an identity. */
function formatAbsence(id: string, collections: readonly Collection[]): string {
  const parts = listPartIds(id);
  const missing = parts.find((part) => collections.every((each) => each.id !== part));
  if (missing !== undefined && parseImportedId(missing) !== null) {
    return `The file with the SHA-256 ${formatImportedId(missing)} is not in this browser`;
  }
  const files = parts.flatMap((part) => collections.find((each) => each.id === part) ?? []);
  const conflict = missing === undefined ? formatCombinationConflict(files) : null;
  return conflict ?? `No collection “${id}” is published here`;
}

/** Weeks of a collection with an edition published by a date, in order. */
export function listEditionWeeks(
  { editions }: Pick<Collection, "editions">,
  asof: IsoDate | null,
  reading: number | null = null,
): readonly WeekStart[] {
  const date = asof ?? listPublicationDates(editions).at(-1);
  return date === undefined ? [] : chooseEditions(editions, date, reading).map(({ week }) => week);
}

/** The period that an edition is of: its week, or the one that this stands for. */
function createEditionPeriod(
  week: WeekStart,
  { grain }: Collection,
  asof: IsoDate | null,
  collection: string | null,
): Period {
  const whole = grain === undefined ? null : createCalendarPeriod(getPeriodKey(week, grain));
  return whole === null
    ? { collection, from: week, to: week, asof }
    : { ...whole, collection, asof };
}

/** The last week before a period that an edition can have. */
function findPreviousWeek({ period, collection: { grain }, weeks }: ChosenPeriod): WeekStart {
  // The first days of a year lie in a week that stands for no year.
  const first = grain === undefined ? period.from : (weeks[0] ?? period.from);
  return findEditionWeek(addWeeks(first, -1), grain, -1);
}

function addMissingPeriods(
  periods: readonly ChosenPeriod[],
  collection: Collection,
  view: Pick<View, "asof" | "transcription">,
): Omit<ParsedPeriods, "issues"> {
  const { grain = "week" } = collection;
  const [noun, nouns] = [getGrainNoun(grain), GRAIN_PLURAL[grain]];
  const make = (
    periodCollection: Collection,
    week: WeekStart,
    date: IsoDate | null,
    id: string | null,
  ) => ({
    period: createEditionPeriod(week, periodCollection, date, id),
    collection: periodCollection,
    asof: date ?? view.asof,
    weeks: [week],
  });
  const [one] = periods;
  if (one === undefined) {
    const latest = listEditionWeeks(collection, view.asof, view.transcription).slice(-2);
    return {
      periods: latest.map((week) => make(collection, week, null, null)),
      notice: `No period of the address can be had; the latest two ${nouns} are shown.`,
    };
  }
  const { period } = one;
  const weeks = listEditionWeeks(one.collection, one.asof, view.transcription);
  const before = weeks.filter((week) => week < period.from).at(-1);
  const after = weeks.find((week) => week > period.to);
  const other = before ?? after;
  if (other === undefined) {
    const filled = `Only one period can be had, and no other ${noun} has an edition to stand beside it.`;
    return { periods, notice: filled };
  }
  const beside = make(one.collection, other, period.asof, period.collection);
  if (before === undefined) {
    return {
      periods: [one, beside],
      notice: `Only one period can be had, and no earlier ${noun} has an edition; the ${noun} after it stands beside it.`,
    };
  }
  return {
    periods: [beside, one],
    notice:
      before === findPreviousWeek(one)
        ? `Only one period can be had; the ${noun} before it stands beside it.`
        : `Only one period can be had; the last ${noun} before it that has an edition stands beside it.`,
  };
}
