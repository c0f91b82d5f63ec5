import { recognizeRelease } from "#data/tabular/releases.ts";
import { findExportedColumns } from "#data/import/exported-table-headings.ts";
import { COLUMNS_MAGIC } from "#data/native/columns-format.ts";
import { readDirectory } from "#data/zip/read-directory.ts";
import type { FileContainer, Packing, Recognition } from "#domain/import/file-format.ts";
import { explainForeignFormat } from "./foreign-formats.ts";
import { findPackedTable, unpackFile } from "./packed-file.ts";
import { TABLE_READERS } from "./import-file.ts";
import { readFirstSheets } from "./first-rows.ts";
import type { SheetRows } from "./first-rows.ts";
import { joinHeadingRows } from "#data/tabular/heading-rows.ts";
import { ImportError } from "#data/errors/import-error.ts";

/** First bytes by which a container is recognized. */
const SAMPLE_BYTES = 1024;
const MAX_BEFORE_HEADING = 25;
/** Parts by which a ZIP file is recognized as an office document; the reader of workbooks finds out whether it is one. */
const WORKBOOK_PARTS = ["xl/workbook.xml", "[content_types].xml"];
/** Bytes of a packed file that hold its first rows. */
const FIRST_BYTES = 4 << 20;
/** What is read where it is packed; editions of our own are unpacked by their reader. */
const PACKED_CONTAINERS: readonly FileContainer[] = ["csv", "xlsx", "parquet", "pdf"];
/** A file of 2 GB or more has no row-level release in it that a browser could hold. */
const MAX_BYTES = 2 ** 31;

/** What a file is by its first bytes, and its first rows where it is a table; never by its name. Throws `ImportError`. */
export async function recognizeFile(source: Blob): Promise<Recognition> {
  if (source.size === 0) throw new ImportError("The file is empty.");
  if (source.size >= MAX_BYTES) {
    throw new ImportError("The file has 2 GB or more, which is more than a page can hold.");
  }
  const container = await detectContainer(source);
  if (typeof container === "string") return recognizeContainer(source, container);
  const where =
    container.kind === "zip"
      ? `The ZIP file holds “${container.name}”.`
      : "The file is packed by gzip.";
  const unpacked = await unpackFirstRows(source, container);
  const inner = await detectContainer(unpacked);
  if (typeof inner !== "string" || !PACKED_CONTAINERS.includes(inner)) {
    throw new ImportError(`${where} That is packed once more: unpack it, and open what is in it.`);
  }
  const found = await recognizeContainer(unpacked, inner);
  return { ...found, packing: container, why: `${where} ${found.why}` };
}

/** Of a packed text the first rows; of a table whose parts are listed at its end, all. */
async function unpackFirstRows(source: Blob, packing: Packing): Promise<Blob> {
  const start = await unpackFile(source, packing, { maxBytes: FIRST_BYTES });
  const isWhole = /^(?:PK|PAR1)/u.test(await readStart(start.slice(0, SAMPLE_BYTES)));
  return isWhole ? unpackFile(source, packing) : start;
}

async function recognizeContainer(source: Blob, container: FileContainer): Promise<Recognition> {
  if (container === "pdf") {
    return { container, format: "report", why: "It begins as a PDF does.", choices: ["report"] };
  }
  if (container === "json" || container === "packed" || container === "zip") {
    const why = container === "zip" ? "It is a ZIP file." : "It begins as our own files do.";
    return { container, format: "editions", why, choices: ["editions"] };
  }
  const load = TABLE_READERS[container];
  if (load === undefined) throw new ImportError("Files of this kind are not read here.");
  const { sheets } = await readFirstSheets(
    await load(),
    source,
    MAX_BEFORE_HEADING,
    (rows) => recognizeLastRow(rows) !== null,
  );
  if (findExportedColumns(sheets[0]?.rows[0]?.cells ?? []) !== null) {
    const why = "Its first row has the headings that this page writes over the lines of its table.";
    return { container, format: "export", why, choices: ["export", "table"] };
  }
  for (const { name, rows } of sheets) {
    for (const [at, { row }] of rows.entries()) {
      const release = recognizeLastRow(rows.slice(0, at + 1));
      if (release === null) continue;
      const headings = [...release.columns.values()]
        .slice(0, 4)
        .map((place) => `“${release.printed[place] ?? ""}”`);
      const where = name === null ? `Row ${row}` : `Row ${row} of sheet “${name}”`;
      return {
        container,
        format: "foia",
        why: `${where} holds the headings ${headings.join(", ")} of ${release.release.title}.`,
        choices: ["foia", "table"],
      };
    }
  }
  return {
    container,
    format: "table",
    why: "It is a table, and its headings are those of no release that is known here.",
    choices: ["table"],
  };
}

/** The release whose headings the last of some rows holds, by itself or joined with the row above it. */
function recognizeLastRow(rows: SheetRows["rows"]) {
  const [last, above] = [rows.at(-1), rows.at(-2)];
  if (last === undefined) return null;
  const isBelow = above?.row === last.row - 1;
  const joined = isBelow ? joinHeadingRows(above.cells, last.cells) : null;
  for (const printed of [last.cells, ...(joined === null ? [] : [joined])]) {
    const release = recognizeRelease(printed);
    if (release !== null) return { ...release, printed };
  }
  return null;
}

async function detectContainer(source: Blob): Promise<FileContainer | Packing> {
  const start = await readStart(source.slice(0, SAMPLE_BYTES));
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith(COLUMNS_MAGIC)) return "packed";
  if (start.startsWith("\u001F\u008B")) return detectGzipContainer(source);
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
    const parts = await readDirectory(source);
    if (WORKBOOK_PARTS.some((name) => parts.has(name))) return "xlsx";
    return findPackedTable(parts) ?? "zip";
  }
  const foreign = explainForeignFormat(start);
  if (foreign !== null) throw new ImportError(foreign);
  if (start.includes("%PDF-")) return "pdf";
  if (isBinary(start)) {
    throw new ImportError(
      "The file is in no format that is read here: it is neither text, a PDF, a workbook (XLSX), Parquet nor a file of this site.",
    );
  }
  return JSON_START.test(start) ? "json" : "csv";
}

/** True where one of the first eight characters is one that no text has; NUL is one of UTF-16. */
function isBinary(start: string): boolean {
  return Array.from(start.slice(0, 8), (character) => character.charCodeAt(0)).some(
    (code) => (code > 0 && code < 9) || (code > 13 && code < 32),
  );
}

const JSON_START = /^(?:\u00EF\u00BB\u00BF)?\s*[{[]/u;

async function readStart(source: Blob): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await source.arrayBuffer()));
}

/** Editions of our own in a gzip file, by the first bytes that it unpacks to; otherwise it is a table, packed. */
async function detectGzipContainer(source: Blob): Promise<FileContainer | Packing> {
  const reader = source.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    const { value } = await reader.read();
    const start = String.fromCharCode(...(value ?? new Uint8Array()).subarray(0, SAMPLE_BYTES));
    if (start.startsWith(COLUMNS_MAGIC)) return "packed";
    if (JSON_START.test(start)) return "json";
  } catch (reason) {
    if (reason instanceof DOMException) throw reason;
    throw new ImportError("The gzip file is cut off or damaged.");
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return { kind: "gzip" };
}
