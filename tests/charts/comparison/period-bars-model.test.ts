import { expect, test } from "vitest";
import { formatReadout } from "#charts/readout/readout.ts";
import {
  createIncompleteBarsModel,
  createPeriodBarsModel,
  createPlaceReadout,
} from "#charts/comparison/period-bars-model.ts";
import { FIRST_WEEKS } from "./weeks-of-2017.ts";

const NAMES = ["Jan 28 – Feb 3", "Feb 4 – 10"];
const SUMS = { name: "All places", detail: "reported by ICE", counts: [206, 47], changes: [-159] };

test("Only places known in full in both weeks have bars, on one scale, and the weeks themselves come last", () => {
  const model = createPeriodBarsModel(FIRST_WEEKS, SUMS);
  expect(model.rows.map(({ name, bars }) => [name, ...bars.map(({ count }) => count)])).toEqual([
    ["California", 11, 8],
    ["New York City", 4, 12],
    ["Travis County", 142, 2],
    ["All places", 206, 47],
  ]);
  expect(model.ticks).toEqual([0, 50, 100, 150, 200, 250]);
  expect(model.rows[2]?.bars.map(({ size }) => size)).toEqual([142 / 250, 2 / 250]);
});

test("What there is not enough data on is drawn apart, and what has no number is not drawn", () => {
  const { rows } = createIncompleteBarsModel(FIRST_WEEKS);
  expect(rows.map(({ name }) => name)).toEqual([
    "Colorado",
    "Iowa",
    "Louisiana",
    "Maryland",
    "Minnesota",
    "Oregon",
    "Washington",
    "Withdrawn",
  ]);
});

test("The readout of a place says each week by its dates and the change", () => {
  const travis = createPeriodBarsModel(FIRST_WEEKS, null).rows[2];
  if (travis === undefined) throw new Error("no row");
  expect(formatReadout(createPlaceReadout(travis, NAMES, []))).toBe(
    "Travis County, Texas: 142 Jan 28 – Feb 3, 2 Feb 4 – 10, −140 change.",
  );
});
