import { expect, it } from "vitest";
import { buildDataset } from "#data/dataset/build-dataset.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { readColumnsFile } from "#data/native/read-columns-file.ts";
import { listRecords } from "#domain/table/table.ts";
import { makeRecords } from "#mocks/make-records.ts";
import { packColumns } from "#mocks/pack-columns.ts";

it("Synthetic records that are packed apart from the application are read by it as the same dataset", () => {
  const { collection, editions } = makeRecords({
    seed: 3,
    weeks: 5,
    agencies: 300,
    rowsPerWeek: 800,
  });
  const { outcomes } = collection;
  const build = (parts: ReturnType<typeof readColumnsFile>) =>
    buildDataset({
      collection: { ...collection, files: [] },
      asof: "2031-01-01",
      chosen: collection.editions,
      parts,
      notes: [],
      arriving: new Set(),
    });
  const read = build(readColumnsFile(packColumns(editions), "synthetic", outcomes));
  const direct = build(editions.map((edition) => buildEditionTable(edition, outcomes)));
  expect(listRecords(read.table)).toEqual(listRecords(direct.table));
  // Three days of seven in the first week, two in the last.
  expect(read.table.length).toBe(343 + 3 * 800 + 229);
  expect(read.weeks).toEqual(direct.weeks);
  expect(read.weeks.every(({ isListing }) => isListing === true)).toBe(true);
  expect(read.agencies).toEqual(direct.agencies);
  expect(read.datasetPeriod.coveredDays).toEqual({ first: "2030-01-09", last: "2030-02-03" });
});
