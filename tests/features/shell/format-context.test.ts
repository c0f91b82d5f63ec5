import { expect, test } from "vitest";
import { formatLoadProgress } from "#features/shell/format-context.ts";

test("a collection that is still coming says how much of it is here, and that figures are of that", () => {
  const arriving = { files: 3, ofFiles: 10, ofLines: 1_008_931 };
  expect(formatLoadProgress({ progress: arriving, rowCount: 302_512 })).toBe(
    "Still loading: 3 of 10 files with 302,512 of 1,008,931 lines. Every figure is of what is here so far; weeks that are still coming are hatched.",
  );
  expect(formatLoadProgress({ progress: null, rowCount: 1_008_931 })).toBe("");
});
