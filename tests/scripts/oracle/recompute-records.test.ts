import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { COMPARISONS, OVERVIEWS, PROFILES, TABLES } from "#scripts/oracle/record-addresses.mjs";
import { formatShare, getSaturday, recompute } from "#scripts/oracle/recompute-records.mjs";
import { parseCsv } from "#scripts/oracle/read-records.mjs";
import { ROOT } from "#scripts/prepare.mjs";

/* The oracle of the built page, held against figures that were counted by others: NPR's and those of the files' own totals. */

it("The oracle has the totals of ICE's records as they are known", () => {
  expect(recompute("/")).toMatchObject({ match: 5501, issued: 79_053, open: 52_263 });
  expect(recompute("/?measure=recorded").match).toBe(26_790);
  for (const [state, declined, all] of [
    ["CA", 2134, 13_456],
    ["CO", 416, 1403],
    ["NY", 399, 2700],
    ["TX", 82, 17_284],
  ]) {
    expect(recompute(`/?state=${state}`), String(state)).toMatchObject({
      match: declined,
      unknown: 1272,
      issued: all,
    });
  }
  expect(recompute("/?state=unknown")).toMatchObject({ match: 1272, issued: 9020 });
});

it("The oracle has 43 weeks, 278 declines in that of October 11, and 492 of 634 at Ventura's jail", () => {
  const { periods } = recompute("/");
  expect(periods).toHaveLength(43);
  expect(periods.find(({ key }: { readonly key: string }) => key === "2014-10-11")).toMatchObject({
    count: 278,
  });
  expect(recompute("/?agency=ca-06111-ventura-county-jail")).toMatchObject({
    match: 492,
    issued: 634,
  });
  // NPR: 2,785 declines of 2015, to July; 1,126 of October 2014 and 179 of July 2015.
  expect(recompute("/?grain=year").periods.at(-1)).toMatchObject({ key: "2015", count: 2785 });
  const months = recompute("/?grain=month").periods;
  expect([months.at(0)?.count, months.at(-1)?.count]).toEqual([1126, 179]);
});

it("The oracle rules out a facility whose state is left out, and no row without a place", () => {
  expect(recompute("/?agency=ca-06111-ventura-county-jail&state=-CA")).toMatchObject({
    match: 0,
    unknown: 0,
  });
  expect(recompute("/?state=-CA")).toMatchObject({ match: 5501 - 2134, matchUnknown: 1272 });
});

it("The oracle writes a share from a base of 20 on, and the pair of counts below it", () => {
  expect(formatShare(5, 20)).toBe("25.0%");
  expect(formatShare(1, 19)).toBe("1 of 19");
  expect(formatShare(1, 3000)).toBe("<0.1%");
  expect(formatShare(2999, 3000)).toBe(">99.9%");
  expect(formatShare(2000, 2000)).toBe("100.0%");
  expect(formatShare(0, 0)).toBe("none");
});

it("The oracle reads quoted cells and takes a week from Saturday to Friday", () => {
  expect(parseCsv('a,b\n"x, ""y""\nz",2\r\n')).toEqual([{ a: 'x, "y"\nz', b: "2" }]);
  expect(["2014-10-03", "2014-10-04", "2014-10-10"].map(getSaturday)).toEqual([
    "2014-09-27",
    "2014-10-04",
    "2014-10-04",
  ]);
});

it("The oracle imports nothing of the application, and has sixty addresses or more", () => {
  const folder = join(ROOT, "scripts/oracle");
  for (const name of readdirSync(folder)) {
    const imported = [...readFileSync(join(folder, name), "utf8").matchAll(/from "([^"]+)"/gu)];
    for (const [, from = ""] of imported) expect(from, name).toMatch(/^(?:node:|\.\/)/u);
  }
  const addresses = [...OVERVIEWS, ...PROFILES, ...COMPARISONS].map(({ address }) => address);
  expect(new Set([...addresses, ...TABLES]).size).toBeGreaterThanOrEqual(60);
});
