import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { PAGE_END, TWO } from "./small-report.ts";

const TRAVIS = ["Mexico", "6/29/2015", "1/28/2017", "Assault", "Conviction"];
const SECOND = ["Guatemala", "11/3/2016", "1/30/2017", "Burglary", "Charge"];
const THIRD = ["Honduras", "3/4/2016", "2/1/2017", "Homicide", "Conviction"];
const KING = [
  "King County Jail",
  "Washington",
  "Mexico",
  "8/9/2016",
  "2/2/2017",
  "Robbery",
  "Charge",
];

/** The rows above, each with an agency and its state. */
const read = (first: string, second: string, third: string) => [
  `${first} | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted`,
  `${second} | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged`,
  `${third} | HND | 2016-03-04 | 2017-02-01 | Homicide | convicted`,
  "King County Jail | WA | MEX | 2016-08-09 | 2017-02-02 | Robbery | charged",
];
const JAIL = "Travis County Jail | TX";
const ALL_JAIL = read(JAIL, JAIL, JAIL);
const FILLED = "the agency is not printed in the row; that of the row above was taken";

describe.each(["top", "middle"] as const)(
  "an agency in one cell for several rows, text at the %s",
  (valign) => {
    it("An agency in one cell for several rows is the agency of each row that its cell reaches", async () => {
      const rows = [
        ["Travis County Jail", "Texas", ...TRAVIS],
        [null, null, ...SECOND],
        [null, null, ...THIRD],
        KING,
      ];
      const reading = await readSmall({ two: { valign, rows } });
      expect(reading.rows).toEqual(ALL_JAIL);
      expect(reading.issues).toEqual([]);
      expect(reading.failed).toEqual([]);
      expect(reading.isCertain).toBe(true);
    });

    it("An agency in one cell is read with its lines in order where they are beside lines of several rows", async () => {
      const rows = [
        ["Prince George's\nCounty Department\nof Corrections", "Maryland", ...TRAVIS],
        [null, null, ...SECOND],
        [null, null, ...THIRD],
        KING,
      ];
      const reading = await readSmall({ two: { valign, rows } });
      const name = "Prince George's County Department of Corrections | MD";
      expect(reading.rows).toEqual(read(name, name, name));
      expect(reading.failed).toEqual([]);
    });

    it.each([false, true])(
      "An agency in one cell continues over the end of a page, headings again: %s",
      async (headingsAgain) => {
        const rows = [
          ["Travis County Jail", "Texas", ...TRAVIS],
          [null, null, ...SECOND],
          PAGE_END,
          ["", "", ...THIRD],
          KING,
        ] as const;
        const reading = await readSmall({ two: { valign, rows, headingsAgain } });
        expect(reading.rows).toEqual(ALL_JAIL);
        expect(reading.unplaced).toEqual([]);
      },
    );

    it("An agency in one cell includes the rest of its name at the top of the next page, which is reported", async () => {
      const rows = [
        ["Travis County\nDetention", "Texas", ...TRAVIS],
        [null, null, ...SECOND],
        PAGE_END,
        ["Complex", "", ...THIRD],
        KING,
      ] as const;
      const reading = await readSmall({ two: { valign, rows } });
      const name = "Travis County Detention Complex | TX";
      expect(reading.rows).toEqual(read(name, name, name));
      expect(reading.isCertain).toBe(false);
      expect(reading.failed).toEqual([["Rows with text that is not certain", 1]]);
    });

    it("An agency in one cell ends where the next page begins with another agency", async () => {
      const rows = [
        ["Travis County Jail", "Texas", ...TRAVIS],
        [null, null, ...SECOND],
        PAGE_END,
        ["Dallas County Jail", "Texas", ...THIRD],
        KING,
      ] as const;
      const reading = await readSmall({ two: { valign, rows } });
      expect(reading.rows).toEqual(read(JAIL, JAIL, "Dallas County Jail | TX"));
      expect(reading.isCertain).toBe(true);
    });
  },
);

describe("an agency printed once for several rows without rules around its cell", () => {
  it("An agency printed once without rules around its cell is that of the rows below it, each of which is reported", async () => {
    const rows = [
      ["Travis County Jail", "Texas", ...TRAVIS],
      ["", "", ...SECOND],
      ["", "", ...THIRD],
      KING,
    ];
    const reading = await readSmall({ two: { rules: "none", gap: 10, rows } });
    expect(reading.rows).toEqual(ALL_JAIL);
    expect(reading.issues).toEqual([`rows[1].text: ${FILLED}`, `rows[2].text: ${FILLED}`]);
    expect(reading.failed).toEqual([
      ["Rows told apart by white space alone", 4],
      ["Rows with text that is not certain", 2],
    ]);
    expect(reading.isCertain).toBe(false);
  });

  it("An agency printed once without rules is that of the rows below it over the end of a page", async () => {
    const rows = [
      ["Travis County Jail", "Texas", ...TRAVIS],
      PAGE_END,
      ["", "", ...SECOND],
      ["", "Texas", ...THIRD],
      KING,
    ] as const;
    const reading = await readSmall({ two: { rules: "none", gap: 10, rows } });
    expect(reading.rows).toEqual(ALL_JAIL);
    expect(reading.issues).toEqual([`rows[1].text: ${FILLED}`, `rows[2].text: ${FILLED}`]);
    expect(reading.isCertain).toBe(false);
  });
});

it("An empty agency between rules is not filled, and its row is reported", async () => {
  const rows = [["Travis County Jail", "Texas", ...TRAVIS], ["", "Texas", ...SECOND], KING];
  const reading = await readSmall({ two: { rows } });
  expect(reading.rows).toEqual([
    ALL_JAIL[0],
    "? | TX | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged",
    ALL_JAIL[3],
  ]);
  expect(reading.issues).toEqual([
    "rows[1].agency: no agency is printed in the row; agency unknown",
  ]);
  expect(reading.failed).toEqual([["Lines without an agency", 1]]);
});

it("A citizenship in one cell for two rows is that of both", async () => {
  const rows = [
    ["Travis County Jail", "Texas", ...TRAVIS],
    ["Dallas County Jail", "Texas", null, ...SECOND.slice(1)],
    KING,
  ];
  const reading = await readSmall({ two: { rows } });
  expect(reading.rows[1]).toBe(
    "Dallas County Jail | TX | MEX | 2016-11-03 | 2017-01-30 | Burglary | charged",
  );
  expect(TWO.headings[2]).toBe("Citizenship");
});
