import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { THREE, TWO } from "./small-report.ts";
import type { SmallTable } from "./small-report.ts";

/** What a producer may leave where it breaks a word; "|" in the cells below is the place of a break. */
const BREAKS: Readonly<Record<string, string>> = {
  "nothing there": "\n",
  "a hyphen there": "-\n",
  "the hyphen U+2010 there": "\u2010\n",
  "a soft hyphen there": "\u00AD\n",
};
const SIGNS = { "\u2010": "\u2010", "\u00AD": "\u00AD" };

const broken = (table: SmallTable, cells: readonly string[], mark: string): SmallTable => ({
  ...table,
  rows: [cells.map((cell) => cell.replaceAll("|", mark)), ...table.rows.slice(1)],
});
const KING = "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged";
const KING_COUNTY =
  "King County, Washington | SEA | August 2014 | Trust Act | Must have signed ICE Form I-200";

describe.each(Object.entries(BREAKS))(
  "a word broken over lines of its cell, with %s",
  (_, mark) => {
    it("A date is read as one date, wherever it is broken over lines", async () => {
      for (const issued of [
        "6/29/20|15",
        "6/29/|2015",
        "6/2|9/2015",
        "6/29|/2015",
        "6/29/2|01|5",
      ]) {
        const cells = [
          "Travis County Jail",
          "Texas",
          "Mexico",
          issued,
          "1/28/2|017",
          "Assault",
          "Charge",
        ];
        const { rows, failed, isCertain } = await readSmall({
          signs: SIGNS,
          two: broken(TWO, cells, mark),
        });
        expect(rows).toEqual([
          "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | charged",
          KING,
        ]);
        expect(failed).toEqual([]);
        expect(isCertain).toBe(true);
      }
    });

    it("An agency, a state, a citizenship, an offense and a status are read as their words where they are broken over lines", async () => {
      const cells = [
        "Montgomery Coun|ty Depart|ment of Correc|tions",
        "Mary|land",
        "El Salva|dor",
        "6/29/2015",
        "1/28/2017",
        "Driving Under Influ|ence Liq|uor",
        "Convic|tion",
      ];
      const { rows, failed, isCertain } = await readSmall({
        signs: SIGNS,
        two: broken(TWO, cells, mark),
      });
      expect(rows).toEqual([
        "Montgomery County Department of Corrections | MD | SLV | 2015-06-29 | 2017-01-28 | Driving Under Influence Liquor | convicted",
        KING,
      ]);
      expect(failed).toEqual([]);
      expect(isCertain).toBe(true);
    });

    it("A place, its office, a date of enactment, a policy and its criteria are read as their words where they are broken over lines", async () => {
      const cells = [
        "Cook Coun|ty, Illi|nois (Chi|cago)",
        "Sept|ember 20|11",
        "County Ordi|nance",
        "Accepts re|quests with a court or|der",
      ];
      const { policies, failed, isCertain } = await readSmall({
        signs: SIGNS,
        three: broken(THREE, cells, mark),
      });
      expect(policies).toEqual([
        "Cook County, Illinois | CHI | September 2011 | County Ordinance | Accepts requests with a court order",
        KING_COUNTY,
      ]);
      expect(failed).toEqual([]);
      expect(isCertain).toBe(true);
    });

    it("Headings of all columns are known where they are broken over lines", async () => {
      const two = [
        "L|EA",
        "Sta|te",
        "Citizen|ship",
        "Date De|tainer\nIssued",
        "Date De|tainer De|clined",
        "Notable Crimi|nal Activity",
        "Charged or\nConvic|ted",
      ];
      const three = [
        "Jurisdic|tion (AOR)",
        "Date En|acted",
        "Pol|icy",
        "Criteria for Honor|ing Detainer",
      ];
      const one = ["County, Sta|te", "Issued Detai|ners"];
      const at = (headings: readonly string[]) => ({
        headings: headings.map((text) => text.replaceAll("|", mark)),
      });
      for (const rules of ["grid", "none"] as const) {
        const reading = await readSmall({
          signs: SIGNS,
          one: { ...at(one), rules },
          two: { ...at(two), rules },
          three: { ...at(three), rules },
        });
        expect(reading.issued).toEqual([
          ["Clark, Nevada", 51],
          ["Cook, Illinois", 13],
        ]);
        expect(reading.rows).toEqual([
          "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
          KING,
        ]);
        expect(reading.policies[1]).toBe(KING_COUNTY);
        expect(reading.unplaced).toEqual([]);
      }
    });
  },
);

