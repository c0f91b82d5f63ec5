import { editionPart } from "#data/adapters/edition-part.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { outcomeNamed } from "#data/detainer/outcomes.ts";
import { MAGIC } from "#data/packed/layout.ts";
import { headOf, readPacked } from "#data/packed/read-packed.ts";
import { checkEdition } from "#data/read/check-edition.ts";
import { checkedValue, jsonOf } from "#data/read/parse.ts";
import { EDITION_FORMAT, editionSchema } from "#data/schema/edition-schema.ts";
import { DECLINED } from "#domain/outcome.ts";
import type { Outcome } from "#domain/outcome.ts";
import { codesOf } from "#domain/table.ts";
import type { ArchiveFile } from "./archive-files.ts";

/** What a file of ours is, by its first bytes and the format that it names. */
export type OwnKind = "editions" | "columns" | "index" | "notes" | "other";

/** Tells what a file is; nothing of it is checked. */
export function kindOf({ bytes }: ArchiveFile): OwnKind {
  const start = new TextDecoder().decode(bytes.subarray(0, 400));
  if (start.startsWith(MAGIC)) return "columns";
  if (!/^\uFEFF?\s*[{[]/u.test(start)) return "other";
  const format = /"format"\s*:\s*"([a-z-]+)\//u.exec(start)?.[1];
  if (format === "ddor-index") return "index";
  if (format === "ddor-notes") return "notes";
  return format === undefined || format === "ddor-edition" ? "editions" : "other";
}

/** An edition of a file. */
export interface OwnPart extends EditionPart {
  /** How many of its issues, from the first, the file records itself; the others were found on reading. */
  readonly recorded: number;
}

/** Editions of a file, one or a list of them as JSON, or many as columns. Throws `Unreadable`. */
export function editionsIn(
  file: ArchiveFile,
  outcomes: readonly Outcome[] = [DECLINED],
): readonly OwnPart[] {
  const { path, bytes } = file;
  if (kindOf(file) === "columns") {
    const { editions } = headOf(bytes, path);
    return readPacked(bytes, path, outcomes).map((part, i) => ({
      ...part,
      recorded: editions[i]?.issues.length ?? 0,
    }));
  }
  const value = jsonOf(bytes, path);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((each, i) => {
    const name = Array.isArray(value) ? `${path}, edition ${i + 1},` : path;
    const { format: _, ...edition } = checkedValue(each, name, EDITION_FORMAT, editionSchema);
    const part = editionPart(checkEdition(edition), outcomes);
    return { ...part, recorded: edition.issues.length };
  });
}

/** Outcomes of the rows of editions, by their keys as ICE's records have them; a decline is always among them. */
export function outcomesIn(parts: readonly EditionPart[]): readonly Outcome[] {
  const tables = [...new Set(parts.map(({ table }) => table))];
  const keys = new Set(tables.flatMap((table) => codesOf(table, "outcome").dictionary));
  keys.delete(DECLINED.key);
  return [DECLINED, ...[...keys].map(outcomeNamed)];
}
