import { expect, test } from "vitest";
import { formatChange } from "#domain/text/format-count.ts";

test("changes have signs before them, and none before zero", () => {
  expect([3, -1200, 0, -0].map(formatChange)).toEqual(["+3", "−1,200", "0", "0"]);
});
