import { expect, it } from "vitest";
import { formatRowTotals } from "#charts/rows/format-row-totals.ts";

it("Rows of declines are told with the detainers that they count", () => {
  const totals = { rows: 42, detainers: 259, declines: 259 };
  expect(formatRowTotals({ ...totals, measure: "declined" })).toBe("42 rows, 259 detainers");
  expect(formatRowTotals({ rows: 1, detainers: 1, declines: 1, measure: "declined" })).toBe(
    "1 row, 1 detainer",
  );
});

it("Rows of all outcomes are told with the declines among their detainers", () => {
  const totals = { rows: 79_053, declines: 5501, measure: "all" as const };
  expect(formatRowTotals({ ...totals, detainers: 79_053 })).toBe(
    "79,053 rows, 79,053 detainers, 5,501 of them recorded as declined",
  );
  expect(formatRowTotals({ ...totals, detainers: null })).toBe(
    "79,053 rows, with 5,501 detainers recorded as declined",
  );
});
