import { describe, expect, it } from "vitest";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { mappingOf, readTable } from "#tests/data/tabular/mapped-files.ts";
import { formatFindings } from "#pages/import/format-import.ts";

describe("the counties of a file's agencies", () => {
  it("Findings say what tells the counties, with agencies and rows", async () => {
    const { found } = await readFoia(
      [
        "date,lift_reason,det_facility,city,state,detainer_type",
        "2014-01-02,,TRAVIS COUNTY JAIL,AUSTIN,TEXAS,",
        "2014-01-02,,SCI ALBION,ALBION,PENNSYLVANIA,",
        "2014-01-02,,FDC PHILADELPHIA,PHILADELPHIA,PENNSYLVANIA,",
        "2014-01-02,,FDC PHILADELPHIA,PHILADELPHIA,PENNSYLVANIA,",
        "2014-01-02,,SOMEWHERE,AUSTIN,TEXAS,",
        "",
      ].join("\n"),
    );
    expect(new Map(formatFindings(found)).get("Counties")).toBe(
      "by the agency’s name: 1 agency, 1 row; by its city: 1 agency, 2 rows; by a list of facilities: 1 agency, 1 row; not known: 1 agency, 1 row",
    );
  });
});

describe("the rows of a file: counted and left out", () => {
  it("A table with counts has rows left out without a date, without a count, and not split into cells", async () => {
    const text = [
      "Date,State,Declines",
      "1/7/2017,TX,5",
      "1/7/2017,TX,0",
      "1/7/2017,TX,<5",
      "1/7/2017,TX,",
      "soon,TX,4",
      // Without a date and without a count, it is left out for its date alone.
      "soon,TX,",
      "1/7/2017,TX,3,and,more",
      "1/8/2017,TX,2",
    ].join("\n");
    const mapping = mappingOf({ issued: "Date", state: "State", count: "Declines" });
    const { found } = await readTable(`${text}\n`, mapping);
    expect(found).toMatchObject({ undated: 2, uncounted: 3, unreadable: 1, declined: 7 });
    expect(new Map(formatFindings(found)).get("Rows")).toBe("8");
    expect(new Map(formatFindings(found)).get("Counted")).toBe(
      "7 detainers in 2 rows; left out: 2 rows without a date that can be read; 3 rows without a count, or with a count of 0; 1 row that cannot be told apart into cells",
    );
  });

  it("A release has rows left out without a date, not split into cells, and as likely duplicates", async () => {
    const text = [
      "Detainer Prepare Date,Facility State,Detainer Facility,Facility City,Detainer Lift Reason,Anonymized Identifier",
      "2025-01-06,TEXAS,TRAVIS COUNTY JAIL,AUSTIN,,a",
      "2025-01-06,TEXAS,TRAVIS COUNTY JAIL,AUSTIN,,a",
      "soon,TEXAS,TRAVIS COUNTY JAIL,AUSTIN,,a",
      "2025-01-07,TEXAS",
    ].join("\n");
    const { found } = await readFoia(`${text}\n`);
    expect(new Map(formatFindings(found)).get("Rows")).toBe("4");
    expect(new Map(formatFindings(found)).get("Counted")).toBe(
      "1; left out: 1 row without a date that can be read; 1 row that cannot be told apart into cells; 1 likely duplicate",
    );
  });
});
