import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import { createAgencyTreeFile } from "#features/panels/agency-tree-file.ts";
import { createSmallTree } from "#tests/charts/bars/small-tree.ts";

it("The file of the agencies has a row for each with its county and state, and its rows add up to the whole", () => {
  const rows = csvParse(writeCsv(createAgencyTreeFile(createSmallTree(), [["unit", "Detainers"]])));
  const jail = rows.find((row) => row["Agency key"] === "jail");
  expect(jail).toMatchObject({
    "State code": "CO",
    State: "Colorado",
    "County FIPS": "08031",
    County: "Denver County",
    "Agency that received the detainer": "DENVER COUNTY JAIL",
    Count: "6",
    "Cell state": "count",
    "No outcome recorded": "1",
    "All issued": "14",
    Notes: "n1: 2 of these 6 are disputed",
    unit: "Detainers",
  });
  // 77 + 6 + 189 + 3 + 5 in Colorado, and 1,272 without a place.
  expect(rows.reduce((sum, row) => sum + Number(row["Count"]), 0)).toBe(1552);
});
