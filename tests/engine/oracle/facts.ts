import type { EditionParts } from "#tests/data/edition-dataset.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Measure, Outcome } from "#domain/detainer/outcome.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { WeekPresence } from "#domain/report/dataset.ts";
import type { Row } from "#domain/detainer/row.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import type { Grain } from "#domain/calendar/week.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";

/** A line of Section II with the edition it stands in and the notes that touch it. */
export interface Fact {
  readonly edition: Edition;
  readonly row: Row;
  readonly marks: readonly string[];
}

/** A week of a collection, with its edition where it is there. */
export interface FactWeek {
  readonly week: string;
  readonly presence: WeekPresence;
  readonly edition: Edition | null;
  /** True where the edition is the whole list of its week in a file of which no row was lost. */
  readonly isListing: boolean;
}

/** All that is known of a collection as of a date, as plain objects. */
export interface FactCollection {
  readonly weeks: readonly FactWeek[];
  /** By week, and within a week as the edition has them. */
  readonly facts: readonly Fact[];
  /** True in collections by week of issue, where periods longer than a week count by the date of each line. */
  readonly isByDay: boolean;
  readonly outcomes: readonly Outcome[];
  readonly places: ReadonlyMap<string, Jurisdiction>;
  readonly agencies: ReadonlyMap<string, Agency>;
}

/** What is known of a collection from the editions themselves. */
export function createFacts({ collection, chosen, editions, notes }: EditionParts): FactCollection {
  const listed = collection.editions.map(({ week }) => week).sort();
  const weeks: FactWeek[] = [];
  const last = listed[listed.length - 1] ?? "";
  for (let week = listed[0] ?? ""; week <= last; week = addWeeks(week, 1)) {
    const edition = editions.find((at) => at.week === week) ?? null;
    let presence: WeekPresence = listed.includes(week) ? "not-yet-published" : "not-published";
    if (chosen.some((at) => at.week === week)) presence = "not-loaded";
    if (edition !== null) presence = "present";
    const isListing =
      edition?.totals.declined === null &&
      collection.basis === "issued" &&
      (collection.imported === undefined
        ? collection.origin !== "reconstructed"
        : collection.imported.lost === 0);
    weeks.push({ week, presence, edition, isListing });
  }
  // On a date before the last edition nothing was known of a suspension.
  const isEndKnown = listed.every((week) => chosen.some((at) => at.week === week));
  if (collection.suspended !== null && isEndKnown) {
    weeks.push({
      week: addWeeks(last, 1),
      presence: "not-published",
      edition: null,
      isListing: false,
    });
  }
  const here = weeks.flatMap(({ edition }) => edition ?? []);
  const touching = (id: string): string[] =>
    notes.flatMap((note) =>
      note.touches.some(({ section, ids }) => section === "II" && ids.includes(id)) ? note.id : [],
    );
  return {
    weeks,
    facts: here.flatMap((edition) =>
      edition.rows.map((row) => ({ edition, row, marks: touching(row.id) })),
    ),
    isByDay: collection.basis === "issued",
    outcomes: collection.outcomes,
    places: new Map(here.flatMap((at) => at.jurisdictions.map((one) => [one.key, one] as const))),
    agencies: new Map(here.flatMap((at) => at.agencies.map((one) => [one.key, one] as const))),
  };
}

/** The value of a line in a dimension. */
export function getValue(known: FactCollection, { row }: Fact, dimension: Dimension): string {
  switch (dimension) {
    case "charge":
      return row.charge.category;
    case "status":
      return row.charge.status;
    case "kind":
      if (row.agency === "withdrawn") return "withdrawn";
      return known.agencies.get(row.agency)?.kind ?? "unknown";
    case "form":
      return row.form ?? "unknown";
    default:
      return row[dimension];
  }
}

/** True where a line counts under a measure: declined, an outcome known, all. */
export function isCounted(known: FactCollection, { row }: Fact, measure: Measure): boolean {
  const group = known.outcomes.find(({ key }) => key === row.outcome)?.group;
  if (measure === "declined") return group === "declined";
  return measure === "all" || (group !== undefined && group !== "open or not recorded");
}

/** How many detainers lines stand for. */
export function sumCounts(facts: readonly Fact[]): number {
  return facts.reduce((total, { row }) => total + row.count, 0);
}

/** The weeks inside the range of a filter. */
export function listWeeks(known: FactCollection, { from, to }: Filter): readonly FactWeek[] {
  return known.weeks.filter(
    ({ week }) => (from === null || from <= week) && (to === null || week <= to),
  );
}

/** Every period that a week reaches into: by its days that the file covers, and by the dates of its lines. */
export function listPeriods(
  known: FactCollection,
  { week }: FactWeek,
  grain: Grain,
): readonly string[] {
  const lines = known.facts
    .filter(({ edition }) => edition.week === week)
    .map((fact) => getFactPeriod(known, fact, grain));
  const days = known.isByDay && grain !== "week" ? listCoveredDays(known, week) : [];
  const first = days.length === 0 ? [week] : days;
  return [...new Set([...lines, ...first.map((day) => getPeriod(day, grain))])];
}

/** The period of a line: by its own date of issue where that is known to the day, otherwise by the first day of its week. */
export function getFactPeriod(known: FactCollection, { row, edition }: Fact, grain: Grain): string {
  const isDated = known.isByDay && grain !== "week" && isDay(row.issued);
  return getPeriod(isDated ? (row.issued ?? "") : edition.week, grain);
}

const isDay = (date: string | null): boolean => date?.length === 10;

/** The days of a week from the first to the last day on which any line was issued. */
function listCoveredDays(known: FactCollection, week: string): readonly string[] {
  const issued = known.facts.flatMap(({ row }) => (isDay(row.issued) ? (row.issued ?? "") : []));
  const [first = "", last = ""] = [issued.toSorted()[0], issued.toSorted().at(-1)];
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => new Date(Date.parse(week) + days * 86_400_000).toISOString().slice(0, 10))
    .filter((day) => issued.length > 0 && first <= day && day <= last);
}

/** The period in which a day lies; a federal fiscal year begins in October of the year before. */
export function getPeriod(day: string, grain: Grain): string {
  const [year = "", month = ""] = day.split("-");
  const fiscal = ["10", "11", "12"].includes(month) ? Number(year) + 1 : Number(year);
  const quarter = Math.floor((Number(month) - 1) / 3) + 1;
  return {
    week: day,
    month: `${year}-${month}`,
    quarter: `${year}-Q${quarter}`,
    year,
    "fiscal-year": `FY${fiscal}`,
  }[grain];
}

const LAST_VALUES = ["unknown", "not-itemised", "withdrawn"];

/** Values in the order of an answer: alphabetical, and last unknown, not itemized, withdrawn; each once. */
export function sortValues(values: readonly string[]): readonly string[] {
  const named = [...new Set(values)].filter((value) => !LAST_VALUES.includes(value));
  return [...named.sort(), ...LAST_VALUES.filter((value) => values.includes(value))];
}
