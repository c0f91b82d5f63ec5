import { describe, expect, it } from "vitest";
import { mappingOf, readTable, valuesOf } from "./mapped-files.ts";

describe("places", () => {
  it("A place is a county by name or FIPS code, and a row without an agency is not itemized", async () => {
    const text =
      "Date,County,State\n1/7/2017,Travis County,TX\n1/7/2017,48453,\n1/7/2017,1001,Alabama\n1/7/2017,453,Texas\n1/7/2017,Baltimore City,MD\n1/7/2017,Baltimore,MD\n1/7/2017,Travis,CA\n1/7/2017,48453,CA\n";
    const read = await readTable(
      text,
      mappingOf({ issued: "Date", county: "County", state: "State" }),
    );
    expect(valuesOf(read, "county", "state", "agency")).toEqual([
      ["48453", "TX", "not-itemised"],
      ["48453", "TX", "not-itemised"],
      ["01001", "AL", "not-itemised"],
      ["48453", "TX", "not-itemised"],
      ["24510", "MD", "not-itemised"],
      ["24005", "MD", "not-itemised"],
      ["unknown", "CA", "not-itemised"],
      ["unknown", "CA", "not-itemised"],
    ]);
    expect(read.found.issues).toMatchObject([{ kind: "county", count: 2 }]);
    expect(read.found.agencies).toBe(0);
  });

  it("The place of an agency is the county that the file names, before what the agency's name says", async () => {
    const text =
      'Date,Jail,County,State\n1/7/2017,Central Jail,Los Angeles,CA\n1/7/2017,"MONTGOMERY CNTY JAIL, PA",,PA\n1/7/2017,,,PA\n';
    const read = await readTable(
      text,
      mappingOf({ issued: "Date", agency: "Jail", county: "County", state: "State" }),
    );
    expect(valuesOf(read, "county", "jurisdiction", "agency", "aor")).toEqual([
      ["06037", "ca-06037", "ca-06037-central-jail", "LOS"],
      ["42091", "pa-42091", "pa-42091-montgomery-county-jail", "PHI"],
      ["unknown", "pa", "unknown", "PHI"],
    ]);
    const [{ info } = { info: null }] = read.parts;
    expect(info?.agencies.map(({ key }) => key)).toHaveLength(2);
    expect(info?.jurisdictions.map(({ key }) => key)).toEqual(["ca-06037", "pa-42091", "pa"]);
  });

  it("A county in the file goes before the one that a list of facilities says, and is told where the two differ", async () => {
    const text =
      "Date,Jail,County,State\n1/7/2017,MOSHANNON VALLEY CORRECTIONAL,Centre,PA\n1/7/2017,MOSHANNON VALLEY CORRECTIONAL,,PA\n";
    const read = await readTable(
      text,
      mappingOf({ issued: "Date", agency: "Jail", county: "County", state: "State" }),
    );
    expect(valuesOf(read, "county")).toEqual([["42027"], ["42033"]]);
    expect(read.found.issues[0]?.examples).toEqual([
      "row 2: 'MOSHANNON VALLEY CORRECTIONAL' is known to be in another county than 'Centre', which is taken",
    ]);
    expect(read.found.countyBases).toEqual([
      { basis: "gazetteer", agencies: 1, rows: 1 },
      { basis: "other", agencies: 1, rows: 1 },
    ]);
    const [{ info } = { info: null }] = read.parts;
    expect(info?.agencies.map(({ county, countyBasis }) => [county, countyBasis])).toEqual([
      ["42027", undefined],
      ["42033", "gazetteer"],
    ]);
  });

  it("Two columns that name different places are reported, and the column of counties is used", async () => {
    const text = "Date,Jail,County,State\n1/7/2017,Travis County Jail,Bexar,TX\n";
    const read = await readTable(
      text,
      mappingOf({ issued: "Date", agency: "Jail", county: "County", state: "State" }),
    );
    expect(valuesOf(read, "county", "aor")).toEqual([["48029", "SNA"]]);
    expect(read.found.issues[0]?.examples).toEqual([
      "row 2: 'Travis County Jail' names another county than 'Bexar', which is taken",
    ]);
  });
});
