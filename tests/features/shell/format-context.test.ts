import { expect, test } from "vitest";
import {
  formatCoverage,
  formatLoadProgress,
  listAsofDates,
} from "#features/shell/format-context.ts";

test("A collection that is still loading says how much of it is here, and that the panels count that much", () => {
  const arriving = { files: 3, ofFiles: 10, ofLines: 1_008_931 };
  expect(formatLoadProgress({ progress: arriving, rowCount: 302_512 })).toBe(
    "Still loading: 3 of 10 files with 302,512 of 1,008,931 lines. Every figure is of what is here so far; weeks that are still coming are hatched.",
  );
  expect(formatLoadProgress({ progress: null, rowCount: 1_008_931 })).toBe("");
});

const week = {
  week: "2017-01-28",
  presence: "present" as const,
  revision: 1,
  transcription: 1,
  published: "2017-03-20",
  reported: 206,
  transcribed: 189,
  complete: [],
  withdrawn: [],
  named: [],
};

test("The context bar says how much of what was reported is in the files, and leaves out weeks without an edition", () => {
  const absent = {
    ...week,
    presence: "not-yet-published" as const,
    reported: null,
    transcribed: 0,
  };
  expect(formatCoverage({ weeks: [week, absent], rowCount: 42 })).toBe(
    "189 of 206 reported are here",
  );
});

test("A date before the last publication is not the latest", () => {
  const totals = {
    pages: null,
    issuedNationwide: null,
    declined: null,
    sectionIJurisdictions: null,
    sectionIIssued: null,
    sectionIIIEntries: null,
  };
  const entry = (date: string) => ({
    week: "2017-01-28",
    revision: 1,
    published: { date, exact: true },
    transcription: 1,
    transcribed: "2017-05-01",
    file: "a.json",
    rows: 1,
    totals,
  });
  const collection = { editions: [entry("2017-03-20"), entry("2017-04-06")] };
  expect(listAsofDates(collection, null)).toEqual({
    dates: ["2017-04-06", "2017-03-20"],
    chosen: "2017-04-06",
    latest: true,
  });
  expect(listAsofDates(collection, "2017-03-20").latest).toBe(false);
});
