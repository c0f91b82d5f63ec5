import { buildEditionTable } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { findOutcomeByKey } from "#data/normalize/normalize-outcome.ts";
import { COLUMNS_MAGIC } from "#data/native/columns-format.ts";
import { readColumnsHead, readColumnsFile } from "#data/native/read-columns-file.ts";
import { checkEdition } from "#data/native/check-edition.ts";
import { checkValue, parseJson } from "#data/native/parse-json-file.ts";
import { EDITION_FORMAT, editionSchema } from "#data/native/edition-schema.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { ArchiveFile } from "./archive-files.ts";

/** What a file of ours is, by its first bytes and the format that it names. */
export type NativeFileKind = "editions" | "columns" | "index" | "notes" | "other";

/** Tells what a file is; nothing of it is checked. */
export function detectNativeFileKind({ bytes }: ArchiveFile): NativeFileKind {
  const start = new TextDecoder().decode(bytes.subarray(0, 400));
  if (start.startsWith(COLUMNS_MAGIC)) return "columns";
  if (!/^\uFEFF?\s*[{[]/u.test(start)) return "other";
  const format = /"format"\s*:\s*"([a-z-]+)\//u.exec(start)?.[1];
  if (format === "ddor-index") return "index";
  if (format === "ddor-notes") return "notes";
  return format === undefined || format === "ddor-edition" ? "editions" : "other";
}

/** An edition of a file. */
export interface NativeEditionTable extends EditionTable {
  /** How many of its issues, from the first, the file records itself; the others were found on reading. */
  readonly recorded: number;
}

/** Editions of a file, one or a list of them as JSON, or many as columns. Throws `FetchError`. */
export function readEditionFile(
  file: ArchiveFile,
  outcomes: readonly Outcome[] = [DECLINED_OUTCOME],
): readonly NativeEditionTable[] {
  const { path, bytes } = file;
  if (detectNativeFileKind(file) === "columns") {
    const { editions } = readColumnsHead(bytes, path);
    return readColumnsFile(bytes, path, outcomes).map((part, i) => ({
      ...part,
      recorded: editions[i]?.issues.length ?? 0,
    }));
  }
  const value = parseJson(bytes, path);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((each, i) => {
    const name = Array.isArray(value) ? `${path}, edition ${i + 1},` : path;
    const { format: _, ...edition } = checkValue(each, name, EDITION_FORMAT, editionSchema);
    const part = buildEditionTable(checkEdition(edition), outcomes);
    return { ...part, recorded: edition.issues.length };
  });
}

/** Outcomes of the rows of editions, by their keys as ICE's records have them; a decline is always among them. */
export function listOutcomes(parts: readonly EditionTable[]): readonly Outcome[] {
  const tables = [...new Set(parts.map(({ table }) => table))];
  const keys = new Set(tables.flatMap((table) => getCodeColumn(table, "outcome").dictionary));
  keys.delete(DECLINED_OUTCOME.key);
  return [DECLINED_OUTCOME, ...[...keys].map(findOutcomeByKey)];
}
