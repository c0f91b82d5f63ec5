import { expect, test } from "vitest";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { codeColumn, numberColumn } from "#domain/table.ts";
import type { Answer } from "#engine/question.ts";
import { totalsOf, withdrawnByWeek } from "#views/overview/totals-words.ts";

const same = (value: number) => numberColumn([value, value]);

test("an edition that prints no total adds nothing to what is reported, and is not taken for zero", () => {
  const answer = (reported: readonly (number | null)[]): Answer => ({
    kind: "totals",
    measures: ["declined"],
    cohorts: [],
    table: {
      length: 2,
      columns: {
        side: same(0),
        measure: codeColumn(["declined", "declined"]),
        week: codeColumn(["2017-01-28", "2017-02-04"]),
        match: numberColumn([189, 22]),
        unknown: same(0),
        matchUnknown: same(0),
        withdrawn: same(0),
        transcribed: numberColumn([189, 22]),
        reported: numberColumn(reported),
        untranscribed: numberColumn(reported.map((value) => (value === null ? null : 17))),
      },
    },
  });
  expect(totalsOf(answer([206, null]))).toMatchObject({ match: 211, reported: 206 });
  expect(totalsOf(answer([null, null])).reported).toBeNull();
});

test("seven withdrawn rows and two withdrawn places named without a number make at least 9 of 206", () => {
  const counted: Answer = {
    kind: "counts",
    measures: ["declined"],
    cohorts: [],
    table: {
      length: 2,
      columns: {
        period: codeColumn(["2017-01-28", "2017-01-28"]),
        state: codeColumn(["TX", "withdrawn"]),
        count: numberColumn([142, 7]),
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
  expect(withdrawnByWeek(counted, [week])).toEqual([
    { week: "2017-01-28", counted: 7, named: 2, reported: 206 },
  ]);
});
