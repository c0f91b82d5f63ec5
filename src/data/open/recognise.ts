import { recognise as recogniseRelease } from "#data/foia/releases.ts";
import { MAGIC } from "#data/packed/layout.ts";
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
  const container = containerOf(new Uint8Array(await source.slice(0, SAMPLE).arrayBuffer()));
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

function containerOf(sample: Uint8Array): Container {
  const start = String.fromCharCode(...sample.subarray(0, SAMPLE));
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith(MAGIC)) return "packed";
  if (start.startsWith("PK\u0003\u0004")) return "xlsx";
  if (start.includes("%PDF-")) return "pdf";
  if (/^(?:\u00EF\u00BB\u00BF)?\s*[{[]/u.test(start)) return "json";
  return "csv";
}
