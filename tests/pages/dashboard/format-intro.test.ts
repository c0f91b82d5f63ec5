import { expect, it } from "vitest";
import type { Collection } from "#domain/report/collection.ts";
import { formatIntro } from "#pages/dashboard/format-intro.ts";

const PUBLISHED: Collection = {
  id: "ddor-2017",
  title: "Reports of 2017",
  basis: "recorded",
  origin: "reconstructed",
  suspended: null,
  outcomes: [],
  files: [],
  editions: [],
  copies: [],
  notes: null,
};

const EDITION = {
  revision: 1,
  transcription: 1,
  transcribed: "2026-11-24",
  file: "a.json",
  rows: 1,
  totals: {
    pages: null,
    issuedNationwide: null,
    declined: 1,
    sectionIJurisdictions: null,
    sectionIIssued: null,
    sectionIIIEntries: null,
  },
};

it("The introduction speaks of the three reports of 2017 above these alone", () => {
  expect(formatIntro(PUBLISHED, null).words).toContain("three weekly reports");
  const others: readonly Partial<Collection>[] = [
    { origin: "synthetic" },
    { origin: "imported", title: "mine.csv" },
    { origin: "imported", basis: "issued", title: "mine.csv" },
    { origin: "official" },
  ];
  for (const other of others) {
    expect(formatIntro({ ...PUBLISHED, ...other }, null).words).not.toContain("three");
  }
});

it("On a date before the last report the introduction tells nothing that came later", () => {
  const edition = (week: string, date: string) => ({
    ...EDITION,
    week,
    published: { date, exact: true },
  });
  const reports = {
    ...PUBLISHED,
    suspended: { after: "2017-02-11", words: "suspended April 2017" },
    editions: [edition("2017-01-28", "2017-03-20"), edition("2017-02-11", "2017-04-06")],
  };
  const early = formatIntro(reports, null, null, "2017-03-20").words;
  expect(early).toBe("ICE’s weekly reports of declined detainers, as published by March 20, 2017.");
  expect(formatIntro(reports, null, null, "2017-04-06").words).toContain("suspended");
});

it("The introduction gives no cause of the suspension, since ICE gave none but its work on methods", () => {
  const { words } = formatIntro(PUBLISHED, null);
  expect(words).toMatch(/suspended the reports in April 2017\.$/u);
  expect(words).not.toContain("error");
});

it("The introduction names a reader's own file, and says that synthetic data is invented", () => {
  const own = formatIntro(
    { ...PUBLISHED, origin: "imported", basis: "issued", title: "mine.csv" },
    null,
  );
  expect(own.words).toContain("a file of your own, mine.csv");
  expect(formatIntro({ ...PUBLISHED, origin: "synthetic" }, null).words).toContain("invented");
});

it("The introduction of a reader's own file says of which days it is", () => {
  const days = { first: "2024-03-04", last: "2024-05-06" };
  const own: Collection = { ...PUBLISHED, origin: "imported", title: "mine.csv" };
  expect(formatIntro(own, null, days).words).toBe(
    "Declined detainers as listed in a file of your own, mine.csv, from March 4 to May 6, 2024, by the week in which each decline was recorded.",
  );
  expect(formatIntro({ ...own, basis: "issued" }, null, days).words).toBe(
    "Detainers as listed row by row in a file of your own, mine.csv, from March 4 to May 6, 2024, by the week of issue.",
  );
});

it("The introduction promises nothing of a named collection before it is loaded", () => {
  expect(formatIntro(null, "sha256-00").words).not.toContain("2017");
  expect(formatIntro(null, null).words).toContain("2017");
});

it("The introduction of ICE's records says of which days they are, in fewer words on a phone", () => {
  const records: Collection = { ...PUBLISHED, basis: "issued", origin: "official" };
  expect(formatIntro(records, null, { first: "2014-10-01", last: "2015-07-19" })).toMatchObject({
    words:
      "ICE’s own records of every detainer it issued from October 1, 2014 to July 19, 2015, by week of issue.",
    short: "ICE’s records of every detainer issued October 2014 to July 2015.",
  });
});
