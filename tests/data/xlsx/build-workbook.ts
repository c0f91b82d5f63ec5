import { strToU8, zipSync } from "fflate";
import { getCellText } from "#data/tabular/table-record.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import type {
  ImportedCollection,
  ImportOptions,
  TableSummary,
} from "#data/tabular/table-reader.ts";
import { readXlsx } from "#data/xlsx/read-xlsx.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A sheet of a workbook made by hand: `rows` is what stands in its `sheetData`, or `xml` the whole of it. */
export interface HandSheet {
  readonly name: string;
  readonly rows?: string;
  readonly xml?: string;
  readonly state?: "visible" | "hidden" | "veryHidden";
}

/** Parts of a workbook made by hand, beside its sheets. */
export interface HandParts {
  /** What stands in the list of shared texts. */
  readonly texts?: string;
  /** Number formats of cells: ids of Excel's own, or codes. */
  readonly formats?: readonly (number | string)[];
  readonly isFrom1904?: boolean;
  /** Other parts, which may stand in for those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The XML of a sheet with rows. */
export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`;
}

/** The bytes of a workbook made by hand. Its sheets' files are numbered against their order. */
export function workbookOf(
  sheets: readonly HandSheet[],
  { texts, formats = [], isFrom1904 = false, parts = {} }: HandParts = {},
): Uint8Array {
  const files = sheets.map((sheet, i) => ({
    ...sheet,
    id: `rId${i + 10}`,
    path: `worksheets/sheet${sheets.length - i}.xml`,
  }));
  const codes = formats.flatMap((format, i) =>
    typeof format === "string" ? [`<numFmt numFmtId="${200 + i}" formatCode="${format}"/>`] : [],
  );
  const xfs = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === "string" ? 200 + i : format}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${files
      .map(
        ({ name, id, state = "visible" }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="${id}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}">${files
      .map(({ id, path }) => relation(id, "worksheet", path))
      .toReversed()
      .join(
        "",
      )}${texts === undefined ? "" : relation("rId1", "sharedStrings", "sharedStrings.xml")}${relation("rId2", "styles", "/xl/styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`,
    ...(texts === undefined
      ? {}
      : {
          "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="1" uniqueCount="1">${texts}</sst>`,
        }),
    ...Object.fromEntries(
      files.map(({ path, rows = "", xml = sheetXml(rows) }) => [`xl/${path}`, xml]),
    ),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([path, part]) => [
        path,
        typeof part === "string" ? strToU8(part) : part,
      ]),
    ),
  );
}

/** The rows of a workbook by sheet, each as its number and its texts without the blank ones at its end. */
export async function rowsOf(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<{
  readonly sheets: readonly string[];
  readonly rows: readonly (readonly [row: number, ...cells: string[]])[];
  readonly faults: readonly number[];
  readonly end: TableSummary;
}> {
  const sheets: string[] = [];
  const rows: (readonly [number, ...string[]])[] = [];
  const faults: number[] = [];
  const end = await readXlsx(
    new Blob([Uint8Array.from(bytes)]),
    {
      beginSheet: (name) => sheets.push(name),
      addRecord: (record) => {
        const cells = Array.from({ length: record.cells }, (_, i) => getCellText(record, i));
        while (cells.at(-1) === "") cells.pop();
        rows.push([record.row, ...cells]);
        faults.push(record.errorFlags);
      },
    },
    options,
  );
  return { sheets, rows, faults, end };
}

/** A workbook read as a release, opened on March 31, 2026. */
export async function readXlsxRelease(bytes: Uint8Array): Promise<ImportedCollection> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const at = "2026-03-31T12:00:00Z";
  const file = { name: "file.xlsx", bytes: source.size, sha256: "00", at };
  return importRelease(readXlsx, source, file);
}
