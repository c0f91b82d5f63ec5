import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/prepare.mjs";
import { importFile } from "#data/import/import-file.ts";
import { proposeFileMapping } from "#data/import/propose-file-mapping.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";

/** Where a small file with a fault that people's files have stands. */
export function casePath(name: string): string {
  return join(ROOT, "tests", "cases", name);
}

/** Opens such a file as the page does on March 31, 2026: by what it is recognized as, a table by what is proposed for it. */
export async function openCase(
  name: string,
  answers: ReadingAnswers = {},
): Promise<ImportedCollection> {
  const source = new Blob([Uint8Array.from(readFileSync(casePath(name)))]);
  const recognition = await recognizeFile(source);
  const at = "2026-03-31T12:00:00Z";
  const file = { name, bytes: source.size, sha256: "00", at };
  if (recognition.format !== "table") {
    return importFile(source, file, recognition, recognition.format, { answers });
  }
  const { mapping } = await proposeFileMapping(source, recognition, answers);
  return importFile(source, file, recognition, "table", { answers, mapping });
}
