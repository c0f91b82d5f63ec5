import { expect, it } from "vitest";
import {
  findLoneState,
  formatNumberArea,
  formatPeriodAreas,
  isFilteredByStateAlone,
} from "#charts/answer/state-area.ts";
import type { PlaceTotal } from "#domain/report/edition.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";

function total(jurisdiction: string, declined: number): PlaceTotal {
  return { jurisdiction, level: "city", asPrinted: "", declined, withdrawn: false, sources: [] };
}

function place(key: string, level: Jurisdiction["level"], name: string): [string, Jurisdiction] {
  return [
    key,
    { key, level, name, state: key.slice(0, 2).toUpperCase(), county: null, covers: [] },
  ];
}

const FACTS = {
  jurisdictions: new Map([
    place("ny", "state", "New York"),
    place("ny-city-new-york", "city", "New York City"),
    place("tx-48453", "county", "Travis County"),
  ]),
};
const FIRST = {
  week: "2017-01-28",
  complete: [total("ny-city-new-york", 4), total("tx-48453", 142)],
};
const SECOND = { week: "2017-02-04", complete: [total("ny-city-new-york", 12)] };
const THIRD = { week: "2017-02-11", complete: [total("ny", 14)] };

it("A state's number that is all of one city is said to be of the city only", () => {
  expect(formatNumberArea(FACTS, [FIRST], "NY", 4)).toBe("New York City only");
  expect(formatNumberArea(FACTS, [FIRST, SECOND], "NY", 16)).toBe("New York City only");
});

it("No area is said of the number of a whole state, nor of one that has more than its city", () => {
  expect(formatNumberArea(FACTS, [THIRD], "NY", 14)).toBe("");
  expect(formatNumberArea(FACTS, [FIRST], "TX", 154)).toBe("");
  expect(formatNumberArea(FACTS, [SECOND, THIRD], "NY", 26)).toBe("");
  expect(formatNumberArea(FACTS, [FIRST], "CA", 11)).toBe("");
});

it("Of two periods the one that is of a city alone is named, and of alike ones the city once", () => {
  const number = (name: string, week: typeof FIRST, count: number) => ({
    name,
    weeks: [week],
    count,
  });
  const [first, second, third] = [
    number("Jan 28 – Feb 3", FIRST, 4),
    number("Feb 4 – 10", SECOND, 12),
    number("Feb 11 – 17", THIRD, 14),
  ];
  expect(formatPeriodAreas(FACTS, [second, third], "NY")).toBe("Feb 4 – 10: New York City only");
  expect(formatPeriodAreas(FACTS, [first, second], "NY")).toBe("New York City only");
});

it("A state is filtered alone where nothing but it and weeks is chosen", () => {
  const choose = (choices: Filter["choices"], text = ""): Filter => ({
    ...EMPTY_FILTER,
    from: "2017-02-04",
    choices,
    text,
  });
  const state = { values: ["NY"], isExcluded: false };
  expect(findLoneState(choose({ state }))).toBe("NY");
  expect(findLoneState(choose({ state, charge: state }))).toBe(null);
  expect(findLoneState(choose({ state }, "city"))).toBe(null);
  expect(findLoneState(choose({ state: { ...state, isExcluded: true } }))).toBe(null);
  expect(findLoneState(choose({ state: { ...state, values: ["withdrawn"] } }))).toBe(null);
  expect(isFilteredByStateAlone(choose({}))).toBe(true);
});
