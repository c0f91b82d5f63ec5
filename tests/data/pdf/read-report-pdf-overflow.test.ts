import { describe, expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { TWO } from "./small-report.ts";

const KING = "King County Jail | WA | GTM | 2016-11-03 | 2017-01-30 | Burglary | charged";
const OTHERS = [
  TWO.rows[1] ?? [],
  ["Clark County Jail", "Nevada", "Honduras", "3/4/2016", "2/1/2017", "Homicide", "Conviction"],
  ["Travis County Jail", "Texas", "Mexico", "6/29/2015", "1/28/2017", "Assault", "Conviction"],
];

describe.each(["grid", "rows", "none"] as const)(
  "text that is wider than its column, rules: %s",
  (rules) => {
    const first = async (...cells: readonly string[]): Promise<string | undefined> => {
      const { rows, unplaced } = await readSmall({
        two: { rules, gap: 8, rows: [cells, ...OTHERS] },
      });
      expect(rows[1]).toBe(KING);
      expect(rows).toHaveLength(4);
      expect(unplaced).toEqual([]);
      return rows[0];
    };

    it("An agency's name that reaches into the column of the state stays whole", async () => {
      expect(
        await first(
          "Montgomery County Department of Corrections",
          "Maryland",
          "Mexico",
          "6/29/2015",
          "1/28/2017",
          "Assault",
          "Conviction",
        ),
      ).toBe(
        "Montgomery County Department of Corrections | MD | MEX | 2015-06-29 | 2017-01-28 | Assault | convicted",
      );
    });

    it("An offense that reaches into the column of the status stays whole", async () => {
      expect(
        await first(
          "Travis County Jail",
          "Texas",
          "Mexico",
          "6/29/2015",
          "1/28/2017",
          "Aggravated Assault - Non-family-Weapon",
          "Conviction",
        ),
      ).toBe(
        "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Aggravated Assault - Non-family-Weapon | convicted",
      );
    });

    it("A state and a citizenship that reach into the next columns stay whole", async () => {
      expect(
        await first(
          "D.C. Central Detention Facility",
          "District of Columbia",
          "Dominican Republic",
          "6/29/2015",
          "1/28/2017",
          "Assault",
          "Charge",
        ),
      ).toBe(
        "D.C. Central Detention Facility | DC | DOM | 2015-06-29 | 2017-01-28 | Assault | charged",
      );
    });

    it("An offense at the end of the row that reaches beyond the table stays whole", async () => {
      const order = [0, 1, 2, 3, 4, 6, 5];
      const sorted = <T>(list: readonly T[]): T[] => order.flatMap((i) => list.slice(i, i + 1));
      const cells = [
        "Travis County Jail",
        "Texas",
        "Mexico",
        "6/29/2015",
        "1/28/2017",
        "Fraud - Illegal Use Credit Cards",
        "Charge",
      ];
      const rows = [cells, ...OTHERS].map((row) => (row === "page end" ? row : sorted(row)));
      const two = {
        rules,
        gap: 8,
        headings: sorted(TWO.headings),
        widths: [...sorted(TWO.widths).slice(0, 6), 90],
        rows,
      };
      expect((await readSmall({ two })).rows[0]).toBe(
        "Travis County Jail | TX | MEX | 2015-06-29 | 2017-01-28 | Fraud - Illegal Use Credit Cards | charged",
      );
    });
  },
);
