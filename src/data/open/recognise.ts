import { recognise as recogniseRelease } from "#data/foia/releases.ts";
import { exportColumns } from "#data/own/export-headings.ts";
import { MAGIC } from "#data/packed/layout.ts";
import { readDirectory } from "#data/zip/central-directory.ts";
import type { Container, Recognition } from "#domain/opening/format.ts";
import { TABLES } from "./containers.ts";
import { firstSheets } from "./first-rows.ts";
import { NotReadable } from "./not-readable.ts";

/** First bytes by which a container is told. */
const SAMPLE = 1024;
const MOST_BEFORE_HEADING = 25;
/** Parts by which a ZIP file is told to be an office document; whether it is a workbook is then said by its reader. */
const WORKBOOK_PARTS = ["xl/workbook.xml", "[content_types].xml"];
/** First bytes of the files of Office before 2007, and of any that it locks. */
const OLE = "\u00D0\u00CF\u0011\u00E0";
/** A file of 2 GB or more has no row-level release in it that a browser could hold. */
const MOST_BYTES = 2 ** 31;

/** What a file is by its first bytes, and its first rows where it is a table; never by its name. Throws `NotReadable`. */
export async function recognise(source: Blob): Promise<Recognition> {
  if (source.size === 0) throw new NotReadable("The file is empty.");
  if (source.size >= MOST_BYTES) {
    throw new NotReadable("The file has 2 GB or more, which is more than a page can hold.");
  }
  const container = await containerOf(source);
  if (container === "pdf") {
    return { container, format: "report", why: "It begins as a PDF does.", choices: ["report"] };
  }
  if (container === "json" || container === "packed" || container === "zip") {
    const why = container === "zip" ? "It is a ZIP file." : "It begins as our own files do.";
    return { container, format: "editions", why, choices: ["editions"] };
  }
  const load = TABLES[container];
  if (load === undefined) throw new NotReadable("Files of this kind are not read here.");
  const sheets = await firstSheets(
    await load(),
    source,
    MOST_BEFORE_HEADING,
    (cells) => recogniseRelease(cells) !== null,
  );
  if (exportColumns(sheets[0]?.rows[0]?.cells ?? []) !== null) {
    const why = "Its first row has the headings that this page writes over the lines of its table.";
    return { container, format: "export", why, choices: ["export", "table"] };
  }
  for (const { name, rows } of sheets) {
    for (const { row, cells } of rows) {
      const release = recogniseRelease(cells);
      if (release === null) continue;
      const headings = [...release.columns.values()]
        .slice(0, 4)
        .map((at) => `“${cells[at] ?? ""}”`);
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

async function containerOf(source: Blob): Promise<Container> {
  const start = await startOf(source.slice(0, SAMPLE));
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith(MAGIC)) return "packed";
  if (start.startsWith("\u001F\u008B")) return packedContainer(source);
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
    const parts = await readDirectory(source);
    return WORKBOOK_PARTS.some((name) => parts.has(name)) ? "xlsx" : "zip";
  }
  if (start.startsWith(OLE)) {
    throw new NotReadable(
      "The file is a workbook locked with a password, or in Excel’s format before 2007. Saved as XLSX without a password it can be read.",
    );
  }
  if (start.includes("%PDF-")) return "pdf";
  if (isBinary(start)) {
    throw new NotReadable(
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

async function startOf(source: Blob): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await source.arrayBuffer()));
}

/** What a gzip file holds, by the first bytes that it unpacks to. */
async function packedContainer(source: Blob): Promise<Container> {
  const reader = source.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    const { value } = await reader.read();
    const start = String.fromCharCode(...(value ?? new Uint8Array()).subarray(0, SAMPLE));
    if (start.startsWith(MAGIC)) return "packed";
    if (JSON_START.test(start)) return "json";
  } catch (reason) {
    if (reason instanceof DOMException) throw reason;
    throw new NotReadable("The gzip file is cut off or damaged.");
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  throw new NotReadable("The gzip file holds no editions. Unpack it, and open what is in it.");
}
