import { describe, expect, test } from "vitest";
import type { Dataset } from "#domain/report/dataset.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import { includeValues, createPlaceTotal, excludeValues } from "#tests/engine/ask-question.ts";
import {
  readChanges,
  createWeekFilter,
  createLosAngelesRow,
  formatChanges,
} from "./change-helpers.ts";
import {
  CITY_JAIL,
  createDataset,
  createRow,
  LOS_ANGELES,
  createNotItemizedRow,
  TRAVIS,
  createWeek,
  WEEK_1,
  WEEK_2,
} from "#tests/engine/small-dataset.ts";

const second = { week: WEEK_2 };

/** Week 1 against week 2 of one dataset, each with the same choices besides. */
function weeks(
  dataset: Dataset,
  by: Dimension = "state",
  choices: Filter["choices"] = {},
): Readonly<Record<string, string>> {
  const side = (at: string) => ({ dataset: 0, filter: { ...createWeekFilter(at), choices } });
  return formatChanges(readChanges([dataset], by, [side(WEEK_1), side(WEEK_2)]), by);
}

describe("a change between two weeks", () => {
  test("A change between complete editions tells rows of both sides from those of one", () => {
    const lines = [
      createRow({ count: 5 }),
      createLosAngelesRow({ count: 2 }),
      createRow({ ...second, count: 3 }),
    ];
    const ny = { state: "NY", county: "36061", jurisdiction: "ny-city-new-york" };
    const dataset = createDataset(
      [...lines, createRow({ ...second, ...ny, agency: CITY_JAIL, count: 4 })],
      [createWeek(WEEK_1, 7), createWeek(WEEK_2, 7)],
    );
    expect(weeks(dataset)).toEqual({
      CA: "2 → 0, onlyLeft -2",
      NY: "0 → 4, onlyRight 4",
      TX: "5 → 3, inBoth -2",
      untranscribed: "0 → 0",
    });
  });

  test("A change of an incomplete edition is not known, except for places whose whole number is known", () => {
    const dataset = createDataset(
      [
        createRow({ count: 5 }),
        createLosAngelesRow({ count: 2 }),
        createRow({ ...second, count: 3 }),
      ],
      [
        createWeek(WEEK_1, 20, { complete: [createPlaceTotal("tx", "state", 5)] }),
        createWeek(WEEK_2, 9, { complete: [createPlaceTotal("tx", "state", 3)] }),
      ],
    );
    expect(weeks(dataset)).toEqual({
      CA: "2 → 0, unsure -2",
      TX: "5 → 3, inBoth -2",
      untranscribed: "13 → 6, unsure -7",
    });
  });

  test("A change is not known for a place with fewer rows in the file than its total says", () => {
    const dataset = createDataset(
      [createRow({ count: 5 }), createRow({ ...second, count: 3 })],
      [
        createWeek(WEEK_1, 20, { complete: [createPlaceTotal("tx-48453", "county", 6)] }),
        createWeek(WEEK_2, 9, { complete: [createPlaceTotal("tx-48453", "county", 3)] }),
      ],
    );
    expect(weeks(dataset, "county")["48453"]).toBe("5 → 3, unsure -2");
  });

  test("A change is not known for an agency of a place with rows that are not itemized, nor for those rows", () => {
    const dataset = createDataset(
      [
        createLosAngelesRow({ count: 3 }),
        createNotItemizedRow("CA", 8),
        createRow(),
        createLosAngelesRow({ ...second, count: 11 }),
      ],
      [createWeek(WEEK_1, 12), createWeek(WEEK_2, 11)],
    );
    expect(weeks(dataset, "agency")).toEqual({
      [LOS_ANGELES]: "3 → 11, unsure 8",
      [TRAVIS]: "1 → 0, onlyLeft -1",
      "not-itemised": "8 → 0, unsure -8",
      untranscribed: "0 → 0",
    });
  });

  test("A change is known for a county with its whole total in the file, although rows of unknown place might belong to it", () => {
    const dataset = createDataset(
      [createRow({ count: 5 }), createNotItemizedRow("TX", 2), createRow({ ...second, count: 3 })],
      [
        createWeek(WEEK_1, 7, { complete: [createPlaceTotal("tx-48453", "county", 5)] }),
        createWeek(WEEK_2, 3),
      ],
    );
    expect(weeks(dataset, "county")).toMatchObject({ "48453": "5 → 3, inBoth -2" });
    const without = createDataset(
      [createRow({ count: 5 }), createNotItemizedRow("TX", 2)],
      [createWeek(WEEK_1, 7)],
    );
    const side = { dataset: 0, filter: createWeekFilter(WEEK_1) };
    expect(readChanges([without], "county", [side, side])[0]).toMatchObject({ leftWhole: 0 });
  });

  test("A change under a charge is not known where charges of the place are unknown, although the place is complete", () => {
    const dataset = createDataset(
      [
        createRow({ charge: "assault", count: 2 }),
        createRow({ charge: "unknown" }),
        createLosAngelesRow({ charge: "assault", count: 3 }),
        createRow({ ...second, charge: "assault" }),
        createLosAngelesRow({ ...second, charge: "assault" }),
      ],
      [createWeek(WEEK_1, 6), createWeek(WEEK_2, 2)],
    );
    expect(weeks(dataset, "state", { charge: includeValues("assault") })).toEqual({
      CA: "3 → 1, inBoth -2",
      TX: "2 → 1, unsure -1",
    });
  });

  test("A change is not known where rows are kept only because it is unknown whether they are left out", () => {
    const dataset = createDataset(
      [
        createRow({ charge: "assault" }),
        createRow({ charge: "unknown" }),
        createRow({ ...second }),
      ],
      [createWeek(WEEK_1, 2), createWeek(WEEK_2, 1)],
    );
    expect(weeks(dataset, "state", { charge: excludeValues("arson") })["TX"]).toBe(
      "2 → 1, unsure -1",
    );
    expect(weeks(dataset, "state")["TX"]).toBe("2 → 1, inBoth -1");
  });

  test("A change of unknown values is known only between complete editions", () => {
    const lines = [createRow({ count: 4 }), createRow({ ...second, count: 1 })];
    const places = { complete: [createPlaceTotal("tx", "state", 4)] };
    const whole = createDataset(lines, [createWeek(WEEK_1, 4, places), createWeek(WEEK_2, 1)]);
    const part = createDataset(lines, [createWeek(WEEK_1, 9, places), createWeek(WEEK_2, 1)]);
    expect(weeks(whole, "charge")["unknown"]).toBe("4 → 1, inBoth -3");
    expect(weeks(part, "charge", { state: includeValues("TX") })["unknown"]).toBe(
      "4 → 1, unsure -3",
    );
  });

  test("A place without a known number is named, and nothing is counted for it", () => {
    const named = [{ jurisdiction: "pa-42029", state: "PA", county: "42029", withdrawn: false }];
    const dataset = createDataset(
      [createRow(), createRow(second)],
      [createWeek(WEEK_1, 9, { named }), createWeek(WEEK_2, 1)],
    );
    const side = (at: string) => ({ dataset: 0, filter: createWeekFilter(at) });
    expect(readChanges([dataset], "state", [side(WEEK_1), side(WEEK_2)])[0]).toMatchObject({
      state: "PA",
      left: 0,
      leftCell: "named-only",
      leftWhole: 0,
      rightCell: "not-named",
      rightWhole: 1,
      unsure: 0,
    });
  });
});

