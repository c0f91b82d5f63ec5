import type { Choice, Filter } from "#engine/query/question.ts";

/** The choices of the address that policies follow; undefined keeps all. */
export interface PolicyFilter {
  readonly state: Choice | undefined;
  readonly aor: Choice | undefined;
}

/** True where a choice includes the value. */
export function isIncluded(choice: Choice | undefined, value: string): boolean {
  return choice === undefined || choice.values.includes(value) !== choice.isExcluded;
}

/** A filter with one value chosen of a dimension, or with none of it where the value is empty. */
export function setPolicyChoice(filter: Filter, dimension: "state" | "aor", value: string): Filter {
  const { [dimension]: _before, ...rest } = filter.choices;
  const choices =
    value === "" ? rest : { ...rest, [dimension]: { values: [value], isExcluded: false } };
  return { ...filter, choices };
}
