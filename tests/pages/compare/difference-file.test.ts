import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { parsePeriod } from "#domain/calendar/period.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createDifferenceFile } from "#pages/compare/difference-file.ts";
import { facts } from "#tests/charts/answers.ts";
import { change } from "#tests/charts/comparison/change-answer.ts";

const chosen = (text: string) => {
  const result = parsePeriod(text);
  if (!result.ok) throw new Error(result.words);
  return { period: result.period, collection: { id: "ddor-2017" } };
};

const rows = createComparisonRows({
  by: "state",
  changes: [
    change("state", [
      { value: "CA", counts: [11, 8] },
      { value: "CO", counts: [11, 0], whole: [true, false], cells: ["count", "not-transcribed"] },
    ]),
  ],
  sameWeeks: [false],
  coveredWhole: [true, true],
  facts: facts(),
});

const file = createDifferenceFile({
  comparison: {
    periods: [chosen("2017-01-28"), chosen("2017-02-04@2017-04-06")],
    infos: [facts(), facts()],
    view: { measure: "declined", filter: { ...EMPTY_FILTER, from: "2017-01-28", text: "jail" } },
  },
  title: "State",
  rows,
  formatNotes: ({ value }) => (value === "CA" ? "" : "Second: not whole"),
});

it("The file of a comparison has both periods, the change in parts, and why a change cannot be told", () => {
  const [california, colorado] = csvParse(writeCsv(file));
  expect(california).toMatchObject({
    State: "California",
    "State, key": "CA",
    First: "11",
    Second: "8",
    Change: "-3",
    "In both": "-3",
    "First, cell": "count",
    "First, whole": "yes",
    Notes: "",
  });
  expect(colorado).toMatchObject({
    Second: "not-transcribed",
    Change: "cannot be told",
    "Cannot be told": "cannot be told",
    "Second, whole": "no",
    Notes: "Second: not whole",
  });
});

it("The file of a comparison is described by its periods, and by the filter without weeks", () => {
  const source =
    "Source: ICE, Weekly Declined Detainer Outcome Report;  (reconstructed); revision 1, transcription 1. Corrections published by April 6, 2017.";
  expect(file.description).toEqual([
    ["unit", "Detainers recorded as declined"],
    ["filters", "With “jail” in agency or charge"],
    ["basis", "recorded"],
    ["origin", "reconstructed"],
    ["first period", "January 28 to February 3, 2017"],
    ["first collection", "ddor-2017"],
    ["first as of", "2017-04-06"],
    ["first source", source],
    ["second period", "February 4 to 10, 2017, as of April 6, 2017"],
    ["second collection", "ddor-2017"],
    ["second as of", "2017-04-06"],
    ["second source", source],
  ]);
});
