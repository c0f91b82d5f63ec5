import { expect, test } from "vitest";
import { createRoundTicks, createTicksAround } from "#charts/axis/round-ticks.ts";

test("An axis goes from 0 in steps of 1, 2 or 5 times a power of ten to the first round number that holds the longest bar", () => {
  expect(createRoundTicks(142)).toEqual([0, 50, 100, 150]);
  expect(createRoundTicks(206)).toEqual([0, 50, 100, 150, 200, 250]);
  expect(createRoundTicks(12)).toEqual([0, 5, 10, 15]);
  expect(createRoundTicks(3)).toEqual([0, 1, 2, 3]);
  expect(createRoundTicks(0)).toEqual([0, 1]);
  expect(createRoundTicks(2134)).toEqual([0, 500, 1000, 1500, 2000, 2500]);
});

test("The axis of a change has round numbers on both sides of 0", () => {
  expect(createTicksAround(-175, 16)).toEqual([-150, -100, -50, 0]);
  expect(createTicksAround(-8, 26)).toEqual([0, 10, 20]);
});

test("An axis is divided in whole steps of 1, 2 or 5 times a power of ten, at most five", () => {
  expect(createTicksAround(0, 239)).toEqual([0, 50, 100, 150, 200]);
  expect(createTicksAround(0, 323)).toEqual([0, 100, 200, 300]);
  expect(createTicksAround(0, 76)).toEqual([0, 20, 40, 60]);
  expect(createTicksAround(0, 5)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(createTicksAround(0, 14_000)).toEqual([0, 5000, 10_000]);
});
