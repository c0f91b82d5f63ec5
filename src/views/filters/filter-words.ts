import { listed } from "#domain/words/listed.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { dateInWords, spanInWords, weekEnd } from "#domain/week.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { Choice, Dimension, Filter } from "#engine/question.ts";
import { withChoice } from "./choosing.ts";
import { placedTitle } from "./value-title.ts";

/** One active filter in words, and the filter without it. */
export interface FilterPart {
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

const SAYING: Readonly<Record<Dimension, string>> = {
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
export function filterParts(filter: Filter, facts: ChartFacts): readonly FilterPart[] {
  const parts: FilterPart[] = DIMENSIONS.flatMap((dimension) => {
    const choice = filter.choices[dimension];
    if (choice === undefined) return [];
    const less = withChoice(filter, dimension, null);
    return [{ key: dimension, words: choiceWords(dimension, choice, facts), less }];
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
      words: weeksWords(filter),
      less: { ...filter, from: null, to: null },
    });
  return parts;
}

/** "In Texas and New York, without Travis County Jail, TX, convicted, weeks January 28 to February 3"; "All rows" where nothing is filtered. */
export function filterSentence(filter: Filter, facts: ChartFacts): string {
  const words = filterParts(filter, facts)
    .map((part) => part.words)
    .join(", ");
  return words === "" ? "All rows" : words.slice(0, 1).toUpperCase() + words.slice(1);
}

function choiceWords(dimension: Dimension, choice: Choice, facts: ChartFacts): string {
  const titles = choice.values.map((value) => {
    const title = placedTitle(facts, dimension, value);
    if (["unknown", "withdrawn", "not-itemised"].includes(value))
      return `${DIMENSION_TITLE[dimension].replace(", by county", "").toLowerCase()} ${title.toLowerCase()}`;
    return dimension === "status" || dimension === "kind" || dimension === "request"
      ? title.toLowerCase()
      : title;
  });
  const reserved = choice.values.every((value) =>
    ["unknown", "withdrawn", "not-itemised"].includes(value),
  );
  if (choice.leaveOut) return `without ${listed(titles)}`;
  return `${reserved ? "" : SAYING[dimension]}${listed(titles)}`;
}

function weeksWords({ from, to }: Filter): string {
  if (from === null) return to === null ? "" : `weeks to ${dateInWords(weekEnd(to))}`;
  if (to === null) return `weeks from ${dateInWords(from)}`;
  const end = weekEnd(to);
  return from.slice(0, 4) === end.slice(0, 4)
    ? `weeks ${bare(from)} to ${bare(end)}`
    : `weeks ${spanInWords(from, end)}`;
}

function bare(date: string): string {
  return dateInWords(date).replace(/, \d+$/u, "");
}
