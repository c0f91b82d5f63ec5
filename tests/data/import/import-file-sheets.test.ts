import { describe, expect, it } from "vitest";
import {
  buildSheets,
  getAnswer,
  proposeSheets,
  readAsProposed,
  readByCommand,
  readCase,
} from "./sheet-files.ts";

/** January 30, 2017. */
const DAY = 42_765;
const DECLINED = "Detainer Declined by LEA";
const BOOKED = "Booked into Detention";
const RELEASE = ["date", "lift_reason", "det_facility", "city", "state"];
const OWN = ["Date of detainer", "Outcome", "Jail", "City", "State"];
const FIRST = [DAY, DECLINED, "Alder County Jail", "Alder", "Texas"];
const SECOND = [DAY + 1, BOOKED, "Birch County Jail", "Birch", "Texas"];
const THIRD = [DAY + 7, DECLINED, "Alder County Jail", "Alder", "Texas"];
const ROWS = [FIRST, SECOND, THIRD];
const BLANK: readonly string[] = [];

describe("the sheet and the row of headings", () => {
  const README = {
    name: "Read me",
    rows: [
      ["Title", "Detainers"],
      ["Contact", "the office"],
    ],
  };

  it("Of a workbook that begins with a read-me, the sheet with dates and places is proposed: 3 rows, 2 declined", async () => {
    const bytes = readCase("s1-read-me-sheet-first-table.xlsx");
    const proposal = await proposeSheets(bytes);
    expect(proposal.sample.headings).toEqual(OWN);
    expect(getAnswer(proposal, "sheet")).toEqual({ answer: "all", choices: ["all", "1", "2"] });
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ countedRows: 3, declined: 2 });
    expect(await readByCommand(bytes, {}, proposal.mapping)).toMatchObject({
      rows: 3,
      declined: 2,
    });
  });

  it("The sheet with more rows is proposed of two that have dates and places, and the other can be chosen", async () => {
    const bytes = buildSheets([
      README,
      { name: "Few", rows: [["Date issued", ...OWN.slice(1)], FIRST] },
      { name: "Many", rows: [OWN, ...ROWS] },
    ]);
    expect((await proposeSheets(bytes)).sample.headings[0]).toBe("Date of detainer");
    expect((await proposeSheets(bytes, { sheet: "2" })).sample.headings[0]).toBe("Date issued");
    const { found } = await readAsProposed(bytes, { sheet: "2" });
    expect([found.countedRows, getAnswer(found, "sheet")?.answer]).toEqual([1, "2"]);
  });

  it("Months on sheets of their own are read together, and one of them alone on the reader's word", async () => {
    const bytes = buildSheets([
      README,
      { name: "January", rows: [RELEASE, FIRST, SECOND] },
      { name: "February", rows: [RELEASE, THIRD] },
    ]);
    expect((await readAsProposed(bytes)).found.countedRows).toBe(3);
    expect((await readAsProposed(bytes, { sheet: "3" })).found.countedRows).toBe(1);
    expect(await readByCommand(bytes, { sheet: "3" })).toMatchObject({ rows: 1, declined: 1 });
  });

  it("A sheet that the workbook does not have is named with those that it has", async () => {
    const bytes = buildSheets([{ name: "A", rows: [RELEASE, ...ROWS] }]);
    await expect(readAsProposed(bytes, { sheet: "7" })).rejects.toThrow(
      "The workbook has no sheet 7. Its sheets are: 1 “A”.",
    );
  });

  it("Where two rows may be headings, each is offered by its cells, and the one chosen is read", async () => {
    const bytes = buildSheets([{ name: "A", rows: [["a", "b", "c", "d", "e"], OWN, ...ROWS] }]);
    const proposal = await proposeSheets(bytes);
    const question = proposal.questions.find(({ key }) => key === "heading-row");
    expect(question?.choices).toEqual([
      { value: "1", words: "Headings in row 1: a, b, c, d, e" },
      { value: "2", words: "Headings in row 2: Date of detainer, Outcome, Jail, City, State" },
    ]);
    const answers = { "heading-row": "2" };
    const chosen = await proposeSheets(bytes, answers);
    expect(chosen.sample.headings).toEqual(OWN);
    const { found } = await readAsProposed(bytes, answers);
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2 });
    expect(await readByCommand(bytes, answers, chosen.mapping)).toMatchObject({
      rows: 3,
      declined: 2,
    });
  });

  it("A table with one row of headings raises no question", async () => {
    const proposal = await proposeSheets(buildSheets([{ name: "A", rows: [OWN, ...ROWS] }]));
    expect(proposal.questions).toEqual([]);
  });
});

