import { describe, expect, test } from "vitest";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import { includeValues, createFilter } from "#tests/engine/ask-question.ts";
import {
  createDataset,
  createRow,
  createWeek,
  WEEK_1,
  createWithdrawnRow,
} from "#tests/engine/small-dataset.ts";
import type { TestRow } from "#tests/engine/small-dataset.ts";
import {
  readChanges,
  createWeekFilter,
  createLosAngelesRow,
  formatChanges,
} from "./change-helpers.ts";

describe("a change between two revisions of a week", () => {
  const first = createDataset(
    [createRow({ count: 5 }), createLosAngelesRow({ count: 2 })],
    [createWeek(WEEK_1, 7)],
  );
  const revised = (lines: readonly TestRow[], reported = 7): Dataset =>
    createDataset(lines, [createWeek(WEEK_1, reported, { revision: 2 })]);
  const between = (later: Dataset, by: Dimension, choices: Filter["choices"] = {}) => {
    const filter = { ...createWeekFilter(WEEK_1), choices };
    const sides = [
      { dataset: 0, filter },
      { dataset: 1, filter },
    ] as const;
    return formatChanges(readChanges([first, later], by, sides), by);
  };

  test("A change is called corrected where a row of one id lost its place or changed its charge or its number", () => {
    expect(
      between(revised([createWithdrawnRow(5), createLosAngelesRow({ count: 2 })]), "state"),
    ).toEqual({
      CA: "2 → 2",
      TX: "5 → 0, corrected -5",
      withdrawn: "0 → 5, corrected 5",
      untranscribed: "0 → 0",
    });
    const recharged = revised([
      createRow({ count: 5, charge: "assault" }),
      createLosAngelesRow({ count: 2 }),
    ]);
    expect(between(recharged, "charge")).toMatchObject({
      assault: "0 → 5, corrected 5",
      unknown: "7 → 2, corrected -5",
    });
    expect(
      between(revised([createRow({ count: 4 }), createLosAngelesRow({ count: 2 })], 6), "state")[
        "TX"
      ],
    ).toBe("5 → 4, corrected -1");
  });

  test("A change is called corrected where a filter loses the corrected row", () => {
    const later = revised([createWithdrawnRow(5), createLosAngelesRow({ count: 2 })]);
    expect(between(later, "county", { state: includeValues("TX") })).toEqual({
      "48453": "5 → 0, corrected -5",
    });
  });

  test("A change is not called corrected where a row was added or removed", () => {
    const added = revised(
      [
        createRow({ count: 5 }),
        createLosAngelesRow({ count: 2 }),
        createLosAngelesRow({ count: 3 }),
      ],
      10,
    );
    expect(between(added, "state")["CA"]).toBe("2 → 5, inBoth 3");
    expect(between(revised([createRow({ count: 5 })], 5), "state")["CA"]).toBe(
      "2 → 0, onlyLeft -2",
    );
  });

  test("A new transcription makes a change corrected, but never where both sides read one file", () => {
    const reread = createDataset(
      [createRow({ count: 6 }), createLosAngelesRow({ count: 2 })],
      [createWeek(WEEK_1, 8, { transcription: 2 })],
    );
    expect(between(reread, "state")["TX"]).toBe("5 → 6, corrected 1");
    const same = createDataset(
      [createRow({ count: 6 }), createLosAngelesRow({ count: 2 })],
      [createWeek(WEEK_1, 8)],
    );
    expect(between(same, "state")["TX"]).toBe("5 → 6, inBoth 1");
  });

  test("No row is taken for another where the sides keep different rows of it unchanged", () => {
    const later = revised([createRow({ count: 5 }), createLosAngelesRow({ count: 2 })]);
    const rows = readChanges([first, later], "state", [
      {
        dataset: 0,
        filter: createFilter({ state: includeValues("TX") }, createWeekFilter(WEEK_1)),
      },
      {
        dataset: 1,
        filter: createFilter({ state: includeValues("CA") }, createWeekFilter(WEEK_1)),
      },
    ]);
    expect(rows.map(({ corrected }) => corrected)).toEqual(rows.map(() => 0));
  });
});
