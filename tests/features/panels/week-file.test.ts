import { describe, expect, it } from "vitest";
import { createWeekModel, type WeekInput } from "#charts/week/week-model.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createWeekFile } from "#features/panels/week-file.ts";
import { answer, facts, note, periodCounts, totals } from "#tests/charts/answers.ts";
import { LISTED_WEEKS, RECORDS } from "#tests/charts/week/record-weeks.ts";

const info = facts();
const view = { measure: "declined", filter: EMPTY_FILTER } as const;
const answered = totals([189, 22, 0], "not-yet-published");
const DESCRIPTION =
  "Detainers recorded as declined,All rows,ddor-2017,recorded,reconstructed,2017-04-06," +
  '"Source: ICE, Weekly Declined Detainer Outcome Report;  (reconstructed); revision 1, transcription 1. Corrections published by April 6, 2017."';

/** The lines of the file, without what describes the view. */
function readFile(input: Omit<WeekInput, "filtered">) {
  const model = createWeekModel({ filtered: false, ...input });
  const shown = { info: input.facts, view, totals: input.totals, model, open: input.open ?? [] };
  return createWeekFile(shown);
}

describe("the file of the weeks of 2017", () => {
  const weeks = {
    totals: answer("totals", {
      week: ["2017-01-28", "2017-02-04", "2017-02-11"],
      presence: ["present", "present", "not-yet-published"],
      match: [189, 22, 0],
      unknown: [1, 2, 0],
      matchUnknown: [0, 0, 0],
      withdrawn: [7, 0, 0],
      transcribed: [189, 22, 0],
      reported: [206, 47, null],
      untranscribed: [17, 25, null],
    }),
    counts: periodCounts([
      ["2017-01-28", 189],
      ["2017-02-04", 22],
      ["2017-02-11", 0, "not-yet-published"],
    ]),
    marks: answer("marks", { period: ["2017-01-28"], note: ["n18"], count: [142] }),
    notes: [note("n18", "disputed by the agency", "2017-03-22")],
    facts: info,
  };

  it("The file of weeks has each week with its notes, and the reason where a number is missing", () => {
    const file = writeCsv(readFile(weeks)).split("\r\n");
    expect(file).toEqual([
      'Measure,Week,Edition,Match,Reported by ICE,Unknown on a filtered field,"Match, unknown on the field left out",Withdrawn,On record without filters,"Reported, not on record",Covered in part,Outcomes may still be open,Notes,unit,filters,collection,basis,origin,as of,figure source',
      `declined,2017-01-28,present,189,206,1,0,7,189,17,,no,n18: 142 of these 189 are disputed,${DESCRIPTION}`,
      `declined,2017-02-04,present,22,47,2,0,0,22,25,,no,,${DESCRIPTION}`,
      `declined,2017-02-11,${Array.from({ length: 8 }, () => "not-yet-published").join(",")},,no,,${DESCRIPTION}`,
      "",
    ]);
  });

  it("The file names the first week whose outcomes are still open", () => {
    expect(
      readFile({ ...weeks, open: [{ from: "2017-02-04", to: "2017-02-11" }] }).description.at(-1),
    ).toEqual(["outcomes still open from", "2017-02-04"]);
  });

  it("The file of combined files names the newest weeks of the earlier one, too", () => {
    const open = [
      { from: "2014-01-04", to: "2014-06-28" },
      { from: "2017-02-04", to: "2017-02-11" },
    ];
    expect(readFile({ ...weeks, open }).description.at(-1)).toEqual([
      "outcomes still open from",
      "2014-01-04 to 2014-06-28; 2017-02-04",
    ]);
  });

  it("The file of months has a row for each month that the chart shows, with the days of those in part", () => {
    const months = readFile({
      totals: answered,
      counts: periodCounts([
        ["2017-01", 189],
        ["2017-02", 22],
      ]),
      facts: info,
      grain: "month",
    });
    expect(writeCsv({ ...months, description: [] }).split("\r\n")).toEqual([
      'Measure,Month,Edition,Match,Reported by ICE,"Reported, not on record",Covered in part,Outcomes may still be open,Notes',
      'declined,2017-01,present,189,206,17,"January 28 to February 3, 2017",no,',
      'declined,2017-02,present,22,47,25,"February 4 to 10, 2017",no,',
      "",
    ]);
  });
});

it("The file of row-level records has the number still open beside a 0, and a word where no detainer is", () => {
  const months = readFile({
    totals: LISTED_WEEKS,
    counts: periodCounts([
      ["2014-10", 40, "count", 900],
      ["2014-11", 0, "reported-zero", 12],
      ["2014-12", 0, "not-named", 0],
      ["2015-07", 1, "count", 700],
    ]),
    facts: RECORDS,
    grain: "month",
    open: [{ from: "2015-01-24", to: "2015-07-18" }],
  });
  expect(writeCsv({ ...months, description: [] }).split("\r\n")).toEqual([
    "Measure,Month,Edition,Match,No outcome recorded,Covered in part,Outcomes may still be open,Notes",
    "declined,2014-10,present,40,900,,no,",
    "declined,2014-11,present,0,12,,no,",
    "declined,2014-12,present,not-named,0,,no,",
    'declined,2015-07,present,1,700,"July 1 to 19, 2015",yes,',
    "",
  ]);
});
