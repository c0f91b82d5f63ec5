import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { THREE, TWO } from "./small-report.ts";
import type { SmallReport } from "./small-report.ts";

const KING = [
  "King County Jail",
  "Washington",
  "Guatemala",
  "11/3/2016",
  "1/30/2017",
  "Burglary",
  "Charge",
];
const KING_READ = "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged";
const second = (rows: readonly (readonly string[])[]): SmallReport => ({ two: { rows } });
const travis = (change: Readonly<Record<number, string>>): SmallReport =>
  second([
    [
      "Travis County Jail",
      "Texas",
      "Mexico",
      "6/29/2015",
      "1/28/2017",
      "Assault",
      "Conviction",
    ].map((cell, i) => change[i] ?? cell),
    KING,
  ]);

describe("what is missing in a row fails a check, and the row stays", () => {
  it.each([
    [
      "no status",
      { 6: "" },
      "Lines without charge or conviction",
      "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | unknown",
    ],
    [
      "a status that is neither of the two",
      { 6: "Pending" },
      "Lines without charge or conviction",
      "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | unknown",
    ],
    [
      "no agency",
      { 0: "" },
      "Lines without an agency",
      "? | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
    ],
    [
      "no date of decline",
      { 4: "" },
      "Lines without a date of decline",
      "Travis County Jail | TX | MEX | 2015-06-29 | ? | Assault | convicted",
    ],
  ])("A row with %s fails a check and stays", async (_, change, what, row) => {
    const { rows, failed } = await readSmall(travis(change as Readonly<Record<number, string>>));
    expect(rows).toEqual([row, KING_READ]);
    expect(failed).toEqual([[what, 1]]);
  });

  it("A policy whose place is none fails a check and stays", async () => {
    const rows = [
      ["Atlantis\n(Chicago)", "2011", "County Ordinance", "Accepts requests"],
      THREE.rows[1] ?? [],
    ];
    const { policies, failed, issues } = await readSmall({ three: { rows } });
    expect(policies[0]).toBe("Atlantis | CHI | 2011 | County Ordinance | Accepts requests");
    expect(failed).toEqual([["Policies without a place", 1]]);
    expect(issues).toEqual(['policies[0]: the place "Atlantis" was not found; kept as printed']);
  });
});

describe("what is not certain fails a check, and no count is certain", () => {
  it.each([
    ["the date of issue", 3, "1/28/2017\n1/29/2017"],
    ["the date of decline", 4, "1/28/2017\n1/29/2017"],
    ["the date of issue, two years", 3, "2015\n2016"],
  ])(
    "Two dates in one cell fail a check, and no count is certain: %s",
    async (_, column, dates) => {
      const first = [
        "Travis County Jail",
        "Texas",
        "Mexico",
        "6/29/2015",
        "1/28/2017",
        "Assault",
        "Charge",
      ];
      const twice = first.map((cell, i) => (i === column ? dates : cell));
      const { rows, failed, isCertain, unplaced } = await readSmall(
        second([twice, KING, KING, KING]),
      );
      expect(rows).toEqual(Array.from({ length: 3 }, () => KING_READ));
      expect(failed).toContainEqual(["Cells with two dates", 1]);
      expect(failed).toContainEqual(["Pieces of text that could not be placed", 1]);
      expect(isCertain).toBe(false);
      expect(unplaced.join()).toContain("Travis County Jail");
    },
  );

  it("Rows told apart by white space alone fail a check, and no count is certain", async () => {
    const { failed, isCertain } = await readSmall({ two: { rules: "none" } });
    expect(failed).toEqual([["Rows told apart by white space alone", 2]]);
    expect(isCertain).toBe(false);
  });

  it("Policies and places told apart by white space alone fail a check, and no count is certain", async () => {
    const { failed, isCertain } = await readSmall({
      one: { rules: "none" },
      three: { rules: "none" },
    });
    expect(failed).toEqual([["Rows told apart by white space alone", 4]]);
    expect(isCertain).toBe(false);
  });

  it("A sign that stands for no known letters fails a check, and no count is certain", async () => {
    const { failed, isCertain, issues } = await readSmall({
      ...travis({ 0: "Tra◆is County Jail" }),
      signs: { "◆": "\u0416" },
    });
    expect(failed).toEqual([["Signs that could not be read as letters", 1]]);
    expect(isCertain).toBe(false);
    expect(issues).toContain('text: the sign "\u0416" stands for letters that could not be told');
  });

  it("A citizenship in no list of countries fails a check, and no count is certain", async () => {
    const { rows, failed, isCertain, issues } = await readSmall(travis({ 2: "Freedonia" }));
    expect(rows[0]).toBe(
      "Travis County Jail | TX | unknown | 2015-06-29 | 2017-01-28 | Assault | convicted",
    );
    expect(failed).toEqual([["Citizenships in no list of countries", 1]]);
    expect(isCertain).toBe(false);
    expect(issues).toContain(
      'rows[0].citizenship: "Freedonia" is in no list of countries; shown as unknown',
    );
  });

  it.each([
    ["with a hyphen at the break", "Zwarten-\ndyke Lockup", "Zwartendyke Lockup"],
    ["with nothing at the break", "Zwarten\ndyke Lockup", "Zwarten dyke Lockup"],
    ["at a bracket", "Zwarten Annex (B)\n(2)", "Zwarten Annex (B) (2)"],
    ["at a number", "Zwarten Camp 20\n17", "Zwarten Camp 2017"],
  ])(
    "A name put together over two lines without a known form fails a check, and no count is certain: %s",
    async (_, printed, read) => {
      const { rows, failed, isCertain, issues } = await readSmall(travis({ 0: printed }));
      expect(rows[0]).toContain(`${read} | `);
      expect(failed).toEqual([["Rows with text that is not certain", 1]]);
      expect(isCertain).toBe(false);
      expect(issues.filter((issue) => issue.startsWith("rows[0].text"))).toHaveLength(1);
    },
  );

  it("A table with more rows than its sentence says fails a check, and no count is certain", async () => {
    const { failed } = await readSmall({ said: "In this week ICE recorded 3 declined detainers." });
    expect(failed).toEqual([
      ["Declined detainers: the number printed, and lines of Section II", 2],
    ]);
    expect(TWO.rows).toHaveLength(2);
  });
});
