import { formatList } from "#domain/text/format-list.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { formatDate, formatDateSpan, getWeekEnd } from "#domain/calendar/week.ts";
import { DIMENSIONS } from "#engine/query/question.ts";
import type { Choice, Dimension, Filter } from "#engine/query/question.ts";
import { setChoice } from "./edit-filter.ts";
import { formatValueWithPlace } from "#domain/text/format-value.ts";

/** One active filter in words, and the filter without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly words: string;
  readonly less: Filter;
}

/** Names of the dimensions, as headings of facets and columns. */
export const DIMENSION_TITLE: Readonly<Record<Dimension, string>> = {
  state: "State",
  county: "County",
  agency: "Agency, by county",
  kind: "Kind of agency",
  charge: "Charge category",
  status: "Charge status",
  citizenship: "Citizenship",
  aor: "Field office",
  request: "Request",
  outcome: "Outcome",
};

const DIMENSION_PREFIX: Readonly<Record<Dimension, string>> = {
  state: "in ",
  county: "in ",
  agency: "at ",
  kind: "kind of agency ",
  charge: "charge category ",
  status: "",
  citizenship: "citizenship ",
  aor: "field office ",
  request: "request ",
  outcome: "outcome ",
};

/** The active filters in a fixed order, each with the filter that is left when it is removed. */
export function listActiveFilters(filter: Filter, facts: ChartContext): readonly ActiveFilter[] {
  const parts: ActiveFilter[] = DIMENSIONS.flatMap((dimension) => {
    const choice = filter.choices[dimension];
    if (choice === undefined) return [];
    const less = setChoice(filter, dimension, null);
    return [{ key: dimension, words: formatChoice(dimension, choice, facts), less }];
  });
  if (filter.text !== "")
    parts.push({
      key: "text",
      words: `with “${filter.text}” in agency or charge`,
      less: { ...filter, text: "" },
    });
  if (filter.from !== null || filter.to !== null)
    parts.push({
      key: "weeks",
      words: formatFilterWeeks(filter),
      less: { ...filter, from: null, to: null },
    });
  return parts;
}

/** "In Texas and New York, without Travis County Jail, TX, convicted, weeks January 28 to February 3"; "All rows" where nothing is filtered. */
export function formatFilter(filter: Filter, facts: ChartContext): string {
  const words = listActiveFilters(filter, facts)
    .map((part) => part.words)
    .join(", ");
  return words === "" ? "All rows" : words.slice(0, 1).toUpperCase() + words.slice(1);
}

function formatChoice(dimension: Dimension, choice: Choice, facts: ChartContext): string {
  const titles = choice.values.map((value) => {
    const title = formatValueWithPlace(facts, dimension, value);
    if (["unknown", "withdrawn", "not-itemised"].includes(value))
      return `${DIMENSION_TITLE[dimension].replace(", by county", "").toLowerCase()} ${title.toLowerCase()}`;
    return dimension === "status" || dimension === "kind" || dimension === "request"
      ? title.toLowerCase()
      : title;
  });
  const reserved = choice.values.every((value) =>
    ["unknown", "withdrawn", "not-itemised"].includes(value),
  );
  if (choice.isExcluded) return `without ${formatList(titles)}`;
  return `${reserved ? "" : DIMENSION_PREFIX[dimension]}${formatList(titles)}`;
}

function formatFilterWeeks({ from, to }: Filter): string {
  if (from === null) return to === null ? "" : `weeks to ${formatDate(getWeekEnd(to))}`;
  if (to === null) return `weeks from ${formatDate(from)}`;
  const end = getWeekEnd(to);
  return from.slice(0, 4) === end.slice(0, 4)
    ? `weeks ${formatDayWithoutYear(from)} to ${formatDayWithoutYear(end)}`
    : `weeks ${formatDateSpan(from, end)}`;
}

function formatDayWithoutYear(date: string): string {
  return formatDate(date).replace(/, \d+$/u, "");
}
