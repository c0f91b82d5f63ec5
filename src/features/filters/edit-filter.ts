import type { Choice, Dimension, Filter } from "#engine/query/question.ts";

/** The filter with another choice in one dimension; null or no values takes the choice away. */
export function setChoice(filter: Filter, dimension: Dimension, choice: Choice | null): Filter {
  const rest = Object.entries(filter.choices).filter(([key]) => key !== dimension);
  const kept = choice === null || choice.values.length === 0 ? [] : [[dimension, choice] as const];
  return { ...filter, choices: Object.fromEntries([...rest, ...kept]) };
}

/** Adds the value to what is kept, or takes it away; a "leave out" of the dimension gives way. */
export function toggleValue(filter: Filter, dimension: Dimension, value: string): Filter {
  const held = filter.choices[dimension];
  const values = held === undefined || held.isExcluded ? [] : held.values;
  return setChoice(filter, dimension, { values: toggleItem(values, value), isExcluded: false });
}

/** Leaves the value out, beside those left out already; pressed again it comes back. */
export function toggleExcludedValue(filter: Filter, dimension: Dimension, value: string): Filter {
  const held = filter.choices[dimension];
  const values = held?.isExcluded === true ? held.values : [];
  return setChoice(filter, dimension, { values: toggleItem(values, value), isExcluded: true });
}

function toggleItem(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((held) => held !== value) : [...values, value];
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
