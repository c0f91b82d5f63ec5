import { expect, it } from "vitest";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import {
  endsSeries,
  formatExportedWeeks,
  parseExportedPlaces,
  parseExportedWeeks,
} from "#domain/view/exported-weeks.ts";

const week = (start: string, change: Partial<WeekCoverage> = {}): WeekCoverage => ({
  week: start,
  presence: "present",
  revision: 1,
  transcription: 1,
  published: null,
  reported: null,
  transcribed: 0,
  complete: [],
  withdrawn: [],
  named: [],
  ...change,
});

it("Weeks in a row that say the same stand together in a file, and are read one by one", () => {
  const weeks = ["2014-09-27", "2014-10-04", "2014-10-11", "2014-10-25"].map((start) =>
    week(start),
  );
  const text = formatExportedWeeks(weeks);
  expect(text).toBe(
    "2014-09-27 to 2014-10-11: revision 1, transcription 1; 2014-10-25: revision 1, transcription 1",
  );
  expect(parseExportedWeeks(text)?.map((each) => each.week)).toEqual([
    "2014-09-27",
    "2014-10-04",
    "2014-10-11",
    "2014-10-25",
  ]);
});

it("A total is written with its week, and the end of a series after the last", () => {
  const text = formatExportedWeeks([
    week("2017-01-28", { revision: 2, reported: 206 }),
    week("2017-02-04", { presence: "not-published" }),
  ]);
  expect(text).toBe(
    "2017-01-28: revision 2, transcription 1, 206 reported; 2017-02-04: no edition published",
  );
  expect(endsSeries(text)).toBe(true);
  expect(parseExportedWeeks(text)).toEqual([
    { week: "2017-01-28", revision: 2, transcription: 1, reported: 206 },
  ]);
});

it("Weeks and places in other words are read as none", () => {
  expect(parseExportedWeeks("2017-01-29: revision 1, transcription 1")).toBeNull();
  expect(parseExportedWeeks("2017-01-28: revision 0, transcription 1")).toBeNull();
  expect(parseExportedPlaces("Travis County: 142")).toBeNull();
  expect(parseExportedWeeks("")).toEqual([]);
});

it("A place of a file has its key, its counties, its number and whether it was withdrawn", () => {
  expect(
    parseExportedPlaces(
      "2017-01-28 pa-city-philadelphia Philadelphia (covers 42101): 5; 2017-01-28 pa-42029 Chester County (covers 42029), withdrawn",
    ),
  ).toEqual([
    {
      week: "2017-01-28",
      jurisdiction: { key: "pa-city-philadelphia", name: "Philadelphia", covers: ["42101"] },
      declined: 5,
      isWithdrawn: false,
    },
    {
      week: "2017-01-28",
      jurisdiction: { key: "pa-42029", name: "Chester County", covers: ["42029"] },
      declined: null,
      isWithdrawn: true,
    },
  ]);
});
