import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { valuesOf } from "#tests/data/tabular/mapped-files.ts";
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

describe("merged cells", () => {
  it("A jail merged over three rows is the jail of each of them: 3 rows, 2 declined, one agency", async () => {
    const bytes = readCase("m1-merged-facility-cells.xlsx");
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ countedRows: 3, declined: 2, agencies: 1, isSure: true });
    expect(found.issues).toMatchObject([{ kind: "merged cell", count: 3 }]);
    expect(await readByCommand(bytes)).toMatchObject({ rows: 3, declined: 2 });
  });

  it("A day merged over two rows is the day of both", async () => {
    const rows = [OWN, FIRST, ["", ...SECOND.slice(1)], THIRD];
    const read = await readAsProposed(buildSheets([{ name: "A", rows, merged: ["A2:A3"] }]));
    expect(valuesOf(read, "issuedText")).toEqual([["2017-01-30"], ["2017-01-30"], ["2017-02-06"]]);
  });

  it("A number merged over two rows counts once, in the first of them, and that is told", async () => {
    const rows = [
      ["Date", "Jail", "State", "Declined"],
      [DAY, "Alder County Jail", "Texas", 4],
      [DAY, "Birch County Jail", "Texas", ""],
      [DAY, "Cedar County Jail", "Texas", 2],
    ];
    const bytes = buildSheets([{ name: "A", rows, merged: ["D2:D3"] }]);
    const { found } = await readAsProposed(bytes, {}, { rows: "declines" });
    expect(found).toMatchObject({ declined: 6, countedRows: 2, uncounted: 1 });
    expect(found.issues[0]).toMatchObject({ kind: "merged cell with a number", count: 1 });
  });

  it("Merged cells are filled in whichever rows they lie: as if each row said its jail itself", async () => {
    const jails = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(jails, async (lengths) => {
        const names = lengths.flatMap((length, jail) =>
          Array.from({ length }, (_, i) => ({
            jail: `Jail ${jail} County Jail`,
            isFirst: i === 0,
          })),
        );
        const table = (isMerged: boolean) => [
          OWN,
          ...names.map(({ jail, isFirst }, i) => {
            const shown = isMerged && !isFirst ? "" : jail;
            return [DAY + i, DECLINED, shown, "Alder", "Texas"];
          }),
        ];
        let row = 2;
        const merged = lengths.flatMap((length) => {
          const from = row;
          row += length;
          return length > 1 ? [`C${from}:C${row - 1}`] : [];
        });
        const asMerged = buildSheets([{ name: "A", rows: table(true), merged }]);
        const read = await readAsProposed(asMerged);
        const plain = await readAsProposed(buildSheets([{ name: "A", rows: table(false) }]));
        expect(valuesOf(read, "agency", "issuedText")).toEqual(
          valuesOf(plain, "agency", "issuedText"),
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe("two rows of headings", () => {
  const names = ["Date received", "Outcome", "Name", "City", "State"];
  const groups = ["Detainer", "", "Jail", "", ""];

  it("Headings under merged names of groups are read with them: “Jail / Name” is the agency", async () => {
    const rows = [["Detainers of the county"], groups, names, ...ROWS];
    const bytes = buildSheets([{ name: "A", rows, merged: ["A1:E1", "A2:B2", "C2:E2"] }]);
    const { sample, mapping } = await proposeSheets(bytes);
    expect([sample.headingRow, mapping.columns.agency]).toEqual([3, "Jail / Name"]);
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2, agencies: 2 });
    expect(await readByCommand(bytes, {}, mapping)).toMatchObject({ rows: 3, declined: 2 });
  });

  it("A heading merged over both rows stands beside groups", async () => {
    const rows = [["Date", "Outcome", "Jail", "", ""], ["", "", "Name", "City", "State"], ...ROWS];
    const merged = ["A1:A2", "B1:B2", "C1:E1"];
    const { found } = await readAsProposed(buildSheets([{ name: "A", rows, merged }]));
    expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 2, agencies: 2 });
  });

  it("A release is recognized by the headings of two rows joined", async () => {
    const rows = [
      ["Detainer", "", "", "Facility", ""],
      ["Prepare Date", "Lift Reason", "Facility", "City", "State"],
      ...ROWS,
    ];
    const bytes = buildSheets([{ name: "A", rows, merged: ["A1:C1", "D1:E1"] }]);
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ weekBy: "Detainer / Prepare Date", countedRows: 3, declined: 2 });
    expect(await readByCommand(bytes)).toMatchObject({ rows: 3, declined: 2 });
  });

  it("A title and a line of contact above the headings name no groups", async () => {
    const rows = [["Detainers of the county"], ["Contact", "records office"], OWN, ...ROWS];
    const { sample } = await proposeSheets(buildSheets([{ name: "A", rows }]));
    expect(sample.headings).toEqual(OWN);
  });
});

