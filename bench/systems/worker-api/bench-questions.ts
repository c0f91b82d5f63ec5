import { getText, getNumber } from "../../../src/domain/table/table.ts";
import { EMPTY_FILTER } from "../../../src/engine/query/question.ts";
import type { Answer, Dimension, Filter, Question } from "../../../src/engine/query/question.ts";
import type { Gesture } from "../../gestures.ts";
import { AGENCY, STATE, WEEK } from "../../rows.ts";
import { NAMES, weekOf } from "./values.ts";

const DIMENSIONS: readonly Dimension[] = ["state", "agency", "charge", "status", "citizenship"];

/** What is filtered after a gesture; null is nothing. */
export function filterOf(gesture: Gesture | null, values: readonly (readonly string[])[]): Filter {
  if (gesture === null) return EMPTY_FILTER;
  const { weeks, states, agencies } = gesture;
  const choice = (column: number, codes: readonly number[]) => ({
    values: codes.map((code) => values[column]?.[code] ?? ""),
    isExcluded: false,
  });
  return {
    ...EMPTY_FILTER,
    from: weekOf(weeks[0]),
    to: weekOf(weeks[1]),
    choices: {
      ...(states.length > 0 && { state: choice(STATE, states) }),
      ...(agencies.length > 0 && { agency: choice(AGENCY, agencies) }),
    },
  };
}

/** The six group-bys: five facets, and weeks of which none is left out, because a facet does not ignore the range. */
export function questionsOf(filter: Filter): readonly Question[] {
  const sideOf = (one: Filter) => [{ dataset: 0, filter: one }];
  return [
    { kind: "facets", measures: ["declined"], sides: sideOf(filter), dimensions: DIMENSIONS },
    {
      kind: "counts",
      measures: ["declined"],
      sides: sideOf({ ...filter, from: null, to: null }),
      by: [{ weeks: "week" }],
      facet: false,
    },
  ];
}

/** The answers to them as six arrays by code. */
export function sumsOf(
  answers: readonly Answer[],
  values: readonly (readonly string[])[],
): readonly Float64Array[] {
  const sums = values.map(({ length }) => new Float64Array(length));
  const codes = values.map((all) => new Map(all.map((value, code) => [value, code])));
  const put = (column: number, value: string, count: number | null) => {
    const code = codes[column]?.get(value);
    const of = sums[column];
    if (code === undefined || of === undefined) {
      if (count !== 0) throw new Error(`${count} counted of "${value}", which the bench has not.`);
    } else of[code] = count ?? Number.NaN;
  };
  for (const { kind, table } of answers) {
    for (let row = 0; row < table.length; row += 1) {
      const name = kind === "facets" ? getText(table, "dimension", row) : NAMES[WEEK];
      const value = getText(table, kind === "facets" ? "value" : name, row);
      put(
        NAMES.findIndex((one) => one === name),
        value,
        getNumber(table, "count", row),
      );
    }
  }
  return sums;
}
