import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { PAGE_END, THREE, TWO } from "./small-report.ts";

const ROWS = [
  "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
  "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged",
];
const RULES = ["grid", "rows", "none"] as const;

/** A list with one text in place of another. */
const renamed = (list: readonly string[], from: string, to: string): readonly string[] =>
  list.map((text) => (text === from ? to : text));

/** Cells of rows with one more in front of them. */
const numbered = (rows: typeof TWO.rows, cells: readonly string[]) =>
  rows.map((row, i) => (row === PAGE_END ? row : [cells[i] ?? "", ...row]));

describe.each(RULES)("headings of another wording, with rules: %s", (rules) => {
  it.each([
    ["LEA", "Law Enforcement\nAgency (AOR)"],
    ["LEA", "Name of Law\nEnforcement Agency"],
    ["LEA", "Detention Facility"],
    ["Date Detainer\nIssued", "Detainer\nIssue Date"],
    ["Date Detainer\nIssued", "Date of ICE\nDetainer\nIssuance"],
    ["Date Detainer\nDeclined", "Date Request\nDeclined"],
    ["Citizenship", "Country of\nCitizenship"],
    ["Notable Criminal Activity", "Most Notable Criminal Activity"],
    ["Charged or\nConvicted", "Status"],
  ])("Section II is read where %s is headed %s", async (from, to) => {
    const { rows, unplaced } = await readSmall({
      two: { rules, headings: renamed(TWO.headings, from, to) },
    });
    expect(rows).toEqual(ROWS);
    expect(unplaced).toEqual([]);
  });

  it("A column that no field is for is kept as text beside its row", async () => {
    const two = {
      rules,
      headings: ["No.", ...TWO.headings],
      widths: [24, ...TWO.widths],
      rows: numbered(TWO.rows, ["1", "2"]),
    };
    const { rows, notes, unplaced } = await readSmall({ two });
    expect(rows).toEqual(ROWS);
    expect(notes).toEqual([["Printed under “No.”: 1"], ["Printed under “No.”: 2"]]);
    expect(unplaced).toEqual([]);
  });

  it("The field office of Section II is kept as text beside its row", async () => {
    const two = {
      rules,
      headings: ["Field Office", ...TWO.headings],
      widths: [50, ...TWO.widths],
      rows: numbered(TWO.rows, ["San Antonio", "Seattle"]),
    };
    const { rows, notes } = await readSmall({ two });
    expect(rows).toEqual(ROWS);
    expect(notes).toEqual([
      ["Printed under “Field Office”: San Antonio"],
      ["Printed under “Field Office”: Seattle"],
    ]);
  });

  it("A column of Section III that no field is for is reported as an issue", async () => {
    const three = {
      rules,
      headings: ["Remarks", ...THREE.headings],
      widths: [60, 130, 70, 110, 170],
      rows: numbered(THREE.rows, ["Revised", ""]),
    };
    const { policies, issues } = await readSmall({ three });
    expect(policies).toEqual([
      "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests with a court order",
      "King County, Washington | SEA | August 2014 | Trust Act | Must have signed ICE Form I-200",
    ]);
    expect(issues).toContain(
      'policies[0].others: no field holds what is printed under "Remarks": Revised',
    );
  });

  it("The field office of Section III in a column of its own is that of the place", async () => {
    const three = {
      rules,
      headings: ["Jurisdiction", "AOR", ...THREE.headings.slice(1)],
      widths: [110, 60, 70, 110, 180],
      rows: [
        [
          "Cook County, Illinois",
          "Chicago",
          "September 2011",
          "County Ordinance",
          "Accepts requests",
        ],
        ["King County, Washington", "Seattle", "August 2014", "Trust Act", "Accepts requests"],
      ],
    };
    const { policies, issues } = await readSmall({ three });
    expect(policies).toEqual([
      "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests",
      "King County, Washington | SEA | August 2014 | Trust Act | Accepts requests",
    ]);
    expect(issues).toEqual([]);
  });

  it("Headings in another order name their columns", async () => {
    const order = [5, 6, 2, 0, 1, 4, 3];
    const sorted = <T>(list: readonly T[]): T[] => order.flatMap((i) => list.slice(i, i + 1));
    const two = {
      rules,
      headings: sorted(TWO.headings),
      widths: sorted(TWO.widths),
      rows: TWO.rows.map((row) => (row === PAGE_END ? row : sorted(row))),
    };
    expect((await readSmall({ two })).rows).toEqual(ROWS);
  });
});

describe.each(RULES)("headings in the middle of their cells, with rules: %s", (rules) => {
  it("Headings in the middle of their cells are known whole, and again on the next page", async () => {
    const [first = [], second = []] = TWO.rows;
    const rows = [first, PAGE_END, second, first] as const;
    for (const align of ["left", "center"] as const) {
      const two = { rules, align, valign: "middle", headingsAgain: true, rows } as const;
      const reading = await readSmall({ two });
      expect(reading.rows).toEqual([...ROWS, ROWS[0]]);
      expect(reading.unplaced).toEqual([]);
    }
  });
});
