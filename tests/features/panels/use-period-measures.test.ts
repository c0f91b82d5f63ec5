import { expect, test } from "vitest";
import { readPeriodMeasures } from "#features/panels/use-period-measures.ts";
import { answer } from "#tests/charts/answers.ts";

test("The counts of a period are read by measure", () => {
  const counts = {
    ...answer("counts", {
      side: [0, 0, 0],
      measure: ["declined", "recorded", "all"],
      period: ["2015-06-06", "2015-06-06", "2015-06-06"],
      count: [97, 709, 1751],
    }),
    measures: ["declined", "recorded", "all"] as const,
  };
  expect(readPeriodMeasures(counts)).toEqual(
    new Map([["2015-06-06", { declined: 97, recorded: 709, all: 1751 }]]),
  );
});
