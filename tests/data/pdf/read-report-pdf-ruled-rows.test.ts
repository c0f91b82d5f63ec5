import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";

const ROWS = [
  [
    "Travis County\nCorrectional\nComplex",
    "Texas",
    "Mexico",
    "6/29/2015",
    "1/28/2017",
    "Assault",
    "Conviction",
  ],
  [
    "King County Jail",
    "Washing-\nton",
    "Guatemala",
    "11/3/\n2016",
    "1/30/\n2017",
    "Driving Under\nInfluence\nLiquor",
    "Charge",
  ],
  [
    "Clark County Jail",
    "Nevada",
    "Trinidad\nand\nTobago",
    "3/4/2016",
    "2/1/2017",
    "Homicide",
    "Conviction",
  ],
  [
    "Orleans Parish\nSheriff's Office",
    "Louisi-\nana",
    "Honduras",
    "8/9/2016",
    "2/2/2017",
    "Burglary",
    "Charge",
  ],
];
const READ = [
  "Travis County Correctional Complex | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
  "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Driving Under Influence Liquor | charged",
  "Clark County Jail | NV | TTO | 2016-03-04 | 2017-02-01 | Homicide | convicted",
  "Orleans Parish Sheriff's Office | LA | HND | 2016-08-09 | 2017-02-02 | Burglary | charged",
];

/** Each way to set text in its cells; 0 points of white space leave the rules alone to part rows. */
const WAYS = (["grid", "rows"] as const).flatMap((rules) =>
  (["top", "middle"] as const).flatMap((valign) =>
    (["left", "center"] as const).flatMap((align) =>
      [0, 12].map((gap) => ({ rules, valign, align, gap })),
    ),
  ),
);

describe.each(WAYS)(
  "cells of several lines, rules: $rules, text $valign and $align, with $gap points between rows",
  (way) => {
    it("The lines of Section II between two rules are one row", async () => {
      const { rows, failed, isCertain, unplaced } = await readSmall({
        two: { ...way, rows: ROWS },
      });
      expect(rows).toEqual(READ);
      expect(failed).toEqual([]);
      expect(isCertain).toBe(true);
      expect(unplaced).toEqual([]);
    });

    it("The lines of Section III between two rules are one policy", async () => {
      const rows = [
        [
          "Cook County,\nIllinois\n(Chicago)",
          "September\n2011",
          "County Ordinance",
          "Accepts requests\nwith a\ncourt order\nor a warrant",
        ],
        [
          "King County, Washington (Seattle)",
          "2014",
          "Trust Act\nof the State",
          "Accepts requests",
        ],
        ["Iowa City,\nIowa\n(Saint Paul)", "", "", "Must have signed\nICE Form I-200"],
      ];
      const { policies, failed, isCertain } = await readSmall({ three: { ...way, rows } });
      expect(policies).toEqual([
        "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests with a court order or a warrant",
        "King County, Washington | SEA | 2014 | Trust Act of the State | Accepts requests",
        "Iowa City, Iowa | SPM | ? | ? | Must have signed ICE Form I-200",
      ]);
      expect(failed).toEqual([]);
      expect(isCertain).toBe(true);
    });
  },
);

it("A table without rules is not called certain for the rules of the tables above and below it", async () => {
  const { rows, isCertain, failed } = await readSmall({
    two: { rules: "none", rows: ROWS, gap: 10 },
    one: { rules: "grid" },
    three: { rules: "grid" },
  });
  expect(rows).toEqual(READ);
  expect(isCertain).toBe(false);
  expect(failed).toEqual([["Rows told apart by white space alone", 4]]);
});

it("A table of one row between two rules is certain", async () => {
  const { rows, isCertain } = await readSmall({
    two: { rules: "rows", rows: ROWS.slice(0, 1) },
  });
  expect(rows).toEqual(READ.slice(0, 1));
  expect(isCertain).toBe(true);
});
