import type { Choice, Dimension, Filter } from "#engine/query/question.ts";

/** The filter with another choice in one dimension; null or no values removes the choice. */
export function setChoice(filter: Filter, dimension: Dimension, choice: Choice | null): Filter {
  const rest = Object.entries(filter.choices).filter(([key]) => key !== dimension);
  const chosen =
    choice === null || choice.values.length === 0 ? [] : [[dimension, choice] as const];
  return { ...filter, choices: Object.fromEntries([...rest, ...chosen]) };
}

/** Adds the value to the choice or removes it; a choice of excluded values is replaced. */
export function toggleValue(filter: Filter, dimension: Dimension, value: string): Filter {
  const choice = filter.choices[dimension];
  const values = choice === undefined || choice.isExcluded ? [] : choice.values;
  return setChoice(filter, dimension, { values: toggleItem(values, value), isExcluded: false });
}

/** Adds the value to the excluded values or removes it; a choice of included values is replaced. */
export function toggleExcludedValue(filter: Filter, dimension: Dimension, value: string): Filter {
  const choice = filter.choices[dimension];
  const values = choice?.isExcluded === true ? choice.values : [];
  return setChoice(filter, dimension, { values: toggleItem(values, value), isExcluded: true });
}

function toggleItem(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** True where anything but weeks is filtered. */
export function hasRowFilter(filter: Filter): boolean {
  return filter.text !== "" || Object.keys(filter.choices).length > 0;
}

/** How many filters are active: one a dimension, one for weeks, one for text. */
export function countFilters(filter: Filter): number {
  const weeks = filter.from !== null || filter.to !== null ? 1 : 0;
  return Object.keys(filter.choices).length + weeks + (filter.text === "" ? 0 : 1);
}

/** The filter without its range of weeks. */
export function clearWeeks(filter: Filter): Filter {
  return { ...filter, from: null, to: null };
}