describe("a change of a side that has a week without an edition", () => {
  const lines = [createRow({ count: 5 }), createRow({ ...second, count: 3 })];
  test.each(["not-published", "not-yet-published", "not-loaded", "arriving"] as const)(
    "A change is not known where a week of one side has no edition (%s)",
    (presence) => {
      const gap = { presence, revision: null, transcription: null, published: null };
      const dataset = createDataset(lines, [
        createWeek(WEEK_1, 5),
        createWeek(WEEK_2, 3),
        createWeek("2017-02-11", null, gap),
      ]);
      const sides = [createWeekFilter(WEEK_1), createWeekFilter(WEEK_2, "2017-02-11")] as const;
      const [a, b] = sides.map((filter) => ({ dataset: 0, filter }));
      if (a === undefined || b === undefined) throw new Error("two sides");
      const rows = formatChanges(readChanges([dataset], "state", [a, b]), "state");
      expect(rows["TX"]).toBe("5 → 3, unsure -2");
      const isUnpublished = presence.endsWith("published");
      expect("untranscribed" in rows).toBe(isUnpublished);
    },
  );

  test("A change is not known for a week outside of the collection", () => {
    const dataset = createDataset(lines, [createWeek(WEEK_1, 5), createWeek(WEEK_2, 3)]);
    const [a, b] = [createWeekFilter(WEEK_1), createWeekFilter(WEEK_2, "2017-03-04")];
    const rows = readChanges([dataset], "state", [
      { dataset: 0, filter: a },
      { dataset: 0, filter: b },
    ]);
    expect(formatChanges(rows, "state")["TX"]).toBe("5 → 3, unsure -2");
  });

  test("A change between overlapping weeks counts the weeks of each side", () => {
    const dataset = createDataset(lines, [createWeek(WEEK_1, 5), createWeek(WEEK_2, 3)]);
    const rows = readChanges([dataset], "state", [
      { dataset: 0, filter: createWeekFilter(WEEK_1, WEEK_2) },
      { dataset: 0, filter: createWeekFilter(WEEK_2) },
    ]);
    expect(formatChanges(rows, "state")["TX"]).toBe("8 → 3, inBoth -5");
  });
});

describe("a change that cannot be computed", () => {
  const dataset = createDataset([createRow()], [createWeek(WEEK_1, 1)]);
  const issued: Dataset = {
    ...dataset,
    datasetPeriod: { ...dataset.datasetPeriod, title: "FOIA", basis: "issued" },
  };
  const side = { dataset: 0, filter: createWeekFilter(WEEK_1) };
  const ask = (sides: readonly (typeof side)[], measures: readonly ("declined" | "all")[]) => () =>
    answerByScan([dataset, issued], { kind: "change", measures, sides, by: "state" });

  test("A change between weeks of two bases is refused, because they count different things", () => {
    expect(ask([side, { ...side, dataset: 1 }], ["declined"])).toThrow(
      /"Small" counts by the week in which a decline was recorded, "FOIA" by the week in which a detainer was issued/u,
    );
  });

  test("A change is refused where it is not from one side to one other, of one measure", () => {
    expect(ask([side], ["declined"])).toThrow(/from one side to another, but 1 /u);
    expect(ask([side, side, side], ["declined"])).toThrow(/but 3 /u);
    expect(ask([side, side], ["declined", "all"])).toThrow(/of one measure, but 2 /u);
  });
});
