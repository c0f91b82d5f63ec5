import { describe, expect, it } from "vitest";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import {
  createDataset,
  createRow,
  createNotItemizedRow,
  TRAVIS,
  createWeek,
  WEEK_1,
  WEEK_2,
  type TestRow,
} from "#tests/engine/small-dataset.ts";
import { createComparisonWeeks } from "#pages/profile/profile-comparison-weeks.ts";
import { createProfileQuestions } from "#pages/profile/profile-questions.ts";
import { createProfileFilter, findProfile, type Profile } from "#features/profiles/profile.ts";
import { formatProfileCounts } from "#pages/profile/format-profile.ts";
import { createProfileWeeks } from "#pages/profile/profile-weeks.ts";

function total(jurisdiction: string, level: "county" | "city", name: string, declined: number) {
  return { jurisdiction, level, asPrinted: name, declined, withdrawn: false, sources: [] };
}

const TRAVIS_COUNTY = (declined: number) =>
  total("tx-48453", "county", "Travis County, Texas", declined);
const NEW_YORK = (declined: number) =>
  total("ny-city-new-york", "city", "New York City, New York", declined);

/** The answers about the weeks of a profile, by one pass over the rows; null where no row can name it. */
function answerWeeks(dataset: ReturnType<typeof createDataset>, profile: Profile) {
  const questions: Readonly<Record<string, Question>> = createProfileQuestions(profile, "declined");
  const { totals, weeks, years } = questions;
  if (totals === undefined || weeks === undefined || years === undefined) return null;
  return {
    totals: answerByScan([dataset], totals),
    counts: answerByScan([dataset], weeks),
    years: answerByScan([dataset], years),
  };
}

/** The small dataset as a page knows it, and a profile of it with its weeks. */
function describeWeeks(
  lines: readonly TestRow[],
  weeks: readonly WeekCoverage[],
  kind: Profile["kind"],
  key: string,
) {
  const dataset = createDataset(lines, weeks);
  const facts = { ...dataset, values: { state: ["TX", "NY"], county: ["48453"] } };
  const profile = findProfile(facts, kind, key);
  if (profile === null) throw new Error(`no ${key}`);
  const reported = answerWeeks(dataset, profile);
  const made = createProfileWeeks(profile, dataset, reported, [], "declined");
  return {
    dataset,
    profile,
    weeks: made,
    words: formatProfileCounts(profile, made, "declined", dataset.weeks),
  };
}

