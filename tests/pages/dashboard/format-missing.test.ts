import { expect, it } from "vitest";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { listRecordGaps, listReportGaps } from "#pages/dashboard/format-missing.ts";
import { facts } from "#tests/charts/answers.ts";

it("What ICE reported and is not on record is said once, by week: 17, 25 and 17 of 318", () => {
  const copy = { week: null, title: "Copy at Scribd", address: "https://example.org/copy" };
  const [first] = listReportGaps(facts(), [], [copy]);
  expect(first).toEqual({
    title: "ICE reported 318. We have records for 259.",
    words:
      "The other 59 are not in our records: 17 of Jan 28 – Feb 3, 25 of Feb 4 – 10 and 17 of Feb 11 – 17. Full copies exist that we could not read.",
    hasCopies: true,
  });
});

it("Where no full copy is known, no source is said to describe the other 59", () => {
  const [first] = listReportGaps(facts(), []);
  expect(first).toMatchObject({
    words:
      "We found no source that describes the other 59: 17 of Jan 28 – Feb 3, 25 of Feb 4 – 10 and 17 of Feb 11 – 17.",
    hasCopies: false,
  });
});

it("Places named without a number are listed, and those that ICE withdrew are marked", () => {
  const { weeks, jurisdictions } = facts();
  const gaps = listReportGaps({ weeks: weeks.slice(0, 1), jurisdictions }, []);
  expect(gaps[1]).toEqual({
    title: "2 places are named without a number:",
    words: "fl-12086, Florida; va-51041, Virginia (withdrawn). They are in no count.",
  });
});

it("Seven withdrawn rows and two withdrawn places without a number are at least 9 of the 206 of the week", () => {
  const gaps = listReportGaps(facts(), [
    { week: "2017-01-28", counted: 7, named: 2, reported: 206 },
  ]);
  expect(gaps.at(-1)).toEqual({
    title: "At least 9 of the 206 of Jan 28 – Feb 3 were later withdrawn.",
    words:
      "ICE took back the agency and place of 7 on record, and of at least one for each of 2 places named without a number.",
  });
});

const RECORDS = {
  ...facts(null, "official"),
  weeks: facts().weeks.map((week) => ({ ...week, reported: null, isListing: true })),
  outcomes: [
    { key: "declined", title: "Declined", group: "declined" },
    { key: "open", title: "Open", group: "open or not recorded" },
  ],
  datasetPeriod: { ...facts().datasetPeriod, basis: "issued", origin: "official" },
  knownColumns: ["agency", "state", "county", "aor", "issued"],
  rowCount: 79_053,
} as unknown as DatasetInfo;

it("ICE's records lack 52,263 outcomes, the date of each, 1,272 places and three fields, each said once", () => {
  const gaps = listRecordGaps(
    RECORDS,
    {
      all: { all: 79_053, recorded: 26_790, declined: 5501 },
      final: { all: 34_599, recorded: 11_963, declined: 3045 },
      finalWeeks: 17,
      openWeeks: 26,
      open: [{ from: "2015-01-24", to: "2015-07-18" }],
    },
    1272,
    5501,
  );
  expect(gaps.map(({ title }) => title)).toEqual([
    "52,263 of 79,053 have no outcome recorded:",
    "Not final:",
    "Weeks are those in which the detainer was issued.",
    "No place for 1,272 of the 5,501.",
    "These records hold no charge, no citizenship and no date of the outcome.",
  ]);
  expect(gaps[1]?.words).toContain("The first 17 weeks, to January 23, 2015,");
});

it("A list without outcomes says that there is no official total to check against", () => {
  const list = { ...RECORDS, outcomes: facts().outcomes };
  expect(listRecordGaps(list, undefined, 0, 1).map(({ title }) => title)).toContain(
    "The file has no official total to check against.",
  );
});
