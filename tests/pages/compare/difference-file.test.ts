import { parsePeriod } from "#domain/calendar/parse-period.ts";
import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { createPlaceRows } from "#charts/comparison/place-rows.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createDifferenceFile, type DifferenceFile } from "#pages/compare/difference-file.ts";
import { facts } from "#tests/charts/answers.ts";
import { change } from "#tests/charts/comparison/change-answer.ts";

const chosen = (text: string) => {
  const result = parsePeriod(text);
  if (!result.ok) throw new Error(result.words);
  return { period: result.period, asof: null, collection: { id: "ddor-2017" } };
};

const NAMES = ["Jan 28 – Feb 3", "Feb 4 – 10"];
const compared = createComparisonRows({
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

const rows = createPlaceRows({
  rows: compared,
  by: "state",
  places: [],
  coveredWhole: [true, true],
  hasPlaceTotals: true,
});

const comparedPeriods: DifferenceFile = {
  comparison: {
    periods: [chosen("2017-01-28"), chosen("2017-02-04@2017-04-06")],
    infos: [facts(), facts()],
    view: { measure: "declined", filter: { ...EMPTY_FILTER, from: "2017-01-28", text: "jail" } },
  },
  names: NAMES,
  reported: [206, null],
  title: "Place",
  rows,
  getRemarks: ({ value }) =>
    value === "CA"
      ? { reasons: "", notes: "1 is disputed (n17)" }
      : { reasons: "Feb 4 – 10: not known", notes: "" },
};
const file = createDifferenceFile(comparedPeriods);

it("The file of a comparison has both periods by their dates, the change in parts, and why there is not enough data", () => {
  const [california, colorado] = csvParse(writeCsv(file));
  expect(california).toMatchObject({
    Place: "California",
    "Place, key": "CA",
    "Jan 28 – Feb 3": "11",
    "Feb 4 – 10": "8",
    Change: "-3",
    "In both": "-3",
    "Only in Feb 4 – 10": "0",
    "Jan 28 – Feb 3, cell": "count",
    "Jan 28 – Feb 3, known in full": "yes",
    Why: "",
    Notes: "1 is disputed (n17)",
  });
  expect(colorado).toMatchObject({
    "Feb 4 – 10": "not-transcribed",
    Change: "not enough data",
    "Not enough data": "not enough data",
    "Feb 4 – 10, known in full": "no",
    Why: "Feb 4 – 10: not known",
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
    ["Jan 28 – Feb 3: days", "January 28 to February 3, 2017"],
    ["Jan 28 – Feb 3: reported", "206"],
    ["Jan 28 – Feb 3: collection", "ddor-2017"],
    ["Jan 28 – Feb 3: as of", "2017-04-06"],
    ["Jan 28 – Feb 3: source", source],
    ["Feb 4 – 10: days", "February 4 to 10, 2017, as of April 6, 2017"],
    ["Feb 4 – 10: reported", "not known"],
    ["Feb 4 – 10: collection", "ddor-2017"],
    ["Feb 4 – 10: as of", "2017-04-06"],
    ["Feb 4 – 10: source", source],
  ]);
});

it("The place stands before the years that are compared, and the years in the order chosen", () => {
  const years = createDifferenceFile({
    ...comparedPeriods,
    names: ["2015", "2014"],
    title: "State",
  });
  const [heading] = writeCsv(years).split("\r\n");
  expect(heading).toMatch(/^State,2015,2014,Change,/u);
});