describe("a county whose whole number is known in each week", () => {
  const { weeks, words } = describeWeeks(
    [createRow({ count: 140 }), createRow({ count: 2 }), createRow({ week: WEEK_2, count: 2 })],
    [
      createWeek(WEEK_1, 206, { complete: [TRAVIS_COUNTY(142)] }),
      createWeek(WEEK_2, 47, { complete: [TRAVIS_COUNTY(2)] }),
    ],
    "place",
    "tx-48453",
  );

  it("A complete county says its part of what was reported, and that nothing is missing", () => {
    expect(words.sentences).toEqual([
      "144 detainers recorded as declined: 142 of the 206 in the week of January 28 to February 3, 2017; 2 of the 47 in the week of February 4 to 10, 2017.",
      "Every detainer reported for it is on record.",
    ]);
    expect(words.facts).toEqual([
      "The whole number of Travis County, Texas is known: 142 in the week of January 28 to February 3, 2017; 2 in the week of February 4 to 10, 2017.",
    ]);
  });

  it("A complete county leaves no open rows in either week", () => {
    expect(weeks.map(({ unknown, untranscribed }) => [unknown, untranscribed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("an agency of a week that is only partly transcribed", () => {
  const { weeks, words } = describeWeeks(
    [createRow({ count: 3 }), createNotItemizedRow("TX", 4)],
    [createWeek(WEEK_1, 10), createWeek(WEEK_2, 5)],
    "agency",
    TRAVIS,
  );

  it("An agency of a partly transcribed week may have more: rows that name no agency, and what is in no source", () => {
    expect(words.sentences).toEqual([
      "3 detainers recorded as declined: 3 of the 10 in the week of January 28 to February 3, 2017.",
      "4 more on record do not name the agency, and 8 more were reported but are not on record; some may belong here.",
    ]);
    expect(words.facts).toEqual(["None on record for February 4 to 10, 2017; that is not a zero."]);
    expect(weeks.map(({ cell }) => cell)).toEqual(["count", "not-transcribed"]);
  });
});

describe("a city of which lines name no county", () => {
  const { dataset, profile, weeks, words } = describeWeeks(
    [createNotItemizedRow("NY", 4, { jurisdiction: "ny-city-new-york" }), createRow({ count: 1 })],
    [createWeek(WEEK_1, 5, { complete: [NEW_YORK(4)] })],
    "place",
    "ny-city-new-york",
  );

  it("A city has its whole number, given apart from the rows that can be filtered", () => {
    expect(weeks.map(({ count, rowCount: inLines }) => [count, inLines])).toEqual([[4, 0]]);
    expect(words.sentences[0]).toBe(
      "4 detainers recorded as declined: 4 of the 5 in the week of January 28 to February 3, 2017.",
    );
    expect(words.facts[0]).toMatch(
      /^Of these, 0 are in rows .*; the other 4 are known by its whole number alone\.$/u,
    );
  });

  it("A city has the same number where it is placed beside another profile", () => {
    const texas = findProfile({ ...dataset, values: { state: ["TX"] } }, "place", "tx");
    if (texas === null) throw new Error("no Texas");
    const sides = [texas, profile].map((each) => ({
      dataset: 0,
      filter: createProfileFilter(each, EMPTY_FILTER) ?? EMPTY_FILTER,
    }));
    const question: Question = {
      kind: "counts",
      measures: ["declined"],
      sides,
      by: [{ weeks: "week" }],
      facet: false,
    };
    const { periods, maxCount } = createComparisonWeeks(
      answerByScan([dataset], question),
      [texas, profile],
      dataset.weeks,
    );
    expect(periods.map(({ cells }) => cells.map(({ count }) => count))).toEqual([[1, 4]]);
    expect(maxCount).toBe(4);
  });
});

describe("many weeks", () => {
  const starts = Array.from({ length: 14 }, (_, at) =>
    new Date(Date.UTC(2017, 10, 4 + 7 * at)).toISOString().slice(0, 10),
  );
  const { weeks } = describeWeeks(
    starts.map((start) => createRow({ week: start, count: 2 })),
    starts.map((start) => createWeek(start, 2)),
    "place",
    "tx-48453",
  );

  it("Many weeks are gathered by year, so that they fit on a page of paper", () => {
    // Nine Saturdays from November 4 to December 30, 2017, and five from January 6, 2018.
    expect(weeks.map(({ count, reported }) => [count, reported])).toEqual([
      [18, 18],
      [10, 10],
    ]);
  });
});

describe("weeks of which the files are still on their way", () => {
  it("Weeks whose files are still loading are no zeros, although the page knows that the files exist", () => {
    const waiting = createWeek(WEEK_2, null, { presence: "arriving" });
    const dataset = createDataset([createRow({ count: 3 })], [createWeek(WEEK_1, 3), waiting]);
    const profile = findProfile({ ...dataset, values: { state: ["TX"] } }, "place", "tx");
    if (profile === null) throw new Error("no Texas");
    const reported = answerWeeks(dataset, profile);
    if (reported === null) throw new Error("not asked");
    const arrived = [createWeek(WEEK_1, 3), createWeek(WEEK_2, 5)];
    const weeks = createProfileWeeks(
      profile,
      { ...dataset, weeks: arrived },
      reported,
      [],
      "declined",
    );
    expect(weeks.map(({ cell, count }) => [cell, count])).toEqual([
      ["count", 3],
      ["arriving", null],
    ]);
  });
});

/** Fifteen weeks of ICE's records that list every detainer, the first of them in 2008, with the days that its rows cover. */
function createListing(lines: readonly TestRow[]) {
  const starts = Array.from({ length: 15 }, (_, at) => addWeeks("2008-12-27", at));
  const dataset = createDataset(
    lines,
    starts.map((start) => createWeek(start, null, { isListing: true })),
  );
  const coveredDays = { first: "2008-12-27", last: "2009-04-10" };
  return {
    ...dataset,
    datasetPeriod: { ...dataset.datasetPeriod, basis: "issued" as const, coveredDays },
  };
}

function describeListing(lines: readonly TestRow[], measure: "declined" | "all" = "declined") {
  const dataset = createListing(lines);
  const profile = findProfile({ ...dataset, values: {} }, "agency", TRAVIS);
  if (profile === null) throw new Error("no agency");
  const questions: Readonly<Record<string, Question>> = createProfileQuestions(profile, measure);
  const ask = (name: string) => {
    const question = questions[name];
    if (question === undefined) throw new Error(`nothing is asked about ${name}`);
    return answerByScan([dataset], question);
  };
  const answers = { totals: ask("totals"), counts: ask("weeks"), years: ask("years") };
  const weeks = createProfileWeeks(profile, dataset, answers, [], measure);
  return { weeks, words: formatProfileCounts(profile, weeks, measure, dataset.weeks) };
}

describe("an agency of records that list every detainer", () => {
  const issue = (issued: string, count: number, outcome: string): TestRow =>
    createRow({ week: "2008-12-27", issued, count, outcome });

  it("An agency that received 79 detainers in a year, none of them declined, has 0 with 21 open, and is not called not named", () => {
    const { weeks, words } = describeListing([
      issue("2009-01-02", 58, "custody"),
      issue("2009-01-02", 21, "open"),
    ]);
    expect(weeks.map(({ words, cell, count, open }) => [words, cell, count, open])).toEqual([
      ["December 27 to 31, 2008", "not-named", null, 0],
      ["January 1 to April 10, 2009", "reported-zero", 0, 21],
    ]);
    expect(words.sentences[0]).toBe("None in this file; 21 detainers with no outcome recorded.");
  });

  it("A detainer counts in the year of its own date, though its week began in the year before", () => {
    const { weeks, words } = describeListing([
      issue("2008-12-30", 2, "declined"),
      issue("2009-01-01", 3, "declined"),
      issue("2009-01-02", 4, "open"),
    ]);
    expect(weeks.map(({ count, open }) => [count, open])).toEqual([
      [2, 0],
      [3, 4],
    ]);
    expect(words.sentences[0]).toBe(
      "5 detainers recorded as declined: 2 in 2008 (December 27 to 31, 2008); 3 in 2009 (January 1 to April 10, 2009).",
    );
  });
});
