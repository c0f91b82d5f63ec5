import { bytesOf, openBytes } from "#cli/files/open-file.ts";
import type { ReadEdition } from "#cli/files/readers.ts";
import { faultSentence } from "#data/read/fault-sentence.ts";
import { Unreadable } from "#data/read/faults.ts";
import { parseFile } from "#data/read/parse.ts";
import { INDEX_FORMAT, indexSchema } from "#data/schema/index-schema.ts";
import { NOTES_FORMAT, notesSchema } from "#data/schema/notes-schema.ts";
import type { Issue } from "#domain/issue.ts";
import { plural } from "#domain/words/count.ts";

/** A defect and the file that it is in; `recorded` is true where the file tells of it itself. */
export interface FileIssue extends Issue {
  readonly file: string;
  readonly recorded: boolean;
}

/** What was checked, in words, and what is wrong with it. */
export interface Checked {
  readonly checked: string;
  readonly issues: readonly FileIssue[];
}

/** What is wrong with one file of ours, of any kind. Throws `Refusal` where it is none. */
export async function checkFile(path: string): Promise<Checked> {
  const bytes = await bytesOf(path);
  try {
    const format = /"format"\s*:\s*"([a-z-]+)\//u.exec(
      new TextDecoder().decode(bytes.subarray(0, 200)),
    )?.[1];
    if (format === "ddor-notes") {
      const { notes } = parseFile(bytes, path, NOTES_FORMAT, notesSchema);
      return { checked: plural(notes.length, "note"), issues: [] };
    }
    if (format === "ddor-index") {
      const { collections } = parseFile(bytes, path, INDEX_FORMAT, indexSchema);
      return { checked: `An index of ${plural(collections.length, "collection")}`, issues: [] };
    }
    const { editions } = await openBytes(bytes, path);
    return {
      checked: plural(editions.length, "edition"),
      issues: editions.flatMap((edition) => issuesOf(path, edition)),
    };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return { checked: "1 file", issues: [faultIssue(path, thrown)] };
  }
}

/** Issues of an edition, those that its file records first. */
export function issuesOf(file: string, { part, recorded }: ReadEdition): readonly FileIssue[] {
  return part.frame.issues.map((issue, i) => ({ ...issue, file, recorded: i < recorded }));
}

/** A file that cannot be read, as an issue. */
export function faultIssue(file: string, { fault }: Unreadable): FileIssue {
  const message = faultSentence({ ...fault, file: "the file" }).replace(/\.$/u, "");
  return { file, where: "", message, severity: "error", recorded: false };
}
