import { describe, expect, it } from "vitest";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import { resolvePeriods } from "#state/url/resolve-periods.ts";

function entry(week: string, revision: number, date: string): EditionEntry {
  return {
    week,
    revision,
    published: { date, exact: true },
    transcription: 1,
    transcribed: "2024-01-01",
    file: `${week}.r${revision}.json`,
    rows: 1,
    totals: {
      pages: null,
      issuedNationwide: null,
      declined: null,
      sectionIJurisdictions: null,
      sectionIIssued: null,
      sectionIIIEntries: null,
    },
  };
}

function collection(id: string, basis: Collection["basis"]): Collection {
  return {
    id,
    title: id,
    basis,
    origin: "reconstructed",
    suspended: null,
    outcomes: [],
    files: [],
    copies: [],
    notes: null,
    editions: [
      entry("2017-01-28", 1, "2017-03-20"),
      entry("2017-01-28", 2, "2017-03-29"),
      entry("2017-02-04", 1, "2017-03-29"),
      entry("2017-02-11", 1, "2017-04-06"),
    ],
  };
}

const COLLECTIONS = [collection("ddor-2017", "recorded"), collection("foia", "issued")];
const VIEW = { data: null, asof: null, transcription: null };
const read = (...texts: string[]) => resolvePeriods(texts, COLLECTIONS, VIEW);
const weeks = (found: ReturnType<typeof read>) =>
  found.periods.map(({ period: { from, to } }) => (from === to ? from : `${from}..${to}`));

describe("the periods of an address", () => {
  it("are all weeks of a collection of up to six where it names none, and nothing is said", () => {
    expect(weeks(read())).toEqual(["2017-01-28", "2017-02-04", "2017-02-11"]);
    expect(read().issues).toEqual([]);
    expect(read().notice).toBe("");
  });

  it("are the latest two weeks of a collection of more", () => {
    const later = ["02-18", "02-25", "03-04", "03-11"].map((day) =>
      entry(`2017-${day}`, 1, "2017-05-01"),
    );
    const long = collection("long", "recorded");
    const of = { ...long, editions: [...long.editions, ...later] };
    expect(weeks(resolvePeriods([], [of], VIEW))).toEqual(["2017-03-04", "2017-03-11"]);
  });

  it("stay in their order, one of several weeks among them", () => {
    expect(weeks(read("2017-02-11", "2017-01-28..2017-02-04"))).toEqual([
      "2017-02-11",
      "2017-01-28..2017-02-04",
    ]);
  });

  it("leave out a week that has no edition, say so, and keep the rest", () => {
    const found = read("2018-01-06", "2017-01-28", "2017-02-04");
    expect(weeks(found)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(found.issues).toEqual([
      {
        parameter: "p",
        value: "2018-01-06",
        message: "“ddor-2017” has no edition of January 6 to 12, 2018.",
      },
    ]);
  });

  it("leave out a range that runs backwards and name both of its ends", () => {
    const { issues: misread } = read("2017-02-11..2017-01-28", "2017-01-28", "2017-02-04");
    expect(misread[0]?.message).toContain("2017-01-28");
    expect(misread[0]?.message).toContain("2017-02-11");
  });

  it("leave out a week that was not published by its own date and say when it was", () => {
    const found = read("2017-02-11@2017-03-20", "2017-01-28", "2017-02-04");
    expect(weeks(found)).toHaveLength(2);
    expect(found.issues[0]?.message).toBe(
      "Nothing of February 11 to 17, 2017 was published by March 20, 2017; it was first published on April 6, 2017.",
    );
  });

  it("use the first six of seven", () => {
    const seven = Array.from({ length: 7 }, () => "2017-01-28");
    const found = read(...seven);
    expect(found.periods).toHaveLength(6);
    expect(found.issues).toHaveLength(1);
    expect(found.issues[0]?.message).toContain("the first six are used");
  });

  it("leave out a collection that is not published, and one of another basis", () => {
    const found = read("no-such:2017-01-28", "2017-01-28", "2017-02-04", "foia:2017-01-28");
    expect(weeks(found)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(found.issues.map(({ value }) => value)).toEqual([
      "no-such:2017-01-28",
      "foia:2017-01-28",
    ]);
    expect(found.issues[1]?.message).toContain("never compared");
  });

  it("put the week before beside a single period, the week after where it is the first, and say so", () => {
    expect(weeks(read("2017-02-11"))).toEqual(["2017-02-04", "2017-02-11"]);
    expect(read("2017-02-11").notice).toContain("the week before it");
    expect(weeks(read("2017-01-28"))).toEqual(["2017-01-28", "2017-02-04"]);
    expect(read("2017-01-28").notice).toContain("the week after it");
  });

  it("are one only where no other week has an edition by the date", () => {
    const found = resolvePeriods(["2017-01-28"], COLLECTIONS, { ...VIEW, asof: "2017-03-20" });
    expect(found.periods).toHaveLength(1);
    expect(found.notice).toContain("no other week");
  });

  it("take the page's date unless they have one of their own", () => {
    const found = resolvePeriods(["2017-01-28", "2017-01-28@2017-04-06"], COLLECTIONS, {
      ...VIEW,
      asof: "2017-03-20",
    });
    expect(found.periods.map(({ asof }) => asof)).toEqual(["2017-03-20", "2017-04-06"]);
  });
});
