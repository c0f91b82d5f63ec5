import { describe, expect, test } from "vitest";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Filter } from "#engine/query/question.ts";
import {
  firstWeek,
  includeValues,
  createPlaceTotal,
  readTotals,
  createFilter,
  excludeValues,
} from "#tests/engine/ask-question.ts";
import {
  CITY_JAIL,
  createDataset,
  createRow,
  createNotItemizedRow,
  createWeek,
  LOS_ANGELES,
  TRAVIS,
  WEEK_1,
} from "#tests/engine/small-dataset.ts";

describe("totals", () => {
  test("Without a filter everything in the file matches, and the rest of what was reported is not transcribed", () => {
    expect(readTotals(firstWeek, EMPTY_FILTER)).toEqual([
      {
        side: 0,
        measure: "declined",
        week: WEEK_1,
        presence: "present",
        match: 160,
        unknown: 0,
        matchUnknown: 0,
        withdrawn: 0,
        transcribed: 160,
        reported: 200,
        untranscribed: 40,
      },
    ]);
  });

  test("California's rows that are not itemized cannot be Travis County Jail's", () => {
    expect(readTotals(firstWeek, createFilter({ agency: includeValues(TRAVIS) }))[0]).toMatchObject(
      {
        match: 142,
        unknown: 0,
        withdrawn: 7,
      },
    );
  });

  test("California's rows that are not itemized may be those of the Los Angeles jail", () => {
    expect(
      readTotals(firstWeek, createFilter({ agency: includeValues(LOS_ANGELES) }))[0],
    ).toMatchObject({
      match: 5,
      unknown: 6,
    });
    expect(
      readTotals(firstWeek, createFilter({ county: includeValues("06037") }))[0],
    ).toMatchObject({ unknown: 6 });
    expect(
      readTotals(firstWeek, createFilter({ county: includeValues("48453") }))[0],
    ).toMatchObject({ unknown: 0 });
  });

  test("A known field that differs excludes a row, although another is unknown", () => {
    const filter = createFilter({
      agency: includeValues(LOS_ANGELES),
      request: includeValues("notification"),
    });
    expect(readTotals(firstWeek, filter)[0]).toMatchObject({ match: 0, unknown: 0, withdrawn: 0 });
  });

  test("Leaving out an agency says how many of the remaining rows may be that agency's", () => {
    expect(
      readTotals(firstWeek, createFilter({ agency: excludeValues(LOS_ANGELES) }))[0],
    ).toMatchObject({
      match: 155,
      matchUnknown: 6,
    });
    expect(readTotals(firstWeek, createFilter({ agency: excludeValues(TRAVIS) }))[0]).toMatchObject(
      {
        match: 18,
        matchUnknown: 0,
      },
    );
  });

  test("New York City's rows are not Nassau County's, but may be Kings County's", () => {
    const city = createDataset(
      [createNotItemizedRow("NY", 4, { jurisdiction: "ny-city-new-york" })],
      [createWeek(WEEK_1, 10)],
    );
    expect(readTotals(city, createFilter({ county: includeValues("36059") }))[0]).toMatchObject({
      unknown: 0,
    });
    expect(readTotals(city, createFilter({ county: includeValues("36047") }))[0]).toMatchObject({
      unknown: 4,
    });
  });

  test("Kings County's rows may be those of an agency of New York City, and Nassau County's may not", () => {
    const rows = (county: string) =>
      createDataset(
        [createNotItemizedRow("NY", 4, { county, jurisdiction: "" })],
        [createWeek(WEEK_1, 10)],
      );
    const city = createFilter({ agency: includeValues(CITY_JAIL) });
    expect(readTotals(rows("36059"), city)[0]).toMatchObject({ unknown: 0 });
    expect(readTotals(rows("36047"), city)[0]).toMatchObject({ unknown: 4 });
  });

  test("The states of a field office exclude rows of other states", () => {
    expect(readTotals(firstWeek, createFilter({ aor: includeValues("SNA") }))[0]).toMatchObject({
      match: 142,
      unknown: 0,
    });
    expect(readTotals(firstWeek, createFilter({ aor: includeValues("LOS") }))[0]).toMatchObject({
      match: 5,
      unknown: 6,
    });
  });

  test("Nothing is missing of places that are complete", () => {
    const complete = [
      createPlaceTotal("tx-48453", "county", 142),
      createPlaceTotal("ca", "state", 11),
    ];
    const dataset = createDataset(
      [createRow({ count: 142 })],
      [createWeek(WEEK_1, 200, { complete })],
    );
    const missing = (filter: Filter) => readTotals(dataset, filter)[0]?.["untranscribed"];
    expect(missing(createFilter({ county: includeValues("48453") }))).toBe(0);
    expect(missing(createFilter({ agency: includeValues(TRAVIS, LOS_ANGELES) }))).toBe(0);
    expect(missing(createFilter({ state: includeValues("CA") }))).toBe(0);
    expect(missing(createFilter({ state: includeValues("TX", "CA") }))).toBe(58);
    expect(missing(createFilter({ state: includeValues("CA", "unknown") }))).toBe(58);
    expect(missing(createFilter({ state: excludeValues("TX") }))).toBe(58);
    expect(missing(createFilter({ charge: includeValues("assault") }))).toBe(58);
    expect(missing(createFilter({ outcome: includeValues("custody") }))).toBe(0);
  });

  test("Where no edition exists, the reported and the untranscribed numbers are missing and not zero", () => {
    const dataset = createDataset([], [createWeek(WEEK_1, null, { presence: "not-published" })]);
    expect(readTotals(dataset, EMPTY_FILTER)[0]).toMatchObject({
      match: 0,
      reported: null,
      untranscribed: null,
    });
  });

  test("A sum beyond 32 bits is exact", () => {
    const dataset = createDataset(
      [createRow({ count: 2_000_000_000 }), createRow({ count: 2_000_000_000 })],
      [createWeek(WEEK_1, null)],
    );
    expect(readTotals(dataset, EMPTY_FILTER)[0]).toMatchObject({ match: 4_000_000_000 });
  });

  test("A search finds words without case and accents, and requires every one of them", () => {
    expect(readTotals(firstWeek, createFilter({}, { text: "ANGELES jail" }))[0]).toMatchObject({
      match: 5,
    });
    expect(readTotals(firstWeek, createFilter({}, { text: "unknown" }))[0]).toMatchObject({
      match: 0,
    });
  });

  test("A text that is not found counts as unknown only where the agency or the charge text is unknown", () => {
    const dataset = createDataset(
      [
        createRow({ chargeText: "Assault" }),
        createRow({ count: 2 }),
        createNotItemizedRow("CA", 4, { chargeText: "DUI" }),
      ],
      [createWeek(WEEK_1, null)],
    );
    expect(readTotals(dataset, createFilter({}, { text: "arson" }))[0]).toMatchObject({
      match: 0,
      unknown: 6,
    });
  });
});
