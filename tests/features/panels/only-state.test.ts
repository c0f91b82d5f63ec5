import { expect, it } from "vitest";
import { findOnlyState } from "#features/panels/only-state.ts";

const info = (state: readonly string[]) => ({
  values: { state },
  knownColumns: ["county" as const],
});

it("A collection of one state, or a filter for one, is shown by its counties", () => {
  expect(findOnlyState(info(["PA", "unknown"]), { choices: {} })).toBe("PA");
  const chosen = { state: { values: ["TX"], isExcluded: false } };
  expect(findOnlyState(info(["PA", "TX"]), { choices: chosen })).toBe("TX");
});

it("Several states, one left out, no place at all, or rows without counties are shown by state", () => {
  expect(findOnlyState(info(["PA", "TX"]), { choices: {} })).toBeNull();
  const excluded = { state: { values: ["TX"], isExcluded: true } };
  expect(findOnlyState(info(["PA", "OH", "TX"]), { choices: excluded })).toBeNull();
  const unknown = { state: { values: ["unknown"], isExcluded: false } };
  expect(findOnlyState(info(["PA", "TX"]), { choices: unknown })).toBeNull();
  const two = { state: { values: ["PA", "TX"], isExcluded: false } };
  expect(findOnlyState(info(["PA", "TX"]), { choices: two })).toBeNull();
  expect(findOnlyState({ ...info(["PA"]), knownColumns: [] }, { choices: {} })).toBeNull();
});
