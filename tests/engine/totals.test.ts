import { describe, expect, test } from "vitest";
import { EVERYTHING } from "#engine/question.ts";
import type { Filter } from "#engine/question.ts";
import { first, only, total, totals, where, without } from "./asking.ts";
import {
  CITY_JAIL,
  corpusOf,
  line,
  notItemised,
  week,
  LOS_ANGELES,
  TRAVIS,
  WEEK_1,
} from "./small-corpus.ts";

describe("totals", () => {
  test("without a filter everything in the file matches, and the rest of what was reported is not transcribed", () => {
    expect(totals(first, EVERYTHING)).toEqual([
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

  test("Travis County Jail is not what California's not itemised rows may be", () => {
    expect(totals(first, where({ agency: only(TRAVIS) }))[0]).toMatchObject({
      match: 142,
      unknown: 0,
      withdrawn: 7,
    });
  });

  test("the Los Angeles jail may be what California's not itemised rows are", () => {
    expect(totals(first, where({ agency: only(LOS_ANGELES) }))[0]).toMatchObject({
      match: 5,
      unknown: 6,
    });
    expect(totals(first, where({ county: only("06037") }))[0]).toMatchObject({ unknown: 6 });
    expect(totals(first, where({ county: only("48453") }))[0]).toMatchObject({ unknown: 0 });
  });

  test("a known field that differs rules a row out, though another is unknown", () => {
    const filter = where({ agency: only(LOS_ANGELES), request: only("notification") });
    expect(totals(first, filter)[0]).toMatchObject({ match: 0, unknown: 0, withdrawn: 0 });
  });

  test("leaving out an agency says how many of what is kept may be that agency's", () => {
    expect(totals(first, where({ agency: without(LOS_ANGELES) }))[0]).toMatchObject({
      match: 155,
      matchUnknown: 6,
    });
    expect(totals(first, where({ agency: without(TRAVIS) }))[0]).toMatchObject({
      match: 18,
      matchUnknown: 0,
    });
  });

  test("New York City's rows are not Nassau County's, but may be Kings County's", () => {
    const city = corpusOf(
      [notItemised("NY", 4, { jurisdiction: "ny-city-new-york" })],
      [week(WEEK_1, 10)],
    );
    expect(totals(city, where({ county: only("36059") }))[0]).toMatchObject({ unknown: 0 });
    expect(totals(city, where({ county: only("36047") }))[0]).toMatchObject({ unknown: 4 });
  });

  test("an agency of New York City may be what Kings County's rows are, and not Nassau County's", () => {
    const rows = (county: string) =>
      corpusOf([notItemised("NY", 4, { county, jurisdiction: "" })], [week(WEEK_1, 10)]);
    const city = where({ agency: only(CITY_JAIL) });
    expect(totals(rows("36059"), city)[0]).toMatchObject({ unknown: 0 });
    expect(totals(rows("36047"), city)[0]).toMatchObject({ unknown: 4 });
  });

  test("a field office's states rule rows of other states out", () => {
    expect(totals(first, where({ aor: only("SNA") }))[0]).toMatchObject({ match: 142, unknown: 0 });
    expect(totals(first, where({ aor: only("LOS") }))[0]).toMatchObject({ match: 5, unknown: 6 });
  });

  test("nothing is missing of places that are complete", () => {
    const complete = [total("tx-48453", "county", 142), total("ca", "state", 11)];
    const corpus = corpusOf([line({ count: 142 })], [week(WEEK_1, 200, { complete })]);
    const missing = (filter: Filter) => totals(corpus, filter)[0]?.["untranscribed"];
    expect(missing(where({ county: only("48453") }))).toBe(0);
    expect(missing(where({ agency: only(TRAVIS, LOS_ANGELES) }))).toBe(0);
    expect(missing(where({ state: only("CA") }))).toBe(0);
    expect(missing(where({ state: only("TX", "CA") }))).toBe(58);
    expect(missing(where({ state: only("CA", "unknown") }))).toBe(58);
    expect(missing(where({ state: without("TX") }))).toBe(58);
    expect(missing(where({ charge: only("assault") }))).toBe(58);
    expect(missing(where({ outcome: only("custody") }))).toBe(0);
  });

  test("where no edition is there, reported and untranscribed are missing and not zero", () => {
    const corpus = corpusOf([], [week(WEEK_1, null, { presence: "not-published" })]);
    expect(totals(corpus, EVERYTHING)[0]).toMatchObject({
      match: 0,
      reported: null,
      untranscribed: null,
    });
  });

  test("a sum beyond 32 bits is kept whole", () => {
    const corpus = corpusOf(
      [line({ count: 2_000_000_000 }), line({ count: 2_000_000_000 })],
      [week(WEEK_1, null)],
    );
    expect(totals(corpus, EVERYTHING)[0]).toMatchObject({ match: 4_000_000_000 });
  });

  test("words are found without case and accents, every one of them", () => {
    expect(totals(first, where({}, { text: "ANGELES jail" }))[0]).toMatchObject({ match: 5 });
    expect(totals(first, where({}, { text: "unknown" }))[0]).toMatchObject({ match: 0 });
  });

  test("a text not found counts as unknown only where the agency or the charge text is", () => {
    const corpus = corpusOf(
      [
        line({ chargeText: "Assault" }),
        line({ count: 2 }),
        notItemised("CA", 4, { chargeText: "DUI" }),
      ],
      [week(WEEK_1, null)],
    );
    expect(totals(corpus, where({}, { text: "arson" }))[0]).toMatchObject({ match: 0, unknown: 6 });
  });
});
