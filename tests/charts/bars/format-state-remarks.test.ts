import { expect, it } from "vitest";
import { formatStateRemarks } from "#charts/bars/format-state-remarks.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import type { PlaceTotal } from "#domain/report/edition.ts";
import { facts } from "#tests/charts/answers.ts";

function total(jurisdiction: string, level: PlaceTotal["level"], declined: number): PlaceTotal {
  return { jurisdiction, level, asPrinted: "", declined, withdrawn: false, sources: [] };
}

/** The three weeks of 2017 with other places in them. */
function withPlaces(
  complete: readonly (readonly PlaceTotal[])[],
  withdrawn: readonly PlaceTotal[] = [],
): ChartContext {
  const info = facts();
  const place = (key: string, level: PlaceTotal["level"], name: string): [string, Jurisdiction] => [
    key,
    { key, level, name, state: key.slice(0, 2).toUpperCase(), county: null, covers: [] },
  ];
  return {
    ...info,
    weeks: info.weeks.map((week, at) => ({
      ...week,
      complete: complete[at] ?? [],
      withdrawn: at === 0 ? withdrawn : [],
    })),
    jurisdictions: new Map([
      place("ny", "state", "New York"),
      place("ny-city-new-york", "city", "New York City"),
      place("ca", "state", "California"),
      place("ca-city-los-angeles", "city", "Los Angeles"),
      place("tx-48491", "county", "Williamson County"),
      place("tx-48021", "county", "Bastrop County"),
    ]),
  };
}

it("A remark says that New York's numbers are of the city in two weeks and of the state in the third", () => {
  const city = (count: number) => [total("ny-city-new-york", "city", count)];
  const remarks = formatStateRemarks(withPlaces([city(4), city(12), [total("ny", "state", 14)]]));
  expect(remarks.get("NY")).toBe(
    "Whole numbers are known of New York City alone in Jan 28 – Feb 3, New York City alone in Feb 4 – 10, the whole of New York in Feb 11 – 17; these weeks cannot be compared.",
  );
});

it("No remark appears for a state whose whole number is known in every week, although one of its cities is known as well", () => {
  const state = total("ca", "state", 11);
  const remarks = formatStateRemarks(
    withPlaces([[state, total("ca-city-los-angeles", "city", 5)], [state], [state]]),
  );
  expect(remarks).toEqual(new Map());
});

it("A remark says at Texas that 7 more were printed there and withdrawn", () => {
  const remarks = formatStateRemarks(
    withPlaces([], [total("tx-48491", "county", 4), total("tx-48021", "county", 3)]),
  );
  expect(remarks).toEqual(new Map([["TX", "7 more were printed here and later withdrawn."]]));
});
