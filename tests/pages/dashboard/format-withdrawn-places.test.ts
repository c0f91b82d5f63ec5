import { expect, it } from "vitest";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import { formatWithdrawnPlaces } from "#pages/dashboard/format-withdrawn-places.ts";
import { createWeek } from "#tests/engine/small-dataset.ts";

const total = (jurisdiction: string, declined: number) => ({
  jurisdiction,
  level: "county" as const,
  asPrinted: "",
  declined,
  withdrawn: true,
  sources: [],
});
const place = (key: string, name: string) => ({
  key,
  level: "county" as const,
  state: "TX",
  county: key.slice(3),
  name,
  covers: [key.slice(3)],
});
const INFO = {
  weeks: [
    createWeek("2017-01-28", 206, { withdrawn: [total("tx-48491", 4), total("tx-48021", 3)] }),
  ],
  jurisdictions: new Map(
    Object.entries({
      "tx-48491": place("tx-48491", "Williamson County"),
      "tx-48021": place("tx-48021", "Bastrop County"),
    }),
  ),
};
const choose = (choices: Filter["choices"]): Filter => ({ ...EMPTY_FILTER, choices });
const only = (...values: string[]) => ({ values, isExcluded: false });

it("Where nothing is left of Texas, the 7 that ICE first printed there and withdrew are named by their counties", () => {
  const filter = choose({ state: only("TX"), county: { values: ["48453"], isExcluded: true } });
  expect(formatWithdrawnPlaces(filter, INFO)).toBe(
    "ICE first printed 7 here, for Williamson County (4) and Bastrop County (3), and later withdrew them.",
  );
  expect(formatWithdrawnPlaces(choose({ county: only("48491") }), INFO)).toContain(
    "printed 4 here",
  );
});

it("Nothing is said of withdrawn places in other states, in other weeks, or under a filter by charge", () => {
  const texas = choose({ state: only("TX") });
  expect(formatWithdrawnPlaces(choose({ state: only("NY") }), INFO)).toBe("");
  expect(formatWithdrawnPlaces({ ...texas, from: "2017-02-04" }, INFO)).toBe("");
  expect(formatWithdrawnPlaces(choose({ state: only("TX"), charge: only("assault") }), INFO)).toBe(
    "",
  );
  expect(formatWithdrawnPlaces(EMPTY_FILTER, INFO)).toBe("");
});
