import { expect, test } from "vitest";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { EVERYTHING } from "#engine/question.ts";
import { filterParts, filterSentence } from "#views/filters/filter-words.ts";

const facts: ChartFacts = {
  cohort: {
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
  ...EVERYTHING,
  from: "2017-01-28",
  to: "2017-01-28",
  choices: {
    state: { values: ["TX", "NY"], leaveOut: false },
    agency: { values: ["tx-48453-travis-county-jail"], leaveOut: true },
    status: { values: ["convicted"], leaveOut: false },
  },
};

test("the active filters read as one sentence, with what is left out and the weeks", () => {
  expect(filterSentence(filter, facts)).toBe(
    "In Texas and New York, without Travis County Jail, TX, convicted, weeks January 28 to February 3",
  );
});

test("weeks over New Year are said with the year of each end", () => {
  const weeks = { ...EVERYTHING, from: "2024-12-28", to: "2024-12-28" };
  expect(filterSentence(weeks, facts)).toBe("Weeks December 28, 2024 to January 3, 2025");
});

test("no filter says that all rows are shown", () => {
  expect(filterSentence(EVERYTHING, facts)).toBe("All rows");
});

test("removing one filter leaves the others as they are", () => {
  const part = filterParts(filter, facts).find(({ key }) => key === "agency");
  expect(part?.less).toEqual({
    ...filter,
    choices: { state: filter.choices.state, status: filter.choices.status },
  });
});
