import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { recognizeFile } from "#data/import/recognize-file.ts";
import { rowsOf, sheetXml, workbookOf } from "./build-workbook.ts";

const ROW = `<row r="1"><c t="inlineStr"><is><t>x</t></is></c></row>`;
const WHOLE = workbookOf([{ name: "A", rows: ROW }], { texts: "<si><t>shared</t></si>" });

/** A workbook whose one sheet is this XML. */
const withSheet = (xml: string): Uint8Array => workbookOf([{ name: "A", xml }]);
/** A workbook with other bytes for one of its parts. */
const withPart = (name: string, part: string): Uint8Array =>
  workbookOf([{ name: "A", rows: ROW }], { parts: { [name]: part } });

/** Bytes with a number of 32 bits written over at a place after a mark. */
function withNumber(bytes: Uint8Array, mark: number, offset: number, value: number): Uint8Array {
  const made = bytes.slice();
  const view = new DataView(made.buffer);
  for (let at = 0; at + 4 <= made.length; at += 1) {
    if (view.getUint32(at, true) === mark) view.setUint32(at + offset, value, true);
  }
  return made;
}
const LISTED = 0x02014b50;

describe("files that are no workbook, and damaged ones", () => {
  it.each([
    ["a ZIP file of other things", zipSync({ "a.csv": strToU8("a") }), "no workbook is in it"],
    ["a ZIP in a ZIP", zipSync({ "a.xlsx": WHOLE }), "no workbook is in it"],
    ["a Word document", zipSync({ "word/document.xml": strToU8("<a/>") }), "a Word document, not"],
    ["a binary workbook", zipSync({ "xl/workbook.bin": strToU8("a") }), "binary workbook (XLSB)"],
    ["cut off", WHOLE.subarray(0, WHOLE.length - 200), "cut off or damaged"],
    ["too large by its list", withNumber(WHOLE, LISTED, 24, 0xffff_fff0), "400 times as large"],
    ["larger than its list says", withNumber(WHOLE, LISTED, 24, 3), "damaged|larger than"],
    ["smaller than its list says", withNumber(WHOLE, LISTED, 24, 90_000), "damaged or cut off"],
    ["with another check sum", withNumber(WHOLE, LISTED, 16, 1), "damaged or cut off"],
    ["whose parts overlap", withNumber(WHOLE, LISTED, 42, 0), "overlap"],
    [
      "with a document type",
      withSheet(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml(ROW)}`),
      "document type",
    ],
    [
      "with one in its texts",
      withPart("xl/workbook.xml", `<!DOCTYPE a><workbook/>`),
      "document type",
    ],
    [
      "whose sheet breaks off",
      withSheet(sheetXml(ROW).slice(0, sheetXml(ROW).indexOf("</row>"))),
      "breaks off after row",
    ],
    [
      "whose sheet is none",
      withSheet("<worksheet><sheetData><rpw/></sheetData></worksheet>"),
      "is damaged",
    ],
    ["with NUL bytes", withSheet(sheetXml(ROW.replace("x", "\0"))), "NUL bytes"],
    [
      "that names a missing sheet",
      withPart("xl/_rels/workbook.xml.rels", "<Relationships/>"),
      "does not hold",
    ],
    [
      "with 20,000 columns",
      withSheet(sheetXml(`<row r="1"><c r="ACOF1"><v>1</v></c></row>`)),
      "more than 16,384 cells",
    ],
    ["without a sheet", workbookOf([]), "no sheet with cells"],
  ])(
    "Opening a workbook ends in a sentence where the file is this: %s",
    async (_, bytes, words) => {
      const read = rowsOf(bytes);
      await expect(read).rejects.toThrow(new RegExp(words.replaceAll(/[()]/gu, "\\$&"), "u"));
      await expect(read).rejects.toHaveProperty("name", "ImportError");
    },
  );

  it("A workbook cut off anywhere ends in a sentence", async () => {
    for (let end = 1; end < WHOLE.length; end += 17) {
      await expect(rowsOf(WHOLE.subarray(0, end))).rejects.toHaveProperty("name", "ImportError");
    }
  });

  it("A workbook that would grow to hundreds of times its size ends in a sentence", async () => {
    const blank = `<row r="1"/>`.repeat(3_000_000);
    await expect(rowsOf(withSheet(sheetXml(blank)))).rejects.toThrow("400 times as large unpacked");
  });

  it("A workbook that was locked or is older than 2007 ends in a sentence", async () => {
    const ole = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array(600).fill(0),
    );
    await expect(recognizeFile(new Blob([ole]))).rejects.toThrow(
      "locked with a password, or in Excel",
    );
  });
});

describe("workbooks with strange parts", () => {
  it("Names of parts with .. lead nowhere", async () => {
    const bytes = workbookOf([{ name: "A", rows: ROW }], {
      parts: { "../../etc/passwd": "x", "xl/../evil.xml": "x" },
    });
    expect((await rowsOf(bytes)).rows).toEqual([[1, "x"]]);
  });

  it("Links to other files are reported and not opened", async () => {
    const links = `<Relationship Id="rId10" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId99" Type="a/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId98" Type="a/hyperlink" Target="https://example.org/" TargetMode="External"/>`;
    const bytes = withPart("xl/_rels/workbook.xml.rels", `<Relationships>${links}</Relationships>`);
    const { rows, end } = await rowsOf(bytes);
    expect(rows).toEqual([[1, "x"]]);
    expect(end.issues).toMatchObject([{ kind: "link to another file", count: 2 }]);
  });

  it("A cell of 10 MB in a workbook is read", async () => {
    const long = "y".repeat(10_000_000);
    const { rows } = await rowsOf(withSheet(sheetXml(ROW.replace("x", long))));
    expect(rows[0]?.[1]).toHaveLength(10_000_000);
  });
});

describe("recognizing a ZIP file", () => {
  it("A ZIP file is recognized as a workbook or another file by the list of its parts", async () => {
    const other = zipSync({ "index.json": strToU8("{}") });
    expect(await recognizeFile(new Blob([Uint8Array.from(WHOLE)]))).toMatchObject({
      container: "xlsx",
    });
    expect(await recognizeFile(new Blob([Uint8Array.from(other)]))).toMatchObject({
      container: "zip",
    });
  });
});