describe("an offense that is broken", () => {
  const offense = async (text: string) => {
    const cells = [
      "Travis County Jail",
      "Texas",
      "Mexico",
      "6/29/2015",
      "1/28/2017",
      text,
      "Charge",
    ];
    const { rows, notes, failed } = await readSmall({
      signs: SIGNS,
      two: broken(TWO, cells, "\n"),
    });
    expect(failed).toEqual([]);
    return { text: rows[0]?.split(" | ")[5], note: notes[0] };
  };

  it.each([
    [
      "behind a full stop",
      "Conspiracy [use when no underlying offense, such as 18 U.|S.C. SEC. 371]",
      "Conspiracy [use when no underlying offense, such as 18 U.S.C. SEC. 371]",
    ],
    [
      "at a hyphen of its own",
      "Aggravated Assault - Non-|family-Strong|arm",
      "Aggravated Assault - Non-family-Strongarm",
    ],
    [
      "at a hyphen of its own that is U+2010",
      "Aggravated Assault - Non\u2010|family-Strongarm",
      "Aggravated Assault - Non-family-Strongarm",
    ],
    [
      "before a hyphen of its own",
      "Aggravated Assault - Non|-family-Strongarm",
      "Aggravated Assault - Non-family-Strongarm",
    ],
    ["between two letters of short words", "Hit a|nd Ru|n", "Hit and Run"],
  ])("An offense that is broken %s is the label that it was", async (_, printed, read) => {
    expect((await offense(printed)).text).toBe(read);
  });

  it("An offense that is put together is reported in a note of its row, as printed and as read", async () => {
    expect((await offense("Driving Under Influ|ence Liquor")).note).toEqual([
      "Printed over several lines, activity: Driving Under Influ / ence Liquor",
    ]);
  });

  it("An offense that is broken between two words leaves no note", async () => {
    expect(await offense("Driving Under|Influence Liquor")).toEqual({
      text: "Driving Under Influence Liquor",
      note: [],
    });
  });
});

describe("a hyphen at a line's end that belongs to the word stays", () => {
  it("A hyphen at the end of a line stays where the report prints the word with it elsewhere", async () => {
    const criteria = "Held for pre-\ntrial release alone";
    const three = {
      rows: [
        ...THREE.rows,
        ["Clark County, Nevada\n(Salt Lake City)", "2014", "Trust Act", criteria],
        ["Iowa City, Iowa\n(Saint Paul)", "2015", "Trust Act", "Held for pre-trial release alone"],
      ],
    };
    const { policies, failed } = await readSmall({ three });
    expect(policies[2]).toContain("Held for pre-trial release alone");
    expect(failed).toEqual([]);
  });
});

it("A word broken over three lines of its cell is read as that word", async () => {
  const cells = [
    "King County Corre|ctiona|l Facility",
    "Washington",
    "Guatemala",
    "6/29/2015",
    "1/28/2017",
    "Assault",
    "Charge",
  ];
  const { rows, isCertain } = await readSmall({ two: broken(TWO, cells, "\n") });
  expect(rows[0]).toBe(
    "King County Correctional Facility | WA | GTM | 2015-06-29 | 2017-01-28 | Assault | charged",
  );
  expect(isCertain).toBe(true);
});