describe("hidden rows, columns and sheets", () => {
  it("Rows hidden by a filter count, and 2 are told as hidden; left out on the reader's word, 2 rows are left", async () => {
    const bytes = readCase("h1-filtered-rows-hidden.xlsx");
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ countedRows: 4, declined: 3 });
    expect(found.questions).toMatchObject([
      {
        key: "hidden",
        why: "2 rows are hidden in this sheet.",
        examples: ["row 3", "row 5"],
        answer: "count",
      },
    ]);
    const visible = await readAsProposed(bytes, { hidden: "leave-out" });
    expect(visible.found).toMatchObject({ countedRows: 2, declined: 2 });
    const command = await readByCommand(bytes);
    expect(command).toMatchObject({ rows: 4, declined: 3 });
    expect(command.said).toContain("2 rows are hidden in this sheet.");
    expect(await readByCommand(bytes, { hidden: "leave-out" })).toMatchObject({
      rows: 2,
      declined: 2,
    });
  });

  it("Rows hidden by hand are told in their sheet, and hidden headings are read all the same", async () => {
    const bytes = buildSheets([
      { name: "A", rows: [RELEASE, ...ROWS], hiddenRows: [1, 3] },
      { name: "B", rows: [RELEASE, [DAY + 30, ...FIRST.slice(1)]] },
    ]);
    const { found } = await readAsProposed(bytes, { hidden: "leave-out" });
    expect(found).toMatchObject({ countedRows: 3, declined: 3 });
    expect(found.questions.find(({ key }) => key === "hidden")).toMatchObject({
      why: "1 row is hidden in sheet “A”.",
      examples: ["sheet “A”, row 3"],
    });
  });

  it("A row of height 0 is hidden", async () => {
    const rows = [RELEASE, ...ROWS]
      .map((cells, r) => {
        const filled = cells.map((cell) =>
          typeof cell === "number"
            ? `<c s="1"><v>${cell}</v></c>`
            : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
        );
        return `<row r="${r + 1}" ${r === 2 ? `ht="0" customHeight="1"` : `ht="15"`}>${filled.join("")}</row>`;
      })
      .join("");
    const bytes = workbookOf([{ name: "A", rows }], { formats: [0, 14] });
    const { found } = await readAsProposed(bytes);
    expect(found.questions).toMatchObject([{ key: "hidden", examples: ["row 3"] }]);
  });

  it("A hidden column is read and told", async () => {
    const columns = `<cols><col min="2" max="3" width="9" hidden="1"/></cols>`;
    const bytes = buildSheets([{ name: "A", rows: [RELEASE, ...ROWS], columns }]);
    const { found } = await readAsProposed(bytes);
    expect(found).toMatchObject({ countedRows: 3, declined: 2 });
    expect(found.issues).toMatchObject([
      { kind: "hidden column", examples: ["columns B to C are hidden; read"] },
    ]);
  });

  it("A hidden sheet is left out and told, and counts on the reader's word", async () => {
    const bytes = buildSheets([
      { name: "Now", rows: [RELEASE, ...ROWS] },
      { name: "Before", state: "hidden", rows: [RELEASE, [DAY - 30, ...FIRST.slice(1)]] },
    ]);
    const { found } = await readAsProposed(bytes);
    expect([found.countedRows, getAnswer(found, "hidden")]).toEqual([
      3,
      { answer: "leave-out", choices: ["count", "leave-out"] },
    ]);
    const all = await readAsProposed(bytes, { hidden: "count" });
    expect(all.found).toMatchObject({ countedRows: 4, declined: 3 });
  });

  it("Where both are hidden, rows can count and sheets not", async () => {
    const bytes = buildSheets([
      { name: "Now", rows: [RELEASE, ...ROWS], hiddenRows: [3] },
      { name: "Before", state: "hidden", rows: [RELEASE, [DAY - 30, ...FIRST.slice(1)]] },
    ]);
    const count = async (hidden?: string) =>
      (await readAsProposed(bytes, hidden === undefined ? {} : { hidden })).found;
    expect(getAnswer(await count(), "hidden")).toEqual({
      answer: "rows",
      choices: ["count", "rows", "leave-out"],
    });
    expect((await count()).countedRows).toBe(3);
    expect((await count("count")).countedRows).toBe(4);
    expect((await count("leave-out")).countedRows).toBe(2);
  });

  it("A workbook whose only sheet is hidden is read, and not where hidden sheets are left out", async () => {
    const bytes = buildSheets([{ name: "A", state: "hidden", rows: [RELEASE, ...ROWS] }]);
    const { found } = await readAsProposed(bytes);
    expect([found.countedRows, getAnswer(found, "hidden")?.answer]).toEqual([3, "count"]);
    await expect(readAsProposed(bytes, { hidden: "leave-out" })).rejects.toThrow(
      "Every sheet of the workbook is hidden",
    );
  });
});
