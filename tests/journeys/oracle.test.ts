import { beforeAll, describe, expect, it } from "vitest";
import { recompute } from "#tests/journeys/oracle.ts";
import { readPublished } from "#tests/journeys/published-files.ts";

type Editions = Awaited<ReturnType<typeof readPublished>>;
let editions: Editions;
beforeAll(async () => {
  editions = await readPublished("public/reports");
});

describe("the independent recomputation of published numbers, against numbers worked out by hand", () => {
  it("The recomputation finds 259 of 318 reported, and 59 that are not in the files", () => {
    const { match, reported, notInFile, lines } = recompute(editions, "");
    expect({ match, reported, notInFile, lines }).toEqual({
      match: 259,
      reported: 206 + 47 + 65,
      notInFile: 17 + 25 + 17,
      lines: 42,
    });
  });

  it("The recomputation counts each week and state as the sources do", () => {
    const { by } = recompute(editions, "");
    expect(by.week).toEqual({ "2017-01-28": 189, "2017-02-04": 22, "2017-02-11": 48 });
    expect(by.state).toEqual({
      TX: 142 + 2 + 10,
      CA: 11 + 8 + 11,
      NY: 4 + 12 + 14,
      NM: 12,
      CO: 11,
      OR: 4,
      IA: 3,
      MD: 3,
      MN: 2,
      WA: 2,
      LA: 1,
      withdrawn: 4 + 3,
    });
  });

  it("The recomputation knows the category for 30, the status for 26 and the citizenship for 19", () => {
    const { by } = recompute(editions, "");
    expect(259 - (by.charge["unknown"] ?? 0)).toBe(30);
    expect(by.charge["assault"]).toBe(15);
    expect(by.status).toEqual({ convicted: 16, charged: 10, unknown: 233 });
    expect(259 - (by.citizenship["unknown"] ?? 0)).toBe(19);
    expect(by.agency["not-itemised"]).toBe(66);
  });

  it("The recomputation has Williamson's 4 and Bastrop's 3 in Texas before the correction", () => {
    const { match, by } = recompute(editions, "asof=2017-03-20");
    expect([match, by.state["TX"], by.state["withdrawn"]]).toEqual([189, 149, undefined]);
  });

  it("The recomputation keeps three numbers apart for New York: the third week is complete, the first two are not", () => {
    const { match, unknown, withdrawn, notInFile } = recompute(editions, "state=NY");
    expect({ match, unknown, withdrawn, notInFile }).toEqual({
      match: 30,
      unknown: 0,
      withdrawn: 7,
      notInFile: 17 + 25,
    });
  });

  it("The recomputation misses nothing of Travis County and of California, which are complete in all three weeks", () => {
    expect(recompute(editions, "county=48453").notInFile).toBe(0);
    expect(recompute(editions, "state=CA")).toMatchObject({ match: 30, notInFile: 0 });
    expect(recompute(editions, "county=-48453")).toMatchObject({ match: 105, notInFile: 59 });
  });

  it("The recomputation lets rows of New York City and State belong to Queens, of which nothing is missing: the city is complete in two weeks, the state in the third", () => {
    expect(recompute(editions, "county=36081")).toMatchObject({
      match: 2,
      unknown: 4 + 10 + 14,
      notInFile: 0,
    });
  });

  it("The recomputation puts the field office of New York City in a state that is complete in the third week only", () => {
    expect(recompute(editions, "aor=NYC")).toMatchObject({
      match: 2 + 4 + 10,
      unknown: 14,
      notInFile: 17 + 25,
    });
  });
});
