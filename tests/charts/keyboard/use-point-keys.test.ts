import { expect, test } from "vitest";
import { findNextPoint } from "#charts/keyboard/use-point-keys.ts";

test("Keys move from point to point, stop at both ends, and leave with Escape", () => {
  expect(findNextPoint("ArrowRight", 0, 3)).toBe(1);
  expect(findNextPoint("ArrowRight", 2, 3)).toBe(2);
  expect(findNextPoint("ArrowLeft", 0, 3)).toBe(0);
  expect(findNextPoint("End", 0, 3)).toBe(2);
  expect(findNextPoint("Escape", 1, 3)).toBeNull();
  expect(findNextPoint("a", 1, 3)).toBeUndefined();
});
