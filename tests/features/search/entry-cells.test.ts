import { expect, it } from "vitest";
import { readEntryCell } from "#features/search/entry-cells.ts";
import { listSearchEntries } from "#features/search/search-entries.ts";
import { answer, facts } from "#tests/charts/answers.ts";
import { FACTS } from "#tests/features/profiles/small-dataset.ts";

const FACETS = answer("facets", {
  dimension: ["state", "county", "agency", "state"],
  value: ["TX", "48453", "tx-48453-travis-county-jail", "unknown"],
  count: [154, 154, 153, 7],
  cell: ["count", "count", "count", "count"],
});

it("Each find has the count of its rows, the sign of what is not on record, and a city none", () => {
  const cells = new Map(
    listSearchEntries(FACTS).map(
      (entry) => [entry.key, readEntryCell(facts(), FACETS, entry)] as const,
    ),
  );
  expect(cells.get("tx")).toMatchObject({ state: "count", count: 154 });
  expect(cells.get("tx-48453")).toMatchObject({ state: "count", count: 154 });
  expect(cells.get("tx-48453-travis-county-jail")).toMatchObject({ state: "count", count: 153 });
  // In reports of which not every place is on record, an absent one is no zero.
  expect(cells.get("ia-19069")).toEqual({ state: "not-transcribed", count: null, open: null });
  expect(cells.get("ny-city-new-york")).toBeNull();
});
