import { expect, test } from "vitest";
import { formatChange } from "#domain/text/format-count.ts";

test("A change has a sign before it, and zero has none", () => {
  expect([3, -1200, 0, -0].map(formatChange)).toEqual(["+3", "−1,200", "0", "0"]);
});
