import { formatEditions } from "#domain/calendar/period.ts";
import { findEditionWeek } from "#domain/calendar/find-edition-week.ts";
import type { WeekRange } from "#domain/calendar/week-range.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { formatDate, formatDateSpan, getWeekEnd, type PeriodGrain } from "#domain/calendar/week.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatValueWithPlace, type ValueNames } from "#domain/text/format-value.ts";

/** Names of the columns by which rows are filtered, as headings; in the order in which filters are said. */
export const DIMENSION_TITLES = {
  state: "State",
  county: "County",
  agency: "Agency, by county",
  kind: "Kind of agency",
  charge: "Charge category",
  status: "Charge status",
  citizenship: "Citizenship",
  aor: "Field office",
  request: "Request",
  form: "Form",
  outcome: "Outcome",
} as const;
type FilteredDimension = keyof typeof DIMENSION_TITLES;
const FILTERED_DIMENSIONS = Object.keys(DIMENSION_TITLES) as readonly FilteredDimension[];

/** Values that are chosen or left out. */
interface ChosenValues {
  readonly values: readonly string[];
  readonly isExcluded: boolean;
}

/** What a filter says, as far as words need it; the engine's filter is one. */
export interface FilterValues extends WeekRange {
  readonly choices: Readonly<Partial<Record<FilteredDimension, ChosenValues>>>;
  readonly text: string;
}

/** What names are of, as far as it tells whether weeks or longer periods are filtered. */
interface FilteredPeriods {
  readonly datasetPeriod?: { readonly grain?: PeriodGrain };
}

/** One part of a filter in words. */
export interface FilterPart {
  readonly key: FilteredDimension | "text" | "weeks";
  readonly words: string;
}

/** The parts of a filter in words, in a fixed order: a part for each dimension, one for the text, one for the weeks. */
export function listFilterParts(
  filter: FilterValues,
  names: ValueNames & FilteredPeriods,
): readonly FilterPart[] {
  const parts: FilterPart[] = FILTERED_DIMENSIONS.flatMap((key) => {
    const choice = filter.choices[key];
    return choice === undefined ? [] : [{ key, words: formatChoice(key, choice, names) }];
  });
  if (filter.text !== "") {
    parts.push({ key: "text", words: `with “${filter.text}” in agency or charge` });
  }
  if (filter.from !== null || filter.to !== null) {
    parts.push({ key: "weeks", words: formatFilterWeeks(filter, names.datasetPeriod?.grain) });
  }
  return parts;
}

/** "In Texas and New York, without Travis County Jail, TX, convicted, weeks January 28 to February 3"; "All rows" where nothing is filtered. */
export function formatFilter(filter: FilterValues, names: ValueNames & FilteredPeriods): string {
  const words = listFilterParts(filter, names)
    .map((part) => part.words)
    .join(", ");
  return words === "" ? "All rows" : words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What stands before the values of a dimension. */
const DIMENSION_PREFIXES: Readonly<Record<FilteredDimension, string>> = {
  state: "in ",
  county: "in ",
  agency: "at ",
  kind: "kind of agency ",
  charge: "charge category ",
  status: "",
  citizenship: "citizenship ",
  aor: "field office ",
  request: "request ",
  form: "form ",
  outcome: "outcome ",
};

/** Dimensions whose values stand inside a sentence in small letters. */
const LOWER_CASE_DIMENSIONS: readonly FilteredDimension[] = ["status", "kind", "request"];

function formatChoice(
  dimension: FilteredDimension,
  { values, isExcluded }: ChosenValues,
  names: ValueNames,
): string {
  const prefix = DIMENSION_PREFIXES[dimension];
  const field = DIMENSION_TITLES[dimension].replace(", by county", "").toLowerCase();
  const reserved = values.filter(isReservedCode);
  const named = values.filter((value) => !isReservedCode(value));
  // A prefix that is the field's name says it once for all values.
  const isFieldSaid = !isExcluded && named.length > 0 && prefix === `${field} `;
  const titles = [
    ...named.map((value) => {
      const title = formatValueWithPlace(names, dimension, value);
      return LOWER_CASE_DIMENSIONS.includes(dimension) ? title.toLowerCase() : title;
    }),
    ...reserved.map((value) => {
      const title = formatValueWithPlace(names, dimension, value).toLowerCase();
      return isFieldSaid ? title : `${field} ${title}`;
    }),
  ];
  if (isExcluded) return `without ${formatList(titles)}`;
  return `${named.length === 0 ? "" : prefix}${formatList(titles)}`;
}

function formatFilterWeeks({ from, to }: WeekRange, grain: PeriodGrain | undefined): string {
  if (grain !== undefined) return formatFilterPeriods({ from, to }, grain);
  if (from === null) return to === null ? "" : `weeks to ${formatDate(getWeekEnd(to))}`;
  if (to === null) return `weeks from ${formatDate(from)}`;
  const end = getWeekEnd(to);
  return from.slice(0, 4) === end.slice(0, 4)
    ? `weeks ${formatDayWithoutYear(from)} to ${formatDayWithoutYear(end)}`
    : `weeks ${formatDateSpan(from, end)}`;
}

function formatFilterPeriods({ from, to }: WeekRange, grain: PeriodGrain): string {
  const first = from === null ? null : findEditionWeek(from, grain);
  const last = to === null ? null : findEditionWeek(to, grain, -1);
  const periods = GRAIN_PLURAL[grain];
  if (first === null || last === null) {
    const week = first ?? last ?? "";
    return `${periods} ${first === null ? "to" : "from"} ${formatEditions(week, week, grain)}`;
  }
  return first > last ? `no ${periods}` : formatEditions(first, last, grain);
}

function formatDayWithoutYear(date: string): string {
  return formatDate(date).replace(/, \d+$/u, "");
}
