import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFile } from "#data/import/import-file.ts";
import { proposeFileMapping } from "#data/import/propose-file-mapping.ts";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import { readTablePart } from "#data/import/read-table-part.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { Edition } from "#domain/report/edition.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";

/** Headings of a release of fiscal years 2008 to 2015, and a row of it that is a decline and one that is none. */
export const RELEASE = "date,lift_reason,det_facility,city,state,detainer_type";
export const DECLINED = "2012-03-05,Detainer Declined by LEA,GORSE COUNTY JAIL,GORSE,OREGON,I247";
export const BOOKED = "2012-03-06,Booked into Detention,GORSE COUNTY JAIL,GORSE,OREGON,I247";

/** A text of these lines. */
export function lines(...rows: readonly string[]): string {
  return `${rows.join("\n")}\n`;
}

/** Detainers and declines of a file, as the page and the command line count them. */
export interface FileCounts {
  readonly detainers: number;
  readonly declined: number;
}

/** What a file was read to be by the page, and what the command line says of it. */
export interface OpenedFile extends ImportedCollection {
  readonly counts: FileCounts;
  readonly commandCounts: FileCounts;
  /** Every line that the command `check` writes beside what it counted. */
  readonly checked: string;
  /** Kind and first example of each thing told, as the page lists it. */
  readonly told: readonly string[];
}

/** The text of a file in `tests/cases`. */
export function readCase(name: string): string {
  return readFileSync(join("tests", "cases", name), "utf8");
}

/** Reads a file in the page's way and by the command line; a table that is no release by the mapping that is proposed for it. */
export async function openFile(
  name: string,
  content: string | Uint8Array,
  changed: Partial<Mapping> = {},
  answers: ReadingAnswers = {},
): Promise<OpenedFile> {
  const source = new Blob([typeof content === "string" ? content : Uint8Array.from(content)]);
  const recognized = await recognizeFile(source);
  const isTable = recognized.format === "table";
  const proposal = isTable ? await proposeFileMapping(source, recognized, answers) : null;
  const mapping = proposal === null ? null : { ...completeMapping(proposal.mapping), ...changed };
  const file = { name, bytes: source.size, sha256: "00", at: "2026-12-01T12:00:00Z" };
  const read = await importFile(source, file, recognized, recognized.format, {
    answers,
    ...(mapping === null ? {} : { mapping }),
  });
  const folder = createTempFolder();
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await source.arrayBuffer()));
  const typed: string[] = [];
  if (mapping !== null) {
    writeFileSync(join(folder, "mapping.json"), JSON.stringify(mapping));
    typed.push("--mapping", join(folder, "mapping.json"));
  }
  const said = Object.entries(answers).map(([key, value]) => `${key}=${value}`);
  if (said.length > 0) typed.push("--answers", said.join(","));
  const { out } = await run("read", path, "--as", "json", ...typed);
  const check = await run("check", path, ...typed);
  return {
    ...read,
    counts: countParts(read),
    commandCounts: countEditions(out),
    checked: check.out.replace(/^counted: .*\n/mu, ""),
    told: read.found.issues.map(({ kind, examples }) => `${kind}: ${examples[0] ?? ""}`),
  };
}

/** Every row a decline where the table has no outcomes, as a reader would say. */
function completeMapping(mapping: Mapping): Mapping {
  return { ...mapping, rows: mapping.rows ?? "declines", order: mapping.order ?? "month-first" };
}

function countParts({ parts }: ImportedCollection): FileCounts {
  let detainers = 0;
  for (const { table, from, to } of parts) {
    const column = table.columns["count"];
    if (column?.kind !== "numbers") throw new Error("no counts");
    for (let row = from; row < to; row += 1) {
      detainers += column.values[column.codes === undefined ? row : (column.codes[row] ?? 0)] ?? 0;
    }
  }
  const declined = parts.reduce((sum, { info }) => sum + info.transcribedDeclines, 0);
  return { detainers, declined };
}

function countEditions(json: string): FileCounts {
  if (json === "") return { detainers: 0, declined: 0 };
  const read = JSON.parse(json) as Edition | readonly Edition[];
  const rows = [read].flat().flatMap((edition) => (edition as Edition).rows);
  const sum = (some: typeof rows) => some.reduce((all, { count }) => all + (count ?? 0), 0);
  return {
    detainers: sum(rows),
    declined: sum(rows.filter(({ outcome }) => (outcome ?? "declined") === "declined")),
  };
}

/** Reads a release in parts of 20,000 bytes, as several threads do, in slices of 70,000; says how many parts were read by columns. */
export async function readInParts(
  text: string,
): Promise<ImportedCollection & { readonly partsByColumns: number }> {
  let parts = 0;
  const bytes = new TextEncoder().encode(text);
  const slices = Array.from({ length: Math.ceil(bytes.length / 70_000) }, (_, i) =>
    bytes.slice(i * 70_000, (i + 1) * 70_000),
  );
  const stream = () =>
    new ReadableStream({
      start: (controller) => {
        for (const slice of slices) controller.enqueue(slice);
        controller.close();
      },
    });
  const source = Object.assign(new Blob([bytes]), { stream });
  const file = { name: "a.csv", bytes: source.size, sha256: "00", at: "2026-12-01T12:00:00Z" };
  const read = await importRelease(readCsvRows, source, file, {
    pool: {
      size: 2,
      partBytes: 20_000,
      readPart: async (part) => {
        const result = await readTablePart(part);
        if (result.chunks !== null) parts += 1;
        return result;
      },
    },
  });
  return { ...read, partsByColumns: parts };
}
