import { describe, expect, test } from "vitest";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import {
  firstWeek,
  firstWeekCorrected,
  index,
  secondWeek,
  thirdWeek,
} from "#tests/reports/read-published.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import { readChanges, createWeekFilter, sumColumn, formatChanges } from "./change-helpers.ts";

const WEEK_1 = "2017-01-28";
const WEEK_2 = "2017-02-04";
const WEEK_3 = "2017-02-11";

function readDataset(asof: string, editions: readonly Edition[]): Dataset {
  const [collection] = index.collections;
  if (collection === undefined) throw new Error("no collection is published");
  const chosen = collection.editions.filter(({ week, revision }) =>
    editions.some((one) => one.week === week && one.revision === revision),
  );
  return buildEditionDataset({ collection, asof, chosen, editions, notes: [] });
}

const before = readDataset("2017-03-20", [firstWeek, secondWeek]);
const now = readDataset("2017-04-06", [firstWeekCorrected, secondWeek, thirdWeek]);

function between(left: string, right: string, by: Dimension) {
  const side = (filter: Filter) => ({ dataset: 0, filter });
  return readChanges([now], by, [side(createWeekFilter(left)), side(createWeekFilter(right))]);
}

/** Declines of an edition by a field of its lines, counted from the file. */
function tally({ rows }: Edition, field: "state" | "county" | "agency"): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[field], (sums.get(row[field]) ?? 0) + row.count);
  return sums;
}

describe("the published weeks", () => {
  test("Week 1 against week 2 has 206 reported, then 47, a change of -159, of which 17 and 25 are not in the files", () => {
    for (const by of ["state", "county", "agency", "charge", "citizenship", "aor"] as const) {
      const rows = between(WEEK_1, WEEK_2, by);
      expect([sumColumn(rows, "left"), sumColumn(rows, "right")]).toEqual([206, 47]);
      expect(rows.at(-1)).toMatchObject({ [by]: "untranscribed", left: 17, right: 25, unsure: 8 });
    }
  });

  test("Travis County fell from 142 to 2, and both weeks have its whole number", () => {
    expect(formatChanges(between(WEEK_1, WEEK_2, "county"), "county")["48453"]).toBe(
      "142 → 2, inBoth -140",
    );
  });

  test("California fell from 11 to 8; New York, which in one week has the city alone, cannot be compared", () => {
    const states = formatChanges(between(WEEK_1, WEEK_2, "state"), "state");
    expect(states["CA"]).toBe("11 → 8, inBoth -3");
    expect(states["NY"]).toBe("4 → 12, unsure 8");
    expect(formatChanges(between(WEEK_2, WEEK_3, "state"), "state")["NY"]).toBe(
      "12 → 14, unsure 2",
    );
  });

  test("By agency, the rows that are not itemized cannot be compared, and no agency of California can", () => {
    const rows = between(WEEK_1, WEEK_2, "agency");
    const californian = rows.filter(({ agency }) => String(agency).startsWith("ca-"));
    expect(californian.length).toBeGreaterThan(0);
    for (const row of californian)
      expect(row["unsure"]).toBe(Number(row["right"]) - Number(row["left"]));
    expect(rows.find(({ agency }) => agency === "not-itemised")).toMatchObject({
      left: 11,
      right: 18,
      unsure: 7,
    });
  });

  test("Week 1 before and after ICE's correction has 7 declines without their agency, and Texas 142 instead of 149", () => {
    const sides = [
      { dataset: 0, filter: createWeekFilter(WEEK_1) },
      { dataset: 1, filter: createWeekFilter(WEEK_1) },
    ] as const;
    const states = formatChanges(readChanges([before, now], "state", sides), "state");
    expect(states["TX"]).toBe("149 → 142, corrected -7");
    expect(states["withdrawn"]).toBe("0 → 7, corrected 7");
    const rows = readChanges([before, now], "state", sides);
    expect(sumColumn(rows, "left")).toBe(206);
    expect(sumColumn(rows, "right")).toBe(206);
    expect(rows.filter(({ corrected }) => corrected !== 0)).toHaveLength(2);
    expect(formatChanges(readChanges([before, now], "county", sides), "county")).toMatchObject({
      "48021": "3 → 0, corrected -3",
      "48453": "142 → 142",
      "48491": "4 → 0, corrected -4",
    });
  });

  test("Each row of a change has the sums of its rows in the files", () => {
    const pairs = [
      [firstWeekCorrected, secondWeek],
      [secondWeek, thirdWeek],
      [firstWeekCorrected, thirdWeek],
    ] as const;
    for (const [left, right] of pairs) {
      for (const by of ["state", "county", "agency"] as const) {
        const [was, is] = [tally(left, by), tally(right, by)];
        const rows = between(left.week, right.week, by).filter(
          (row) => Number(row["left"]) + Number(row["right"]) > 0 && row[by] !== "untranscribed",
        );
        expect(new Set(rows.map((row) => row[by]))).toEqual(new Set([...was.keys(), ...is.keys()]));
        for (const row of rows) {
          const value = String(row[by]);
          expect([value, row["left"], row["right"]]).toEqual([
            value,
            was.get(value) ?? 0,
            is.get(value) ?? 0,
          ]);
        }
      }
    }
  });
});
