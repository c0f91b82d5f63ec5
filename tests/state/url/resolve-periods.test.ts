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
const VIEW = { data: null, asof: null, transcription: null, measure: "declined" } as const;
const read = (...texts: string[]) => resolvePeriods(texts, COLLECTIONS, VIEW);
const weeks = (found: ReturnType<typeof read>) =>
  found.periods.map(({ period: { from, to } }) => (from === to ? from : `${from}..${to}`));

describe("the periods of an address", () => {
  it("Without periods in the address, the default ones are compared, and no message appears", () => {
    const defaults = ["2017-02-04", "2017-02-11"].map((week) => ({
      collection: null,
      from: week,
      to: week,
      asof: null,
    }));
    const found = resolvePeriods([], COLLECTIONS, VIEW, defaults);
    expect(weeks(found)).toEqual(["2017-02-04", "2017-02-11"]);
    expect([found.issues, found.notice]).toEqual([[], ""]);
    expect(read().periods).toEqual([]);
  });

  it("A month of a collection by week of issue is its own days, and of whole weeks the weeks that begin in it", () => {
    const issued = resolvePeriods(["foia:2017-02", "foia:2017-01"], COLLECTIONS, VIEW);
    expect(issued.periods.map(({ period: { key } }) => key)).toEqual(["2017-02", "2017-01"]);
    const recorded = read("2017-02", "2017-01-28");
    expect(weeks(recorded)).toEqual(["2017-02-04..2017-02-25", "2017-01-28"]);
    expect(recorded.periods[0]?.period.key).toBeUndefined();
  });

  it("Periods of an address stay in their order, one of several weeks among them", () => {
    expect(weeks(read("2017-02-11", "2017-01-28..2017-02-04"))).toEqual([
      "2017-02-11",
      "2017-01-28..2017-02-04",
    ]);
  });

  it("A week without an edition is left out, a message says so, and the other periods stay", () => {
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

  it("A range that runs backwards is left out, and a message names both of its ends", () => {
    const { issues: misread } = read("2017-02-11..2017-01-28", "2017-01-28", "2017-02-04");
    expect(misread[0]?.message).toContain("2017-01-28");
    expect(misread[0]?.message).toContain("2017-02-11");
  });

  it("A week that was not published by its own date is left out, and a message says when it was", () => {
    const found = read("2017-02-11@2017-03-20", "2017-01-28", "2017-02-04");
    expect(weeks(found)).toHaveLength(2);
    expect(found.issues[0]?.message).toBe(
      "Nothing of February 11 to 17, 2017 was published by March 20, 2017; it was first published on April 6, 2017.",
    );
  });

  it("Of seven periods the first six are used", () => {
    const seven = Array.from({ length: 7 }, () => "2017-01-28");
    const found = read(...seven);
    expect(found.periods).toHaveLength(6);
    expect(found.issues).toHaveLength(1);
    expect(found.issues[0]?.message).toContain("the first six are used");
  });

  it("A period of an unpublished collection is left out, and so is one of another basis", () => {
    const found = read("no-such:2017-01-28", "2017-01-28", "2017-02-04", "foia:2017-01-28");
    expect(weeks(found)).toEqual(["2017-01-28", "2017-02-04"]);
    expect(found.issues.map(({ value }) => value)).toEqual([
      "no-such:2017-01-28",
      "foia:2017-01-28",
    ]);
    expect(found.issues[1]?.message).toContain("never compared");
  });

  it("A period of declines alone is compared with one of all outcomes only under the measure of declines", () => {
    const declined = { key: "declined", title: "Declined", group: "declined" } as const;
    const booked = { key: "booked", title: "Booked", group: "taken into custody" } as const;
    const files = [
      { ...collection("all", "issued"), outcomes: [declined, booked] },
      { ...collection("declines", "issued"), outcomes: [declined] },
    ];
    const texts = ["all:2017-01-28", "declines:2017-02-04", "all:2017-02-11"];
    expect(resolvePeriods(texts, files, VIEW)).toMatchObject({ issues: [] });
    const found = resolvePeriods(texts, files, { ...VIEW, measure: "all" });
    expect(weeks(found)).toEqual(["2017-01-28", "2017-02-11"]);
    expect(found.issues).toEqual([
      {
        parameter: "p",
        value: "declines:2017-02-04",
        message:
          "“all” lists detainers of every outcome, “declines” declined ones alone: the two count different things.",
      },
    ]);
  });

  it("A combination of files that cannot be made is left out, and a message says why", () => {
    const ids = ["ab", "cd"].map((pair) => `sha256-${pair.repeat(32)}`);
    const [first = ""] = ids;
    const both = `${ids.join(",")}:2017-01-28`;
    const here = ids.map((id) => collection(id, "issued"));
    const message = (collections: readonly Collection[], text: string) =>
      resolvePeriods([text, "2017-01-28", "2017-02-04"], collections, VIEW).issues[0]?.message;
    expect(message([collection("foia", "issued"), ...here.slice(1)], both)).toBe(
      `The file with the SHA-256 ${first.slice(7)} is not in this browser.`,
    );
    expect(message(here, both)).toContain("only these can be combined");
    expect(message(here, `${first},${first}:2017-01-28`)).toContain("combined with itself");
  });

  it("A single period is compared with the week before it, or after it where it is the first, and a message says so", () => {
    expect(weeks(read("2017-02-11"))).toEqual(["2017-02-04", "2017-02-11"]);
    expect(read("2017-02-11").notice).toContain("the week before it");
    expect(weeks(read("2017-01-28"))).toEqual(["2017-01-28", "2017-02-04"]);
    expect(read("2017-01-28").notice).toContain("the week after it");
  });

  it("A single period stays alone where no other week has an edition by the date", () => {
    const found = resolvePeriods(["2017-01-28"], COLLECTIONS, { ...VIEW, asof: "2017-03-20" });
    expect(found.periods).toHaveLength(1);
    expect(found.notice).toContain("no other week");
  });

  it("Periods use the page's date unless they have one of their own", () => {
    const found = resolvePeriods(["2017-01-28", "2017-01-28@2017-04-06"], COLLECTIONS, {
      ...VIEW,
      asof: "2017-03-20",
    });
    expect(found.periods.map(({ asof }) => asof)).toEqual(["2017-03-20", "2017-04-06"]);
  });
});
