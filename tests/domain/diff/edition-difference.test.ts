import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceSourceIds } from "#domain/diff/replace-source-ids.ts";
import { compareEditions } from "#domain/diff/edition-difference.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import { isUnchanged } from "#domain/diff/list-difference.ts";
import type { ListDifference } from "#domain/diff/list-difference.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";
import { firstWeek, firstWeekCorrected } from "#tests/reports/read-published.ts";
import { anyEdition } from "./arbitrary-editions.ts";
import { applied } from "./apply-difference.ts";

const LISTS = [
  "rows",
  "sectionI",
  "policies",
  "namedOnly",
  "placeTotals",
  "jurisdictions",
  "agencies",
  "sources",
  "issues",
] as const;

/** What a list's difference says, read backwards: added is removed, old is new. */
function backwards<T>({ added, removed, changed }: ListDifference<T>) {
  return {
    added: removed,
    removed: added,
    changed: changed.map(({ before, after, fields, isCertain }) => ({
      before: after,
      after: before,
      fields: fields.map((each) => ({ ...each, before: each.after, after: each.before })),
      isCertain,
    })),
  };
}

const pickLists = <T>({ added, removed, changed }: ListDifference<T>) => ({
  added,
  removed,
  changed,
});

const sorted = (values: readonly unknown[]) => values.map((each) => JSON.stringify(each)).sort();

describe("the difference of two files", () => {
  it("A difference applied to the first file gives the second, down to the order of its rows", () => {
    fc.assert(
      fc.property(anyEdition(1, 15), anyEdition(1, 15), (left, right) => {
        const difference = compareEditions(left, right);
        expect(applied(replaceSourceIds(left), difference)).toEqual(replaceSourceIds(right));
      }),
    );
  });

  it("A difference applied to the first file gives the second although the files share no ids", () => {
    fc.assert(
      fc.property(anyEdition(1, 15), anyEdition(101, 115), (left, right) => {
        const difference = compareEditions(left, right);
        expect(applied(replaceSourceIds(left), difference)).toEqual(replaceSourceIds(right));
      }),
    );
  });

  it("The difference between a file and itself is empty", () => {
    fc.assert(
      fc.property(anyEdition(1, 15), (edition) => {
        const difference = compareEditions(edition, structuredClone(edition));
        expect(LISTS.filter((list) => !isUnchanged(difference[list]))).toEqual([]);
        expect([...difference.headings, ...difference.totals]).toEqual([]);
      }),
    );
  });

  it("The difference is reversed when the files are swapped", () => {
    fc.assert(
      fc.property(anyEdition(1, 15), anyEdition(1, 15), (left, right) => {
        const there: EditionDifference = compareEditions(left, right);
        const back = compareEditions(right, left);
        for (const list of LISTS) {
          const a = backwards<unknown>(there[list]);
          const b = pickLists<unknown>(back[list]);
          expect([sorted(b.added), sorted(b.removed), sorted(b.changed)]).toEqual([
            sorted(a.added),
            sorted(a.removed),
            sorted(a.changed),
          ]);
        }
      }),
    );
  });

  it("Sources that are numbered anew make no difference", () => {
    const other = smallEdition({
      rows: smallEdition().rows.map((row) => ({ ...row, sources: ["s7"] })),
      sources: [{ id: "s7", citation: "Example Gazette, March 2017", address: null }],
    });
    expect(isUnchanged(compareEditions(smallEdition(), other).rows)).toBe(true);
  });

  it("Files of two weeks have no difference", () => {
    expect(() => compareEditions(smallEdition(), smallEdition({ week: "2017-02-04" }))).toThrow(
      RangeError,
    );
  });
});

describe("files that share no ids", () => {
  const renumbered = (edition: typeof firstWeek) => ({
    ...edition,
    rows: edition.rows.map((row, i) => ({ ...row, id: `2017-01-28/II/${1000 - i}` })),
  });

  it("Rows of files without shared ids are matched by content, and a match that only one row allows is certain", () => {
    const left = smallEdition({ rows: [smallRow(1, { count: 4 }), smallRow(2, { count: 5 })] });
    const right = smallEdition({ rows: [smallRow(8, { count: 5 }), smallRow(9, { count: 4 })] });
    const { rows } = compareEditions(left, right);
    expect(rows.changed).toEqual([]);
    expect(rows.renamed).toEqual([
      { from: "2017-01-28/II/1", to: "2017-01-28/II/9", isCertain: true },
      { from: "2017-01-28/II/2", to: "2017-01-28/II/8", isCertain: true },
    ]);
  });

  it("A match between identical rows is not certain, and which of them is gone cannot be known", () => {
    const alike = [1, 2, 3].map((ordinal) => smallRow(ordinal));
    const { rows } = compareEditions(
      smallEdition({ rows: alike }),
      smallEdition({ rows: [smallRow(8), smallRow(9)] }),
    );
    expect(rows.removed).toHaveLength(1);
    expect(rows.renamed?.map(({ isCertain }) => isCertain)).toEqual([false, false]);
  });

  it("A match with a row that changed is not certain", () => {
    const { rows } = compareEditions(
      smallEdition({ rows: [smallRow(1, { citizenship: "MEX" })] }),
      smallEdition({ rows: [smallRow(8, { citizenship: "unknown" })] }),
    );
    expect(rows.changed.map(({ fields, isCertain }) => [fields, isCertain])).toEqual([
      [[{ field: "citizenship", before: "MEX", after: "unknown" }], false],
    ]);
    expect([rows.added, rows.removed]).toEqual([[], []]);
  });

  it("The two rows that ICE withdrew from the published week are found without shared ids", () => {
    const { rows } = compareEditions(firstWeek, renumbered(firstWeekCorrected));
    expect(rows.changed.map(({ before, after }) => [before.agency, after.agency])).toEqual([
      ["tx-48491-williamson-county", "withdrawn"],
      ["tx-48021-bastrop-county", "withdrawn"],
    ]);
    expect([rows.added, rows.removed]).toEqual([[], []]);
  });
});

describe("the two published files of January 28", () => {
  const difference = compareEditions(firstWeek, firstWeekCorrected);

  it("The two published files differ in two rows of Section II that stand for 7 declines", () => {
    expect(difference.rows.changed.map(({ before }) => [before.id, before.count])).toEqual([
      ["2017-01-28/II/30", 4],
      ["2017-01-28/II/31", 3],
    ]);
    expect(difference.rows.changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual(
      Array.from({ length: 2 }, () => [
        "agency",
        "jurisdiction",
        "state",
        "county",
        "aor",
        "notes",
        "sources",
      ]),
    );
  });

  it("The two published files differ in four rows of Section I, 31 of the 157 issued, and in two places named without a number", () => {
    const withdrawn = difference.sectionI.changed.filter(({ after }) => after.withdrawn);
    expect(withdrawn.reduce((sum, { before }) => sum + before.issued, 0)).toBe(31);
    expect(withdrawn).toHaveLength(4);
    expect(difference.first.issued).toBe(157);
    expect(difference.namedOnly.changed.map(({ after }) => after.asPrinted)).toEqual([
      "Chester County, Pennsylvania",
      "Richmond County, North Carolina",
    ]);
  });

  it("The two published files agree in Section III, in headings and in totals", () => {
    expect(isUnchanged(difference.policies)).toBe(true);
    expect([...difference.headings, ...difference.totals]).toEqual([]);
  });

  it("The difference of the published files applied to the first gives the second", () => {
    expect(applied(replaceSourceIds(firstWeek), difference)).toEqual(
      replaceSourceIds({ ...firstWeekCorrected }),
    );
  });
});
