import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFile } from "#data/import/import-file.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportSummary } from "#domain/import/import-summary.ts";
import { run, createTempFolder } from "#tests/cli/run-command.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";

const HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type";
/** Three detainers, of which two were declined. */
const RELEASE = [
  HEADINGS,
  "2010-01-04,Detainer Declined by LEA,ALDER COUNTY JAIL,ALDER,PA,Detainer",
  "2010-01-05,Detainer Declined by LEA,ALDER COUNTY JAIL,ALDER,PA,Detainer",
  "2010-01-06,Case Closed,GORSE COUNTY JAIL,GORSE,PA,Detainer",
  "",
].join("\n");

/** What a file was found to hold, read as what it is recognized as. */
async function readFile(bytes: Uint8Array): Promise<ImportSummary> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const recognition = await recognizeFile(source);
  const file = { name: "mine", bytes: source.size, sha256: "00", at: "2026-12-01T12:00:00Z" };
  return (await importFile(source, file, recognition, recognition.format)).found;
}

const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );

const caseFile = (name: string) => readFileSync(join("tests", "cases", name));

describe("tables that are packed", () => {
  it("The CSV in a ZIP that a site offers for download is read with its 22 rows", async () => {
    expect(await readFile(caseFile("z1-csv-in-zip.zip"))).toMatchObject({ rows: 22 });
  });

  it.each([
    ["a ZIP with one CSV in a folder", zip({ "data/": "", "data/rows.csv": RELEASE })],
    [
      "a ZIP with a CSV, a read-me and what a Mac adds",
      zip({ "Rows.CSV": RELEASE, "README.txt": "a,b", "__MACOSX/._Rows.CSV": "x" }),
    ],
    ["a ZIP with a table in .txt", zip({ "rows.txt": RELEASE.replaceAll(",", "\t") })],
    ["a gzip file of a CSV", gzipSync(strToU8(RELEASE))],
    [
      "a workbook in a ZIP",
      zip({
        "rows.xlsx": workbookOf([
          {
            name: "List",
            rows: RELEASE.trim()
              .split("\n")
              .map(
                (line) =>
                  `<row>${line
                    .split(",")
                    .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
                    .join("")}</row>`,
              )
              .join(""),
          },
        ]),
      }),
    ],
  ])("Reading %s finds 3 detainers, 2 of them declined", async (_, bytes) => {
    expect(await readFile(bytes)).toMatchObject({ countedRows: 3, declined: 2, isSure: true });
  });

  it("The page says in which file of the ZIP the table stands", async () => {
    const { why, packing } = await recognizeFile(new Blob([zip({ "rows.csv": RELEASE }).slice()]));
    expect(why).toContain("The ZIP file holds “rows.csv”.");
    expect(packing).toEqual({ kind: "zip", name: "rows.csv" });
  });

  it.each([
    [
      "two tables",
      zip({ "a.csv": RELEASE, "b.csv": RELEASE }),
      "2 files: “a.csv” and “b.csv”. Unpack it",
    ],
    ["a ZIP in a ZIP", zip({ "a.csv": zip({ "b.csv": RELEASE }) }), "packed once more"],
    ["a gzip file in a gzip file", gzipSync(gzipSync(strToU8(RELEASE))), "packed once more"],
    [
      "a CSV cut off in its gzip file",
      gzipSync(strToU8(RELEASE.repeat(50))).slice(0, 90),
      "cut off or damaged",
    ],
  ])("A file with %s ends in a sentence on what to do", async (_, bytes, words) => {
    await expect(readFile(bytes)).rejects.toMatchObject({
      name: "ImportError",
      message: expect.stringContaining(words) as string,
    });
  });

  it("The command line reads the CSV in a ZIP as the page does", async () => {
    const path = join(createTempFolder(), "rows.zip");
    writeFileSync(path, zip({ "rows.csv": RELEASE }));
    const { status, err } = await run("check", path);
    expect([status, err]).toEqual([0, expect.stringContaining("1 edition: 0 errors")]);
    const { err: said } = await run(
      "read",
      join("tests", "cases", "z1-csv-in-zip.zip"),
      "--as",
      "csv",
    );
    expect(said).toContain("22 lines");
  });
});

describe("files of other programs", () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it.each([
    [
      "the HTML table that a website calls .xls",
      caseFile("f1-html-table-named.xls"),
      "The file is a web page (HTML), whatever its name ends with. Open it in a spreadsheet program",
    ],
    [
      "HTML in UTF-16",
      new Uint8Array(Buffer.from("\uFEFF<html><table><tr><td>a", "utf16le")),
      "web page (HTML)",
    ],
    [
      "HTML that begins with a blank line",
      latin("\n  <TABLE><tr><td>a</td></tr></TABLE>"),
      "web page (HTML)",
    ],
    [
      "the XML workbook that Excel 2003 calls .xls",
      caseFile("f1b-spreadsheetml-2003.xls"),
      "The file is an XML workbook of Excel 2003",
    ],
    ["other XML", latin('<?xml version="1.0"?><rows><row/></rows>'), "The file is an XML file"],
    [
      "a web page saved as one file",
      latin("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
      "MHTML",
    ],
    ["RTF", latin("{\\rtf1 a}"), "a text document (RTF)"],
    ["a database", latin("SQLite format 3\0aaaa"), "a database (SQLite)"],
    [
      "a 7z archive",
      latin("7z\u00BC\u00AF\u0027\u001C"),
      "a 7z archive, whatever its name ends with. Unpack it",
    ],
    [
      "a spreadsheet of LibreOffice",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      "an OpenDocument file (such as ODS)",
    ],
    [
      "a binary workbook",
      zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "a" }),
      "a binary workbook (XLSB)",
    ],
    [
      "a Word document",
      zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }),
      "a Word document",
    ],
  ])("Opening %s names it for what it is, with what to do", async (_, bytes, words) => {
    await expect(readFile(bytes)).rejects.toMatchObject({
      name: "ImportError",
      message: expect.stringContaining(words) as string,
    });
  });

  it("A CSV whose cells begin with < is still a CSV", async () => {
    const rows = RELEASE.replaceAll("Detainer\n", "<b>Detainer</b>\n");
    expect(await readFile(strToU8(rows))).toMatchObject({ countedRows: 3, declined: 2 });
  });

  it("The command line says the same sentence", async () => {
    const { status, out } = await run("check", join("tests", "cases", "f1-html-table-named.xls"));
    expect([status, out]).toEqual([1, expect.stringContaining("a web page (HTML)")]);
  });
});
