import { expect, test } from "vitest";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { listActiveFilters, formatFilter } from "#features/filters/format-filter.ts";

const facts: ChartContext = {
  datasetPeriod: {
    collection: "c",
    title: "C",
    basis: "recorded",
    origin: "reconstructed",
    asof: "2017-04-06",
  },
  weeks: [],
  outcomes: [],
  jurisdictions: {},
  agencies: {
    "tx-48453-travis-county-jail": {
      key: "tx-48453-travis-county-jail",
      name: "Travis County Jail",
      kind: "county jail",
      jurisdiction: "tx-48453",
      state: "TX",
      county: "48453",
      aliases: [],
    },
  },
};
const filter = {
  ...EMPTY_FILTER,
  from: "2017-01-28",
  to: "2017-01-28",
  choices: {
    state: { values: ["TX", "NY"], isExcluded: false },
    agency: { values: ["tx-48453-travis-county-jail"], isExcluded: true },
    status: { values: ["convicted"], isExcluded: false },
  },
};

test("the active filters read as one sentence, with what is left out and the weeks", () => {
  expect(formatFilter(filter, facts)).toBe(
    "In Texas and New York, without Travis County Jail, TX, convicted, weeks January 28 to February 3",
  );
});

test("weeks over New Year are said with the year of each end", () => {
  const weeks = { ...EMPTY_FILTER, from: "2024-12-28", to: "2024-12-28" };
  expect(formatFilter(weeks, facts)).toBe("Weeks December 28, 2024 to January 3, 2025");
});

test("no filter says that all rows are shown", () => {
  expect(formatFilter(EMPTY_FILTER, facts)).toBe("All rows");
});

test("removing one filter leaves the others as they are", () => {
  const part = listActiveFilters(filter, facts).find(({ key }) => key === "agency");
  expect(part?.less).toEqual({
    ...filter,
    choices: { state: filter.choices.state, status: filter.choices.status },
  });
});
