import { describe, expect, it } from "vitest";
import {
  BOOKED,
  DECLINED,
  RELEASE,
  lines,
  openFile,
  readCase,
  readInParts,
} from "#tests/data/tabular/cell-files.ts";

describe("commas that part a cell in two", () => {
  it("A row with 1,204 without quotation marks has a cell too many, and is told and not counted", async () => {
    const read = await openFile("t1b.csv", readCase("t1b-unquoted-thousands-no-notes.csv"));
    expect(read.counts).toEqual({ detainers: 239, declined: 239 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found).toMatchObject({ rows: 3, unreadable: 1, isSure: false });
    expect(read.checked).toContain("row 3: 5 cells, where the heading has 4");
  });

  it.each([
    ["the heading ends with a comma", "Week of,Agency,State,Declined,", ""],
    ["a column of notes follows", "Week of,Agency,State,Declined,Notes", ""],
    [
      "a column of notes follows, and each row ends with a comma",
      "Week of,Agency,State,Declined,Notes",
      ",",
    ],
  ])("The row is told where %s", async (_, heading, end) => {
    const text = lines(
      heading,
      `2017-01-28,Alder County Jail,Texas,142,${end}`,
      `2017-01-28,Birch County Jail,Texas,1,204${end}`,
      `2017-02-04,Alder County Jail,Texas,97,${end}`,
    );
    const read = await openFile("notes.csv", text);
    expect(read.counts).toEqual({ detainers: 239, declined: 239 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found).toMatchObject({ rows: 3, unreadable: 1, isSure: false });
    expect(read.checked).toContain("row 3: ");
  });

  it("A count beside a column of numbers is read as it stands", async () => {
    const text = lines(
      "Week of,Agency,State,Declined,Beds",
      "2017-01-28,Alder County Jail,Texas,14,250",
      "2017-01-28,Birch County Jail,Texas,1,204",
      "2017-02-04,Alder County Jail,Texas,9,80",
    );
    const read = await openFile("beds.csv", text);
    expect(read.counts).toEqual({ detainers: 24, declined: 24 });
    expect(read.found.isSure).toBe(true);
  });

  it("Rows in which the comma of a name takes the place of the last, empty cell are told and not counted", async () => {
    const text = readCase("t3-unquoted-comma-in-name-absorbed.csv") + lines(DECLINED);
    const read = await openFile("t3.csv", text);
    expect(read.counts).toEqual({ detainers: 1, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found).toMatchObject({ rows: 4, unreadable: 3, isSure: false });
    expect(read.checked).toContain("error: ");
    expect(read.checked).toContain(
      "row 2: what stands under “state” is not a state, and the cell beside it is",
    );
  });

  it.each([
    ["as many cells as the heading", "2012-03-07,Booked into Detention,JAIL, OR,GORSE,OREGON"],
    ["a cell too many at its end", "2012-03-07,Booked into Detention,JAIL, OR,GORSE,OREGON,"],
    ["its comma after the state", "2012-03-07,Booked into Detention,JAIL,GORSE,OREGON,I247, D,"],
  ])("A row shifted by a cell is told where it has %s", async (_, shifted) => {
    const read = await openFile("shifted.csv", lines(RELEASE, DECLINED, BOOKED, shifted));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found).toMatchObject({ rows: 3, unreadable: 1, isSure: false });
    expect(read.checked).toContain("row 4: ");
  });

  it("A row is told whose last cell is no value of its column, with a cell too many after it", async () => {
    const text = lines(
      "state,date,lift_reason,city,det_facility,detainer_type",
      "OREGON,2012-03-05,Detainer Declined by LEA,FERNWOOD,FERNWOOD JAIL,OR,",
      "OREGON,2012-03-05,Detainer Declined by LEA,FERNWOOD,FERNWOOD JAIL,I-247",
      "OREGON,2012-03-06,Detainer Declined by LEA,GORSE,GORSE JAIL,I-247",
    );
    const { counts, found, checked } = await openFile("type.csv", text);
    expect(counts).toEqual({ detainers: 2, declined: 2 });
    expect(found).toMatchObject({ unreadable: 1, isSure: false });
    expect(checked).toContain("row 2: 7 cells, where the heading has 6");
  });

  it("A row of a table of one's own that lacks a cell in its midst is told and not counted", async () => {
    const text = lines(
      "Week of,Agency,City,State,Note,Declined",
      "2017-01-28,Alder County Jail,Alder,Texas,none,3",
      "2017-02-04,Birch County Jail,Texas,none,4,",
      "2017-02-04,Birch County Jail,Birch,Texas,none,5",
    );
    const read = await openFile("lacking.csv", text);
    expect(read.counts).toEqual({ detainers: 8, declined: 8 });
    expect(read.found).toMatchObject({ unreadable: 1, isSure: false });
    expect(read.checked).toContain(
      "row 3: what stands under “State” is not a state, and the cell beside it is",
    );
  });

  it("A shifted row is found in a file that is read in parts by several threads", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `${DECLINED}${i}`);
    const shifted = "2012-03-07,Booked into Detention,JAIL, OR,GORSE,OREGON";
    const text = lines(RELEASE, ...rows, shifted, ...rows.map((row) => `${row} b`));
    const { found, partsByColumns } = await readInParts(text);
    expect(partsByColumns).toBeGreaterThan(5);
    expect(found).toMatchObject({ rows: 6_001, countedRows: 6_000, unreadable: 1, isSure: false });
    expect(found.issues.flatMap(({ examples }) => examples)[0]).toMatch(/^row 3,002: /u);
  });

  it("Rows that all end with the same comma are read, and so is one that ends with a comma alone", async () => {
    const all = lines(RELEASE, `${DECLINED},`, `${BOOKED},`, `${BOOKED}N,`);
    const one = lines(RELEASE, DECLINED, `${BOOKED},`, `${BOOKED}N`);
    for (const text of [all, one]) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const { counts, found } = await openFile("commas.csv", text);
      expect(counts).toEqual({ detainers: 3, declined: 1 });
      expect([found.isSure, found.issues]).toEqual([true, []]);
    }
  });

  it("A row of a state that is in no list is no shifted row", async () => {
    const foreign = "2012-03-07,Booked into Detention,JAIL,WASHINGTON,ONTARIO,I247";
    const { counts, found } = await openFile(
      "foreign.csv",
      lines(RELEASE, DECLINED, BOOKED, foreign),
    );
    expect(counts).toEqual({ detainers: 3, declined: 1 });
    expect(found.unreadable).toBe(0);
    expect(found.issues.map(({ kind }) => kind)).not.toContain("row shifted by a cell");
  });
});
