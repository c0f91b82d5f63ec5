import { describe, expect, it } from "vitest";
import type { EditionEntry } from "#domain/report/collection.ts";
import { chooseEditions, findSuspension } from "#domain/report/choose-editions.ts";
import { smallEdition, smallEntry } from "#tests/data/small-edition.ts";

const entry = (week: string, revision: number, transcription: number, date: string): EditionEntry =>
  smallEntry(
    smallEdition({ week, revision, transcription, published: { date, exact: true } }),
    `${week}.r${revision}.t${transcription}`,
  );

const ENTRIES = [
  entry("2017-02-04", 1, 1, "2017-03-29"),
  entry("2017-01-28", 2, 2, "2017-03-29"),
  entry("2017-01-28", 2, 1, "2017-03-29"),
  entry("2017-01-28", 1, 1, "2017-03-20"),
  entry("2017-01-28", 1, 3, "2017-03-20"),
  entry("2017-01-28", 1, 2, "2017-03-20"),
];

const files = (...parameters: Parameters<typeof chooseEditions>) =>
  chooseEditions(...parameters).map(({ file }) => file);

describe("the edition of a week that is used", () => {
  it("The latest revision by the date is used, in its latest transcription", () => {
    expect(files(ENTRIES, "2017-04-06", null)).toEqual(["2017-01-28.r2.t2", "2017-02-04.r1.t1"]);
    expect(files(ENTRIES, "2017-03-20", null)).toEqual(["2017-01-28.r1.t3"]);
  });

  it("As first published, the first revision is used, in its latest transcription", () => {
    expect(files(ENTRIES, "2017-04-06", null, "first")).toEqual([
      "2017-01-28.r1.t3",
      "2017-02-04.r1.t1",
    ]);
  });

  it("As first published, a transcription that the address names is used where it exists", () => {
    expect(files(ENTRIES, "2017-04-06", 2, "first")).toEqual([
      "2017-01-28.r1.t2",
      "2017-02-04.r1.t1",
    ]);
  });

  it("No edition is used of a week that is not yet published by the date, first or latest", () => {
    expect(files(ENTRIES, "2017-03-19", null, "first")).toEqual([]);
  });
});

it("A suspension is known from the last publication on, and on no date before it", () => {
  const suspended = { after: "2017-02-04", words: "suspended April 2017" };
  expect(findSuspension({ editions: ENTRIES, suspended }, "2017-03-20")).toBeNull();
  expect(findSuspension({ editions: ENTRIES, suspended }, "2017-03-29")).toBe(suspended);
  expect(findSuspension({ editions: ENTRIES, suspended }, null)).toBe(suspended);
});
