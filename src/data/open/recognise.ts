import { recognise as recogniseRelease } from "#data/foia/releases.ts";
import { exportColumns } from "#data/own/export-headings.ts";
import { MAGIC } from "#data/packed/layout.ts";
import { readDirectory } from "#data/zip/central-directory.ts";
import type { Container, Recognition } from "#domain/opening/format.ts";
import { TABLES } from "./containers.ts";
import { firstRows } from "./first-rows.ts";
import { NotReadable } from "./not-readable.ts";

/** First bytes by which a container is told. */
const SAMPLE = 1024;
const MOST_BEFORE_HEADING = 25;
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
  const rows = await firstRows(await load(), source, MOST_BEFORE_HEADING);
  if (exportColumns(rows[0] ?? []) !== null) {
    const why = "Its first row has the headings that this page writes over the lines of its table.";
    return { container, format: "export", why, choices: ["export", "table"] };
  }
  for (const [i, row] of rows.entries()) {
    const release = recogniseRelease(row);
    if (release === null) continue;
    const headings = [...release.columns.values()].slice(0, 4).map((at) => `“${row[at] ?? ""}”`);
    return {
      container,
      format: "foia",
      why: `Row ${i + 1} holds the headings ${headings.join(", ")} of ${release.release.title}.`,
      choices: ["foia", "table"],
    };
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
  if (start.startsWith("PK\u0003\u0004")) return (await isWorkbook(source)) ? "xlsx" : "zip";
  if (start.startsWith("PK\u0005\u0006")) return "zip";
  if (start.includes("%PDF-")) return "pdf";
  return JSON_START.test(start) ? "json" : "csv";
}

const JSON_START = /^(?:\u00EF\u00BB\u00BF)?\s*[{[]/u;

async function startOf(source: Blob): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await source.arrayBuffer()));
}

async function isWorkbook(source: Blob): Promise<boolean> {
  return (await readDirectory(source)).has("xl/workbook.xml");
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
