import { describe, expect, it } from "vitest";
import { rowsOf, workbookOf } from "./build-workbook.ts";
import type { HandParts } from "./build-workbook.ts";

/** The texts of one row whose cells are written as XML. */
async function cellsOf(cells: string, parts: HandParts = {}): Promise<readonly string[]> {
  const { rows } = await rowsOf(
    workbookOf([{ name: "A", rows: `<row r="1">${cells}</row>` }], parts),
  );
  return (rows[0] ?? []).slice(1) as readonly string[];
}

/** The text of one cell with a number format. */
async function dayOf(number: string, format: number | string, isFrom1904 = false): Promise<string> {
  const cell = `<c r="A1" s="1"><v>${number}</v></c>`;
  return (await cellsOf(cell, { formats: [0, format], isFrom1904 }))[0] ?? "";
}

describe("texts of a workbook", () => {
  it("Texts are the shared ones to which cells point, with runs joined and phonetic runs passed over", async () => {
    const texts = `<si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r></si><si><t xml:space="preserve"> 東京 </t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>`;
    const cells = [2, 1, 0, 3, 4, 0].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
    expect(await cellsOf(cells, { texts })).toEqual([
      " 東京 ",
      "rich text",
      "plain",
      "",
      "",
      "plain",
    ]);
  });

  it("Entities, escapes and line breaks are read in texts, and no others", async () => {
    const text = `&lt;a&gt; &amp;amp; &quot;&apos; &#233;&#x1F600; &foo; _x000D_ _x005F_x000D_ _xD83D__xDE00_ _x12_ a\r\nb`;
    const read = `<a> &amp; "' é😀 &foo; \r _x000D_ 😀 _x12_ a\nb`;
    const cells = `<c t="inlineStr"><is><t>${text}</t></is></c><c t="str"><v>${text}</v></c><c t="s"><v>0</v></c>`;
    expect(await cellsOf(cells, { texts: `<si><t>${text}</t></si>` })).toEqual([read, read, read]);
  });

  it("A CDATA section is taken as it is", async () => {
    const texts = "<si><t>a<![CDATA[</si>&amp;<]]>b<!-- </t> --></t></si>";
    expect(await cellsOf(`<c t="s"><v>0</v></c>`, { texts })).toEqual(["a</si>&amp;<b"]);
  });
});

describe("numbers of a workbook", () => {
  it.each([
    ["0", "0"],
    ["-7", "-7"],
    ["1234567890123456789", "1234567890123456789"],
    ["1E+21", "1000000000000000000000"],
    ["-2.5E-7", "-0.00000025"],
    ["1.5e3", "1500"],
    ["1.0", "1"],
    ["007", "7"],
    ["41.799999999999997", "41.8"],
    ["0.30000000000000004", "0.3"],
    ["-0", "0"],
  ])("The number %s is written as a person would: %s", async (number, words) => {
    expect(await cellsOf(`<c><v>${number}</v></c>`)).toEqual([words]);
  });

  it("Cells of numbers that are none keep their text and are reported", async () => {
    const { rows, end } = await rowsOf(
      workbookOf([{ name: "A", rows: `<row r="3"><c r="B3"><v>1e999</v></c></row>` }]),
    );
    expect(rows.at(-1)).toEqual([3, "", "1e999"]);
    expect(end.issues).toEqual([
      {
        kind: "number that is none",
        severity: "warning",
        count: 1,
        examples: ["cell B3: kept as it stands"],
      },
    ]);
  });

  it("Truth values are TRUE and FALSE", async () => {
    expect(await cellsOf(`<c t="b"><v>1</v></c><c t="b"><v>0</v></c>`)).toEqual(["TRUE", "FALSE"]);
  });
});

describe("days of a workbook", () => {
  it.each([
    ["1", 14, "1900-01-01"],
    ["59", 14, "1900-02-28"],
    ["61", 14, "1900-03-01"],
    ["42736", 22, "2017-01-01"],
    ["42763.5", 22, "2017-01-28 12:00:00"],
    ["42763.999988425923", 22, "2017-01-28 23:59:59"],
    ["2958465", 14, "9999-12-31"],
    ["0.25", 20, "06:00:00"],
    ["42763", "yyyy\\-mm\\-dd", "2017-01-28"],
    ["42763", "[$-409]d-mmm-yy;@", "2017-01-28"],
  ])("In the calendar from 1900, day %s by format %s is %s", async (number, format, day) => {
    expect(await dayOf(number, format)).toBe(day);
  });

  it("In the calendar from 1904, days are four years and a day later", async () => {
    expect(await dayOf("0", 14, true)).toBe("1904-01-01");
    expect(await dayOf("41301", 14, true)).toBe("2017-01-28");
  });

  it.each([
    ["42763", 0],
    ["42763", "0.00"],
    ["42763", "General"],
    ["42763", "&quot;day&quot; 0"],
    ["42763", "[Red]0"],
    ["42763", "0\\d"],
  ])("A number is no day where the format shows a number: %s by %s", async (number, format) => {
    expect(await dayOf(number, format)).toBe(number);
  });

  it.each([
    ["-1", "-1"],
    ["0", "0"],
    ["60", "60"],
    ["2958466", "2958466"],
    ["1E+30", "1000000000000000000000000000000"],
  ])("A day that no calendar has stays a number and is reported: %s", async (number, words) => {
    const rows = `<row r="1"><c s="0"><v>${number}</v></c></row>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }], { formats: [14] }));
    expect(read.rows).toEqual([[1, words]]);
    expect(read.end.issues[0]?.examples).toEqual(["cell A1: its number is kept"]);
  });

  it("A day written as an ISO date is read as it is", async () => {
    expect(
      await cellsOf(
        `<c t="d"><v>2017-01-28T00:00:00Z</v></c><c t="d"><v>2017-01-28T08:30:00</v></c>`,
      ),
    ).toEqual(["2017-01-28", "2017-01-28 08:30:00"]);
  });
});

describe("formulas of a workbook", () => {
  it("Formulas are never computed: stored values are read and reported, and missing ones are blank", async () => {
    const rows = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>NA()</f><v>#N/A</v></c></row>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }]));
    expect(read.rows).toEqual([[1, "2", "x", "", "#N/A"]]);
    expect(read.end.issues).toEqual([
      {
        kind: "formula, its kept value read",
        severity: "warning",
        count: 3,
        examples: ["cell A1", "cell B1", "cell D1"],
      },
      {
        kind: "formula without a kept value",
        severity: "warning",
        count: 1,
        examples: ["cell C1: read as blank"],
      },
      {
        kind: "error of a formula",
        severity: "warning",
        count: 1,
        examples: ["cell D1"],
      },
    ]);
  });
});
