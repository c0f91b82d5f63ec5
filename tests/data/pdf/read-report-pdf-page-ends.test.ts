import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { PAGE_END, THREE, TWO } from "./small-report.ts";
import type { SmallRow } from "./small-report.ts";

/** Section II with the status in brackets behind the offense. */
const BRACKETS = {
  headings: [...TWO.headings.slice(0, 5), "Notable Criminal Activity\n(Charge or Conviction)"],
  widths: [118, 60, 62, 62, 62, 150],
};
const TRAVIS = ["Travis County Jail", "Texas", "Mexico", "6/29/2015", "1/28/2017"];
const KING = ["King County Jail", "Washington", "Guatemala", "11/3/2016", "1/30/2017"];
const CLARK = ["Clark County Jail", "Nevada", "Honduras", "3/4/2016", "2/1/2017"];
const READ = [
  "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
  "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged",
  "Clark County Jail | NV | HND | 2016-03-04 | 2017-02-01 | Homicide | convicted",
];

const MODES = (["grid", "rows", "none"] as const).flatMap((rules) =>
  [false, true].map((headingsAgain) => ({ rules, headingsAgain })),
);

describe.each(MODES)(
  "a row that a page's end cuts, rules: $rules, headings again: $headingsAgain",
  (mode) => {
    const read = async (rows: readonly SmallRow[]) => {
      const reading = await readSmall({ two: { ...BRACKETS, ...mode, rows } });
      expect(reading.unplaced).toEqual([]);
      const otherFailures = reading.failed.filter(
        ([what]) => !what.startsWith("Rows told apart by white"),
      );
      expect(otherFailures).toEqual([]);
      return reading.rows;
    };

    it("The status of a cut row at the top of the next page is no heading, and not the next row's", async () => {
      const rows = await read([
        [...TRAVIS, "Assault\f(Conviction)"],
        [...KING, "Burglary (Charge)"],
        [...CLARK, "Homicide\n(Conviction)"],
      ]);
      expect(rows).toEqual(READ);
    });

    it("The rest of a cut row's agency is not the next row's", async () => {
      const rows = await read([
        ["Travis County\fJail", ...TRAVIS.slice(1), "Assault (Conviction)"],
        [...KING, "Burglary (Charge)"],
        [...CLARK, "Homicide (Conviction)"],
      ]);
      expect(rows).toEqual(READ);
    });

    it("The rest of a cut row's date and offense belongs to that row", async () => {
      const rows = await read([
        [...TRAVIS, "Assault (Conviction)"],
        [...KING.slice(0, 3), "11/3/\f2016", "1/30/\f2017", "Burglary\f(Charge)"],
        [...CLARK, "Homicide (Conviction)"],
      ]);
      expect(rows).toEqual(READ);
    });

    it("A row that begins at the top of a page is a row", async () => {
      const rows = await read([
        [...TRAVIS, "Assault\n(Conviction)"],
        PAGE_END,
        [...KING, "Burglary\n(Charge)"],
        PAGE_END,
        [...CLARK, "Homicide\n(Conviction)"],
      ]);
      expect(rows).toEqual(READ);
    });

    it("The field office at the top of a page is that of the policy before it", async () => {
      const rows = [
        [
          "Cook County, Illinois\f(Chicago)",
          "September 2011",
          "County Ordinance",
          "Accepts requests",
        ],
        [
          "King County, Washington\f(Seattle)",
          "August 2014",
          "Trust Act",
          "Accepts requests with a\fcourt order",
        ],
        ["Iowa City, Iowa\n(Saint Paul)", "2015", "Trust Act", "Accepts requests"],
      ];
      const { policies, unplaced } = await readSmall({ three: { ...mode, rows } });
      expect(policies).toEqual([
        "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests",
        "King County, Washington | SEA | August 2014 | Trust Act | Accepts requests with a court order",
        "Iowa City, Iowa | SPM | 2015 | Trust Act | Accepts requests",
      ]);
      expect(unplaced).toEqual([]);
    });

    it("The last lines of a policy's criteria belong to that policy and to no other", async () => {
      const rows = [
        [
          "Cook County, Illinois\n(Chicago)",
          "September 2011",
          "County Ordinance",
          "Accepts requests\nwith a court\forder or a\ncriminal warrant",
        ],
        THREE.rows[1] ?? [],
      ];
      const { policies } = await readSmall({ three: { ...mode, rows } });
      expect(policies).toEqual([
        "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests with a court order or a criminal warrant",
        "King County, Washington | SEA | August 2014 | Trust Act | Must have signed ICE Form I-200",
      ]);
    });
  },
);
