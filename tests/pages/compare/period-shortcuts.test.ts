import { expect, it } from "vitest";
import type { EditionEntry } from "#domain/report/collection.ts";
import { createPeriodShortcuts } from "#pages/compare/period-shortcuts.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";

function entry(week: string): EditionEntry {
  const none = { pages: null, issuedNationwide: null, declined: null };
  return {
    week,
    revision: 1,
    published: { date: "2017-04-06", exact: true },
    transcription: 1,
    transcribed: "2017-04-06",
    file: `${week}.json`,
    rows: 1,
    totals: { ...none, sectionIJurisdictions: null, sectionIIssued: null, sectionIIIEntries: null },
  };
}

function shortcuts(...weeks: readonly string[]) {
  const last = weeks.at(-1) ?? "";
  const chosen: ChosenPeriod = {
    period: { collection: null, from: last, to: last, asof: null },
    collection: {
      id: "own",
      title: "own",
      basis: "issued",
      origin: "imported",
      suspended: null,
      outcomes: [],
      files: [],
      copies: [],
      notes: null,
      editions: weeks.map(entry),
    },
    asof: null,
    weeks: [last],
  };
  return createPeriodShortcuts(chosen).map(({ words, periods }) => [
    words,
    periods.map(({ from }) => from),
  ]);
}

it("The first and the latest week are offered where they are two, and no week is offered that has no report", () => {
  expect(shortcuts("2017-01-28", "2017-02-11")).toEqual([
    ["First and latest week", ["2017-01-28", "2017-02-11"]],
  ]);
  expect(shortcuts("2017-01-28")).toEqual([]);
});

it("The week before and the same week a year before stand first, and the period itself second", () => {
  expect(shortcuts("2016-02-13", "2017-02-04", "2017-02-11")).toEqual([
    ["The week before", ["2017-02-04", "2017-02-11"]],
    ["Same week a year before", ["2016-02-13", "2017-02-11"]],
    ["First and latest week", ["2016-02-13", "2017-02-11"]],
  ]);
});
