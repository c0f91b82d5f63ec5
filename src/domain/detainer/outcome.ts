/** What became of a detainer, gathered in groups; the dictionary of outcomes itself is open. */
export const OUTCOME_GROUPS = [
  "declined",
  "insufficient notice",
  "taken into custody",
  "other",
  "open or not recorded",
] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

/** An outcome as the source names it, with its group. */
export interface Outcome {
  readonly key: string;
  readonly title: string;
  readonly group: OutcomeGroup;
}

/** The only outcome of the weekly report. */
export const DECLINED_OUTCOME: Outcome = { key: "declined", title: "Declined", group: "declined" };

/** Named sums of `count`: declined, outcome known, all. */
export const MEASURES = ["declined", "recorded", "all"] as const;
export type Measure = (typeof MEASURES)[number];

/** Weeks before the end of a collection by week of issue whose detainers are taken to be open still (rule 8 of `docs/data-model.md`). */
export const DEFAULT_OPEN_WEEKS = 26;

/** The unit of a measure, for titles, axes, accessible names and files. */
export const MEASURE_UNITS: Readonly<Record<Measure, string>> = {
  declined: "Detainers recorded as declined",
  recorded: "Detainers with an outcome recorded",
  all: "Detainers issued",
};

/** The unit of a count inside a sentence: "detainer recorded as declined" for 1, "detainers recorded as declined" otherwise. */
export function formatUnit(measure: Measure, count: number): string {
  const [, ...rest] = MEASURE_UNITS[measure].split(" ");
  return [count === 1 ? "detainer" : "detainers", ...rest].join(" ");
}

/** True where outcomes are more than declines, so that the measures differ. */
export function hasOutcomes(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ group }) => group !== "declined");
}

/** Titles of the groups, as headings of columns and facets. */
export const OUTCOME_GROUP_TITLES: Readonly<Record<OutcomeGroup, string>> = {
  declined: "Declined",
  "insufficient notice": "Insufficient notice",
  "taken into custody": "Taken into custody",
  other: "Other",
  "open or not recorded": "Open or not recorded",
};

/** True where a row of this outcome group counts under the measure. */
export function isCountedBy(measure: Measure, group: OutcomeGroup): boolean {
  if (measure === "all") return true;
  if (measure === "recorded") return group !== "open or not recorded";
  return group === "declined";
}
