import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { createPlaceWeeksFile } from "#pages/compare/places/place-weeks-file.ts";
import { CALIFORNIA, IOWA, NEW_YORK, TEXAS } from "#tests/charts/comparison/series-of-2017.ts";

it("The file has a row a week and a column a state, and the word for the reason where a number is missing", () => {
  const file = createPlaceWeeksFile([CALIFORNIA, IOWA, TEXAS], "week", [["unit", "Detainers"]]);
  expect(writeCsv(file).split("\r\n")).toEqual([
    'Week,California,Iowa,Texas,"Texas, notes",Covered in part,Outcomes may still be open,unit',
    "2017-01-28,11,2,142,n18: 142 of these 142 are disputed,,no,Detainers",
    "2017-02-04,8,not-transcribed,2,,,no,Detainers",
    "2017-02-11,11,1,10,,,no,Detainers",
    "",
  ]);
});

it("What has to be read beside a state's numbers stands in the file too", () => {
  expect(createPlaceWeeksFile([NEW_YORK], "week", []).description).toEqual([
    ["New York, to be read beside it", "New York City alone in the first two weeks."],
  ]);
});

it("Beside each number of records stands how many detainers have no outcome recorded", () => {
  const [first, ...others] = TEXAS.weeks.bars;
  const records = {
    ...TEXAS,
    weeks: { ...TEXAS.weeks, bars: first ? [{ ...first, open: 362 }, ...others] : [] },
  };
  const [heading, week] = writeCsv(createPlaceWeeksFile([records], "week", [])).split("\r\n");
  expect(heading).toContain('Week,Texas,"Texas, no outcome recorded"');
  expect(week).toMatch(/^2017-01-28,142,362,/u);
});

it("Two agencies of one name have a column each", () => {
  const file = createPlaceWeeksFile([TEXAS, { ...CALIFORNIA, name: TEXAS.name }], "week", []);
  const [heading, week] = writeCsv(file).split("\r\n");
  expect(heading).toMatch(/^Week,Texas,Texas,/u);
  expect(week).toMatch(/^2017-01-28,142,11,/u);
});
