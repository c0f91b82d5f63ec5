import { describe, expect, it } from "vitest";
import { rowsOf, sheetXml, workbookOf } from "./build-workbook.ts";

const ROW = `<row r="1"><c t="inlineStr"><is><t>x</t></is></c></row>`;

/** A workbook whose one sheet is this XML. */
const withSheet = (xml: string): Uint8Array => workbookOf([{ name: "A", xml }]);
/** A workbook with other bytes for one of its parts. */
const withPart = (name: string, part: string): Uint8Array =>
  workbookOf([{ name: "A", rows: ROW }], { parts: { [name]: part } });

/** The list of sheets of a workbook, by their relations. */
function namedSheets(...ids: readonly string[]): string {
  return `<workbook><sheets>${ids.map((id) => `<sheet name="S" r:id="${id}"/>`).join("")}</sheets></workbook>`;
}

describe("workbooks whose parts contradict each other or are no XML", () => {
  it.each([
    [
      "that names a sheet twice",
      withPart("xl/workbook.xml", namedSheets("rId10", "rId10")),
      "names its sheet 'S' twice",
    ],
    [
      "that names a sheet by two relations",
      workbookOf([{ name: "A", rows: ROW }], {
        parts: {
          "xl/workbook.xml": namedSheets("rId1", "rId2"),
          "xl/_rels/workbook.xml.rels": `<Relationships>${["rId1", "rId2"].map((id) => `<Relationship Id="${id}" Type="a/worksheet" Target="worksheets/sheet1.xml"/>`).join("")}</Relationships>`,
        },
      }),
      "names its sheet 'S' twice",
    ],
    [
      "whose sheet is something else",
      withPart("xl/workbook.xml", namedSheets("rId10", "rId2")),
      "names its sheet 'S' is none",
    ],
    [
      "whose tags do not close each other",
      withPart("xl/workbook.xml", "<workbook><a></workbook>"),
      "do not close",
    ],
    [
      "with tags after the last",
      withPart("xl/workbook.xml", "<workbook/><sheet/>"),
      "do not close",
    ],
    [
      "with an attribute that is none",
      withPart("xl/workbook.xml", `<workbook a"b" c="d"/>`),
      "tags are none",
    ],
    [
      "with a part that breaks off",
      withPart("xl/workbook.xml", "<workbook><sheets>"),
      "breaks off",
    ],
    [
      "with a text that takes in cells",
      withSheet(sheetXml(`<row r="1"><c t="inlineStr"><is><t>x<c><v>1</v></c></t></is></c></row>`)),
      "breaks off after row 0",
    ],
    [
      "with a shared text that takes in another",
      workbookOf([{ name: "A", rows: ROW }], { texts: "<si><t>a<si><t>b</t></si>" }),
      "damaged after text 0",
    ],
    [
      "with a tag of a text that is damaged",
      workbookOf([{ name: "A", rows: ROW }], { texts: "<si><t?a</t></si><si><t>b</t></si>" }),
      "tags are none",
    ],
    [
      "with a text that is closed by another tag",
      workbookOf([{ name: "A", rows: ROW }], { texts: "<si><u>a</t></si>" }),
      "damaged after text 0",
    ],
    [
      "with a text beside the others",
      workbookOf([{ name: "A", rows: ROW }], { texts: "<s><t>a</t></s><si><t>b</t></si>" }),
      "damaged after text 0",
    ],
    [
      "with a text behind the list",
      workbookOf([{ name: "A", rows: ROW }], { texts: "<si><t>a</t></si></sst><si/>" }),
      "damaged after text 1",
    ],
    [
      "with a row cut out from the end of one value to that of another",
      withSheet(sheetXml(`<row r="1"><c r="A1"><v>1</v/v></c><c r="B2"><v>2</v></c></row>`)),
      "tags are none",
    ],
    [
      "with cells of a row in another",
      withSheet(
        sheetXml(
          `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B3"><v>2</v></c></row>`,
        ),
      ),
      "breaks off after row 1",
    ],
    [
      "with a cell in the name of another",
      withSheet(sheetXml(ROW.replace("<c ", `<c r="A<v>1</v></c><c r=" `))),
      "breaks off",
    ],
    [
      "with a mark in the name of an attribute",
      withSheet(sheetXml(ROW.replace("<c ", `<c r="A1"B2" `))),
      "breaks off",
    ],
    [
      "with a cell whose place has no row",
      withSheet(sheetXml(ROW.replace("<c ", `<c r="Bq" `))),
      "breaks off",
    ],
    ["with a tag without a name", withSheet(sheetXml(ROW.replace("<c ", "<><c "))), "breaks off"],
    [
      "with rows behind the last",
      withSheet(
        sheetXml(ROW).replace("<pageMargins", `<row r="2"><c><v>1</v></c></row><pageMargins`),
      ),
      "breaks off after row 1",
    ],
  ])("A workbook %s ends in a sentence", async (_, bytes, words) => {
    await expect(rowsOf(bytes)).rejects.toMatchObject({
      name: "ImportError",
      message: expect.stringContaining(words) as string,
    });
  });
});

describe("workbooks whose list of sheets is damaged", () => {
  it("A sheet that the workbook does not name is left out and reported as an error", async () => {
    const bytes = workbookOf(
      [
        { name: "A", rows: ROW },
        { name: "B", rows: ROW },
      ],
      { parts: { "xl/workbook.xml": namedSheets("rId10") } },
    );
    const { rows, end } = await rowsOf(bytes);
    expect(rows).toEqual([[1, "x"]]);
    expect(end.issues).toMatchObject([
      {
        kind: "sheet without a name",
        severity: "error",
        examples: ["the workbook holds “xl/worksheets/sheet1.xml” and does not name it; left out"],
      },
    ]);
  });

  it("A sheet that is neither shown nor hidden is read", async () => {
    const named = namedSheets("rId10").replace("name=", 'state="vicible" name=');
    expect((await rowsOf(withPart("xl/workbook.xml", named))).rows).toEqual([[1, "x"]]);
  });
});
