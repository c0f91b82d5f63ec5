import { expect, test } from "vitest";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";
import { answer as createAnswer, facts } from "#tests/charts/answers.ts";
import {
  getTotalCell,
  sumTotals,
  listWithdrawnWeeks,
  type Totals,
} from "#features/panels/totals.ts";

const same = (value: number) => buildNumberColumn([value, value]);

test("An edition that prints no total adds nothing to the reported number and is not taken for zero", () => {
  const answer = (reported: readonly (number | null)[]): Answer => ({
    kind: "totals",
    measures: ["declined"],
    datasetPeriods: [],
    table: {
      length: 2,
      columns: {
        side: same(0),
        measure: buildCodeColumn(["declined", "declined"]),
        week: buildCodeColumn(["2017-01-28", "2017-02-04"]),
        match: buildNumberColumn([189, 22]),
        unknown: same(0),
        matchUnknown: same(0),
        withdrawn: same(0),
        transcribed: buildNumberColumn([189, 22]),
        reported: buildNumberColumn(reported),
        untranscribed: buildNumberColumn(reported.map((value) => (value === null ? null : 17))),
      },
    },
  });
  expect(sumTotals(answer([206, null]))).toMatchObject({ match: 211, reported: 206 });
  expect(sumTotals(answer([null, null])).reported).toBeNull();
});

test("Seven withdrawn rows and two withdrawn places named without a number make at least 9 of 206", () => {
  const counted: Answer = {
    kind: "counts",
    measures: ["declined"],
    datasetPeriods: [],
    table: {
      length: 2,
      columns: {
        period: buildCodeColumn(["2017-01-28", "2017-01-28"]),
        state: buildCodeColumn(["TX", "withdrawn"]),
        count: buildNumberColumn([142, 7]),
      },
    },
  };
  const place = { state: "PA", county: null };
  const week: WeekCoverage = {
    week: "2017-01-28",
    presence: "present",
    revision: 2,
    transcription: 1,
    published: "2017-03-29",
    reported: 206,
    transcribed: 189,
    complete: [],
    withdrawn: [],
    named: [
      { ...place, jurisdiction: "a", withdrawn: true },
      { ...place, jurisdiction: "b", withdrawn: true },
      { ...place, jurisdiction: "c", withdrawn: false },
    ],
  };
  expect(listWithdrawnWeeks(counted, [week])).toEqual([
    { week: "2017-01-28", counted: 7, named: 2, reported: 206 },
  ]);
});

const TOTALS: Totals = {
  match: 0,
  unknown: 0,
  matchUnknown: 0,
  withdrawn: 0,
  transcribed: 259,
  reported: 318,
  untranscribed: 59,
};
const createStates = (states: Readonly<Record<string, string>>, open: number | null = null) =>
  createAnswer("counts", {
    state: Object.keys(states),
    cell: Object.values(states),
    count: Object.keys(states).map(() => 0),
    open: Object.keys(states).map(() => open),
  });

test("Texas without Travis County is not in what is transcribed, and no 0 stands in its place", () => {
  const states = createStates({ CA: "not-selected", TX: "not-transcribed" });
  expect(getTotalCell(TOTALS, states, facts().weeks)).toEqual({
    state: "not-transcribed",
    count: null,
    open: null,
  });
});

test("A state of which no line is here is unknown while declines are reported elsewhere or rows may be its", () => {
  const states = createStates({ CA: "not-selected", TX: "not-selected" });
  const { weeks } = facts();
  expect(getTotalCell(TOTALS, states, weeks).state).toBe("not-transcribed");
  const doubtful = { ...TOTALS, unknown: 4, untranscribed: 0 };
  expect(getTotalCell(doubtful, states, weeks).state).toBe("not-transcribed");
  const settled = { ...TOTALS, untranscribed: 0 };
  expect(getTotalCell(settled, states, weeks).state).toBe("not-named");
});

test("In a file that lists its rows, none of its detainers declined is 0 with those still open", () => {
  const listed = facts().weeks.map((week) => ({ ...week, reported: null, isListing: true }));
  const totals = { ...TOTALS, reported: null, untranscribed: null };
  const states = createStates({ OH: "reported-zero", PA: "not-selected" }, 79);
  expect(getTotalCell(totals, states, listed)).toEqual({
    state: "reported-zero",
    count: 0,
    open: 79,
  });
  const outside = createStates({ OH: "not-selected", PA: "not-selected" }, 0);
  expect(getTotalCell(totals, outside, listed).state).toBe("not-named");
});

test("What matches is a count, whatever single states are", () => {
  const states = createStates({ CA: "not-transcribed", TX: "count" });
  expect(getTotalCell({ ...TOTALS, match: 154 }, states, facts().weeks)).toMatchObject({
    state: "count",
    count: 154,
  });
});
