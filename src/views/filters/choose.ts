import type { View } from "#state/view.ts";
import { EVERYTHING, type Choice, type Dimension } from "#engine/question.ts";

/** The view with a dimension's choice put in place of the present one; null takes it away. */
export function withChoice(view: View, dimension: Dimension, choice: Choice | null): View {
  const choices = { ...view.filter.choices };
  if (choice === null || choice.values.length === 0) delete choices[dimension];
  else choices[dimension] = choice;
  return { ...view, filter: { ...view.filter, choices } };
}

/** The view with one value of a dimension added to the choice, or taken from it. */
export function withToggled(view: View, dimension: Dimension, value: string): View {
  const held = view.filter.choices[dimension];
  if (held === undefined || (held.leaveOut && !held.values.includes(value)))
    return withChoice(view, dimension, { values: [value], leaveOut: false });
  const values = held.values.includes(value)
    ? held.values.filter((other) => other !== value)
    : [...held.values, value].sort();
  return withChoice(view, dimension, { ...held, values });
}

/** The view with one value left out, beside those already left out. */
export function withLeftOut(view: View, dimension: Dimension, value: string): View {
  const held = view.filter.choices[dimension];
  const values = held?.leaveOut === true ? [...held.values, value] : [value];
  return withChoice(view, dimension, { values: [...new Set(values)].sort(), leaveOut: true });
}

/** The view with no filter at all. */
export function withoutFilters(view: View): View {
  return { ...view, filter: EVERYTHING };
}

/** How many filters are set: a dimension, the weeks and the text count once each. */
export function filterCount(view: View): number {
  const { choices, from, to, text } = view.filter;
  return (
    Object.keys(choices).length + (from === null && to === null ? 0 : 1) + (text === "" ? 0 : 1)
  );
}

/** True where anything but weeks is filtered. */
export function beyondWeeks(view: View): boolean {
  return Object.keys(view.filter.choices).length > 0 || view.filter.text !== "";
}
