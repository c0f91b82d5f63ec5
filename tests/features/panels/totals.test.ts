import { expect, test } from "vitest";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { buildCodeColumn, buildNumberColumn } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";
import { sumTotals, listWithdrawnWeeks } from "#features/panels/totals.ts";

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
