import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { importFile } from "#data/import/import-file.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import { run } from "#tests/cli/run-command.ts";

/** The path of a file of `tests/cases`. */
export function casePath(name: string): string {
  return join("tests", "cases", name);
}

/** A file of `tests/cases` as the page reads it, by what it is recognized as; opened on December 1, 2026. */
export async function readCase(
  name: string,
  options: { readonly answers?: ReadingAnswers; readonly mapping?: Mapping } = {},
): Promise<ImportedCollection> {
  const source = await openAsBlob(casePath(name));
  const recognition = await recognizeFile(source);
  const file = { name, bytes: source.size, sha256: "00", at: "2026-12-01T00:00:00Z" };
  return importFile(source, file, recognition, recognition.format, options);
}

/** What `read --as csv` makes of a file: detainers, those recorded as declined, and its messages. */
export async function countByCommand(path: string, ...more: readonly string[]) {
  const { status, out, err } = await run("read", path, "--as", "csv", ...more);
  const rows = csvParse(out);
  const sum = (all: typeof rows | (typeof rows)[number][]) =>
    all.reduce((total, { count = "0" }) => total + Number(count), 0);
  const declines = rows.filter(({ outcome }) => outcome === "declined");
  return { status, err, detainers: sum(rows), declined: sum(declines) };
}
