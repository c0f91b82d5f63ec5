import { expect, it } from "vitest";
import { createChangePartsModel } from "#charts/comparison/change-parts-model.ts";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createChangePartsFile, describeChange } from "#pages/compare/change-parts-file.ts";
import type { PeriodSum } from "#pages/compare/period-sum.ts";
import { facts } from "#tests/charts/answers.ts";
import { change } from "#tests/charts/comparison/change-answer.ts";

const period = (words: string, reported: number | null, match: number): PeriodSum => ({
  words,
  weeks: 1,
  missingWeeks: [],
  partialWeeks: [],
  isOpen: false,
  hasPrintedTotal: true,
  isListing: false,
  reported,
  transcribed: match,
  match,
  unknown: 0,
  untranscribed: null,
  qualifier: "transcribed",
});

const description = describeChange({
  dataset: facts(),
  view: { measure: "declined", filter: { ...EMPTY_FILTER, to: "2017-02-04" } },
  title: "State",
  first: period("week 1", 206, 189),
  second: period("week 2", null, 22),
  source: "Source: a report.",
});

it("The file of a change has its five parts with what moved both ways, and their sum last", () => {
  const rows = createComparisonRows({
    by: "state",
    changes: [
      change("state", [
        { value: "CA", counts: [11, 8] },
        { value: "NY", counts: [2, 7] },
        { value: "TX", counts: [142, 0] },
      ]),
    ],
    sameWeeks: [false],
    coveredWhole: [true, true],
    facts: facts(),
  });
  const file = createChangePartsFile(
    createChangePartsModel(rows, 0, 15 - 155, ["First", "Second"]),
    [["unit", "Detainers"]],
  );
  expect(writeCsv(file)).toBe(
    [
      "Part,Change,Both ways,Meaning,unit",
      'In both,2,−3 + 5,"lines with detainers in both periods, whole in both",Detainers',
      'Only first,-142,,"lines whole in both periods, with detainers in this one alone",Detainers',
      'Only second,0,,"lines whole in both periods, with detainers in this one alone",Detainers',
      'Withdrawn or corrected,0,,"the same rows in another revision or transcription, with another place, agency or field",Detainers',
      'Cannot be told,0,,"lines that are not whole in one of the periods, and what is not itemized or not transcribed",Detainers',
      "All parts,-140,,2 − 142 + 0 + 0 + 0 = −140,Detainers",
      "",
    ].join("\r\n"),
  );
});

it("The file of a change is described by both periods and their numbers, and by the filter without weeks", () => {
  expect(description).toEqual([
    ["unit", "Detainers recorded as declined"],
    ["filters", "All rows"],
    ["split by", "state"],
    ["first period", "week 1"],
    ["second period", "week 2"],
    ["first reported", "206"],
    ["second reported", "not known"],
    ["first in its file", "189"],
    ["second in its file", "22"],
    ["basis", "recorded"],
    ["origin", "reconstructed"],
    ["as of", "2017-04-06"],
    ["figure source", "Source: a report."],
  ]);
});
