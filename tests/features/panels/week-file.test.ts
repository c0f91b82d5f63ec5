import { expect, it } from "vitest";
import { createWeekModel } from "#charts/week/week-model.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createWeekFile } from "#features/panels/week-file.ts";
import { answer, facts, note, totals } from "#tests/charts/answers.ts";

const info = facts();
const view = { measure: "declined", filter: EMPTY_FILTER } as const;
const answered = totals([189, 22, 0], "not-yet-published");
const marks = answer("marks", { period: ["2017-01"], note: ["n18"], count: [142] });
const { bars } = createWeekModel({
  totals: answered,
  marks,
  notes: [note("n18", "disputed by the agency", "2017-03-22")],
  facts: info,
  filtered: false,
  grain: "month",
});
const DESCRIPTION =
  "Detainers recorded as declined,All rows,ddor-2017,recorded,reconstructed,2017-04-06," +
  '"Source: ICE, Weekly Declined Detainer Outcome Report;  (reconstructed); revision 1, transcription 1. Corrections published by April 6, 2017."';

it("The file of the weeks has each week, the notes of its month, and the reason where a number is missing", () => {
  const file = { info, view, totals: answered.table, grain: "month", bars, since: null } as const;
  expect(writeCsv(createWeekFile(file)).split("\r\n")).toEqual([
    "measure,week,presence,match,reported,notes,unit,filters,collection,basis,origin,as of,figure source",
    `declined,2017-01-28,present,189,206,n18: 142 of these 189 are disputed,${DESCRIPTION}`,
    `declined,2017-02-04,present,22,47,,${DESCRIPTION}`,
    `declined,2017-02-11,not-yet-published,not-yet-published,not-yet-published,,${DESCRIPTION}`,
    "",
  ]);
});

it("The file of the weeks names the first week whose outcomes are still open", () => {
  const since = "2017-02-04";
  const { description } = createWeekFile({
    info,
    view,
    totals: answered.table,
    grain: "month",
    bars,
    since,
  });
  expect(description.at(-1)).toEqual(["outcomes still open from", since]);
});
