import { expect, test } from "vitest";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { listActiveFilters } from "#features/filters/list-active-filters.ts";
import { facts } from "#tests/charts/answers.ts";

const filter = {
  ...EMPTY_FILTER,
  from: "2017-01-28",
  text: "jail",
  choices: {
    state: { values: ["TX", "NY"], isExcluded: false },
    agency: { values: ["tx-48453-travis-county-jail"], isExcluded: true },
    status: { values: ["convicted"], isExcluded: false },
  },
};

test("Removing one filter leaves the others as they are", () => {
  const { state, agency, status } = filter.choices;
  const less = listActiveFilters(filter, facts()).map((part) => [part.key, part.less] as const);
  expect(less).toEqual([
    ["state", { ...filter, choices: { agency, status } }],
    ["agency", { ...filter, choices: { state, status } }],
    ["status", { ...filter, choices: { state, agency } }],
    ["text", { ...filter, text: "" }],
    ["weeks", { ...filter, from: null }],
  ]);
});