describe("tables beside and below", () => {
  it("Of a summary beside the data with the same heading, the data are read and the summary is told", async () => {
    const bytes = readCase("s2-side-table-same-heading.xlsx");
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2, isSure: true });
    expect(found.issues).toMatchObject([{ kind: "table beside", count: 1 }]);
    const command = await readByCommand(bytes);
    expect(command).toMatchObject({ rows: 3, declined: 2 });
    expect(command.said).toContain("“State”, “Declined” stand beside the table");
  });

  it.each([
    [
      "left of them",
      [
        ["State", "Declined", "", ...RELEASE],
        ["Texas", 2, "", ...FIRST],
        ["Ohio", 0, "", ...SECOND],
        ["", "", "", ...THIRD],
      ],
    ],
    [
      "with more rows than they have",
      [
        [...RELEASE, "", "State", "Declined"],
        [...FIRST, "", "Texas", 2],
        [...SECOND, "", "Ohio", 0],
        [...THIRD, "", "Iowa", 0],
        ["", "", "", "", "", "", "Utah", 0],
      ],
    ],
    [
      "that begins at a lower row",
      [
        RELEASE,
        FIRST,
        [...SECOND, "", "Summary"],
        [...THIRD, "", "Texas", 2],
        ["", "", "", "", "", "", "Ohio", 0],
      ],
    ],
  ])("A summary %s takes no row from the data and adds none", async (_, rows) => {
    const { found } = await readAsProposed(buildSheets([{ name: "A", rows }]));
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2, isSure: true });
    expect(found.issues).toMatchObject([{ kind: "table beside", count: 1 }]);
  });

  it("Of two whole tables side by side, the first is read, and no count is certain", async () => {
    const rows = [
      [...RELEASE, "", ...RELEASE],
      [...FIRST, "", ...THIRD],
      [...SECOND, "", ...THIRD],
    ];
    const { found } = await readAsProposed(buildSheets([{ name: "A", rows }]));
    expect(found).toMatchObject({ countedRows: 2, declined: 1, isSure: false });
    expect(found.issues).toMatchObject([{ kind: "table beside", severity: "error" }]);
  });

  it("A table of one's own under a summary is found by its dates and places", async () => {
    const rows = [
      ["State", "Detainers", "Notes"],
      ["Texas", 3, "all"],
      ["Ohio", 0, "none"],
      BLANK,
      OWN,
      ...ROWS,
    ];
    const bytes = buildSheets([{ name: "A", rows }]);
    const proposal = await proposeSheets(bytes);
    expect(getAnswer(proposal, "heading-row")).toEqual({ answer: "5", choices: ["1", "5"] });
    expect((await readAsProposed(bytes)).found).toMatchObject({ countedRows: 3, declined: 2 });
  });

  it("In a table of one's own, columns of a summary beside are not offered", async () => {
    const rows = [[...OWN, "", "State", "Declined"], [...FIRST, "", "Texas", 2], SECOND, THIRD];
    const bytes = buildSheets([{ name: "A", rows }]);
    const { sample } = await proposeSheets(bytes);
    expect(sample.headings).toEqual([...OWN, "", "", ""]);
    expect((await readAsProposed(bytes)).found).toMatchObject({ countedRows: 3, declined: 2 });
  });

  it("A summary below the data, behind a blank row, is told and is no row", async () => {
    const rows = [RELEASE, ...ROWS, BLANK, ["State", "Declined"], ["Texas", 2], ["Total", 2]];
    const bytes = buildSheets([{ name: "A", rows }]);
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ rows: 3, countedRows: 3, undated: 0, declined: 2, isSure: true });
    expect(found.issues.map(({ kind }) => kind)).toEqual(["rows below the table", "totals row"]);
    expect(await readByCommand(bytes)).toMatchObject({ rows: 3, declined: 2 });
  });

  it("Rows behind a blank row count where a day stands in one of them, and a whole row without a day is told", async () => {
    const rows = [RELEASE, FIRST, BLANK, SECOND, ["", ...FIRST.slice(1)], THIRD];
    const { found } = await readAsProposed(buildSheets([{ name: "A", rows }]));
    expect(found).toMatchObject({ rows: 4, countedRows: 3, undated: 1 });
  });

  it("The totals row of one of Excel's tables is left out and told, and so is a last row that says Total", async () => {
    const rows = [RELEASE, ...ROWS, [DAY + 9, DECLINED, "Sum County Jail", "Alder", "Texas"]];
    const path = "xl/worksheets/_rels/sheet1.xml.rels";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = {
      [path]: `<Relationships><Relationship Id="rId1" Type="${office}/table" Target="../tables/table1.xml"/></Relationships>`,
      "xl/tables/table1.xml": `<table id="1" ref="A1:E5" totalsRowCount="1"><autoFilter ref="A1:E4"/></table>`,
    };
    const { found } = await readAsProposed(buildSheets([{ name: "A", rows }], { parts }));
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2 });
    expect(found.issues).toMatchObject([{ kind: "totals row of a table", count: 1 }]);
    const bySight = buildSheets([{ name: "A", rows: [RELEASE, ...ROWS, ["Total", 3]] }]);
    const read = await readAsProposed(bySight);
    expect(read.found).toMatchObject({ rows: 3, undated: 0, isSure: true });
    expect(read.found.issues).toMatchObject([{ kind: "totals row", count: 1 }]);
  });
});
