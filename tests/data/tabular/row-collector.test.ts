import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { readTablePart } from "#data/import/read-table-part.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { mappingOf, readTable, valuesOf } from "./mapped-files.ts";
import { casePath, countByCommand, readCase } from "./case-files.ts";
import { readFoia } from "./release-files.ts";

const HEADING = "date,lift_reason,det_facility,city,state";
const OTHER = "date,lift_reason,city,det_facility,state";

/** A release whose rows below the heading are read by columns, a few at a time. */
async function readInParts(text: string, partBytes: number): Promise<ImportedCollection> {
  const source = new Blob([text]);
  const file = { name: "a.csv", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  const pool = { size: 2, partBytes, readPart: readTablePart };
  return importRelease(readCsvRows, source, file, { pool });
}

function agencyNames({ parts }: ImportedCollection): readonly string[] {
  return (parts[0]?.info.agencies ?? []).map(({ name }) => name).toSorted();
}

describe("headings that stand again among the rows", () => {
  it("Columns are read anew below headings that stand again in another order, and that is told", async () => {
    const name = "release-heading-again-other-order.csv";
    const read = await readCase(name);
    expect(read.found).toMatchObject({ rows: 4, countedRows: 4, declined: 2, isSure: true });
    expect(agencyNames(read)).toEqual(["FERNWOOD COUNTY JAIL", "GORSE COUNTY JAIL"]);
    const agencies = valuesOf(read, "agency").map(([agency]) => agency);
    expect(agencies.filter((agency) => String(agency).endsWith("gorse-county-jail"))).toHaveLength(
      2,
    );
    expect(read.found.issues).toEqual([
      {
        kind: "headings that stand again",
        severity: "warning",
        count: 1,
        examples: [
          "row 4: headings stand here again, in another order; the rows below are read by them",
        ],
      },
    ]);
    expect(await countByCommand(casePath(name))).toMatchObject({ detainers: 4, declined: 2 });
  });

  it("The same headings again are no row and no defect", async () => {
    const row = "2012-03-05,,FERNWOOD COUNTY JAIL,FERNWOOD,OREGON";
    const { found } = await readFoia(
      `${[HEADING, row, HEADING, row.replace("05", "06"), `${HEADING},,`].join("\n")}\n`,
    );
    expect(found).toMatchObject({ rows: 2, countedRows: 2, isSure: true, issues: [], repeats: 0 });
  });

  it("Headings that stand again with more columns, or under other names of the release, are read", async () => {
    const { found } = await readFoia(
      [
        HEADING,
        "2012-03-05,Detainer Declined by LEA,FERNWOOD COUNTY JAIL,FERNWOOD,OREGON",
        "Note,State,City,Detainer Detention Facility,Detainer Lift Reason,Prepare Date",
        "x,OREGON,GORSE,GORSE COUNTY JAIL,Detainer Declined by LEA,2012-03-06",
        "y,OREGON,GORSE,GORSE COUNTY JAIL,,2012-03-08",
        "",
      ].join("\n"),
    );
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2, agencies: 2 });
  });

  it("Headings that stand again in a table of one's own are no row, in the same order or another", async () => {
    const mapping = mappingOf({ issued: "Booked", agency: "Jail", state: "State" });
    const read = await readTable(
      "Booked,Jail,State\n1/7/2017,A,TX\nBooked,Jail,State\n1/8/2017,B,TX\nJail,State,Booked\nC,TX,1/9/2017\n",
      mapping,
    );
    expect(read.found).toMatchObject({ rows: 3, countedRows: 3, undated: 0 });
    expect(agencyNames(read)).toEqual(["A", "B", "C"]);
  });

  it("Headings that stand again are found where rows are read by columns, wherever the file is cut", async () => {
    const lines = (facility: string, city: string, isOther: boolean) =>
      Array.from({ length: 12 }, (_, i) => {
        const places = isOther ? [city, facility] : [facility, city];
        return `2012-03-${String(i + 1).padStart(2, "0")},,${places.join(",")},OREGON`;
      });
    const text = [
      HEADING,
      ...lines("FERNWOOD COUNTY JAIL", "FERNWOOD", false),
      OTHER,
      ...lines("GORSE COUNTY JAIL", "GORSE", true),
      HEADING,
      ...lines("HAZEL COUNTY JAIL", "HAZEL", false),
      "",
    ].join("\n");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 64, max: 900 }), async (partBytes) => {
        // The first bytes of a CSV are read whole.
        const long = text.replace(
          "\n",
          `\n${`${lines("FERNWOOD COUNTY JAIL", "FERNWOOD", false)[0] ?? ""}\n`.repeat(1400)}`,
        );
        const read = await readInParts(long, partBytes * 64);
        expect(read.found).toMatchObject({ rows: 1436, countedRows: 1436, isSure: true });
        expect(agencyNames(read)).toEqual([
          "FERNWOOD COUNTY JAIL",
          "GORSE COUNTY JAIL",
          "HAZEL COUNTY JAIL",
        ]);
        expect(
          valuesOf(read, "agency").filter(([key]) => String(key).includes("gorse")),
        ).toHaveLength(12);
      }),
      { numRuns: 20 },
    );
  });
});
