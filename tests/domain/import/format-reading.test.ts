import { expect, it } from "vitest";
import { formatMapping } from "#domain/import/format-reading.ts";
import { mappingOf } from "#tests/data/tabular/mapped-files.ts";

it("A mapping is told by the week's column, the order of dates, the count and what the rows are", () => {
  expect(
    formatMapping(mappingOf({ issued: "Booked", state: "St", count: "n" }, { order: "day-first" })),
  ).toBe("weeks by “Booked”, day first, counted by the column “n”, every row a decline");
  expect(
    formatMapping(
      mappingOf({ issued: "Day", outcome: "Result" }, { order: "iso", rows: "outcomes" }),
    ),
  ).toBe("weeks by “Day”, outcomes by “Result”");
});
