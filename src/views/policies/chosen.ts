import type { Choice, Filter } from "#engine/question.ts";

/** The choices of the address that policies follow; undefined keeps all. */
export interface Chosen {
  readonly state: Choice | undefined;
  readonly aor: Choice | undefined;
}

/** True where a value is kept by a choice. */
export function isKept(choice: Choice | undefined, value: string): boolean {
  return choice === undefined || choice.values.includes(value) !== choice.leaveOut;
}

/** A filter with one value chosen of a dimension, or with none of it where the value is empty. */
export function choosing(filter: Filter, dimension: "state" | "aor", value: string): Filter {
  const { [dimension]: _before, ...rest } = filter.choices;
  const choices =
    value === "" ? rest : { ...rest, [dimension]: { values: [value], leaveOut: false } };
  return { ...filter, choices };
}
