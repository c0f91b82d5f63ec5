import type { Terminal } from "#cli/command.ts";
import { onDisk } from "#cli/files/disk-words.ts";
import { NotRead, openInput } from "#cli/files/input-file.ts";
import { openAny } from "#cli/files/open-any.ts";
import type { AnyFile } from "#cli/files/open-any.ts";
import { bytesOf } from "#cli/files/open-file.ts";
import type { ReadEdition } from "#cli/files/readers.ts";
import { faultSentence } from "#data/read/fault-sentence.ts";
import { Unreadable } from "#data/read/faults.ts";
import { parseFile } from "#data/read/parse.ts";
import { NONE_KNOWN } from "#data/places/known-agencies.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { Check, PageText } from "#domain/opening/found.ts";
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
  /** What a report says of itself beside what was found, and its sentences, a line each. */
  readonly lines?: readonly string[];
  readonly issues: readonly FileIssue[];
}

/** What is wrong with one file of any format that is read here. Throws `NotDone` where it cannot be reached. */
export async function checkFile(
  path: string,
  terminal: Terminal,
  mapping: Mapping | null,
): Promise<Checked> {
  try {
    const source = await openInput(path);
    const start = await onDisk(path, "read", () => source.slice(0, 200).text());
    const format = /"format"\s*:\s*"([a-z-]+)\//u.exec(start)?.[1];
    if (format === "ddor-notes") {
      const { notes } = parseFile(await bytesOf(path), path, NOTES_FORMAT, notesSchema);
      return { checked: plural(notes.length, "note"), issues: [] };
    }
    if (format === "ddor-index") {
      const { collections } = parseFile(await bytesOf(path), path, INDEX_FORMAT, indexSchema);
      return { checked: `An index of ${plural(collections.length, "collection")}`, issues: [] };
    }
    const { editions, found } = await openAny(path, terminal, async () => NONE_KNOWN, mapping);
    return {
      checked: plural(editions.length, "edition"),
      lines:
        found === null
          ? []
          : [...found.checks.map(checkLine), ...found.sentences.map(sentenceLine)],
      issues: [
        ...editions.flatMap((edition) => issuesOf(path, edition)),
        ...(found === null ? [] : foundIssues(path, found)),
      ],
    };
  } catch (thrown) {
    if (thrown instanceof NotRead) {
      return { checked: "1 file", issues: [unreadIssue(path, thrown.why)] };
    }
    if (!(thrown instanceof Unreadable)) throw thrown;
    return { checked: "1 file", issues: [faultIssue(path, thrown)] };
  }
}

/** Issues of an edition, those that its file records first. */
export function issuesOf(file: string, { part, recorded }: ReadEdition): readonly FileIssue[] {
  return part.frame.issues.map((issue, i) => ({ ...issue, file, recorded: i < recorded }));
}

function checkLine({ what, printed, found, holds }: Check): string {
  const words =
    printed === null ? `found ${found}, not printed` : `printed ${printed}, found ${found}`;
  return `${holds === null ? "check" : holds ? "holds" : "does not hold"}: ${what}: ${words}`;
}

function sentenceLine({ page, text }: PageText): string {
  return `says on page ${page}: ${text.replaceAll("\n", " ")}`;
}

/** What a report says of itself and is not so, text of it that belongs to no field, and defects of rows by their kind. */
function foundIssues(
  file: string,
  { checks, unplacedText, issues }: NonNullable<AnyFile["found"]>,
): readonly FileIssue[] {
  const own = { file, recorded: false };
  return [
    ...checks
      .filter(({ holds }) => holds === false)
      .map(({ what, printed, found }) => {
        const message = `printed ${printed ?? "nothing"}, found ${found}`;
        return { ...own, where: what, message, severity: "error" as const };
      }),
    ...unplacedText.map(({ page, text }) => {
      const message = `text that belongs to no field: ${text}`;
      return { ...own, where: `page ${page}`, message, severity: "warning" as const };
    }),
    ...issues.map(({ kind, severity, count, examples }) => {
      const message = `${plural(count, "time")}: ${examples.join("; ")}`;
      return { ...own, where: kind, message, severity };
    }),
  ];
}

/** A file that cannot be read, as an issue. */
export function faultIssue(file: string, { fault }: Unreadable): FileIssue {
  return unreadIssue(file, faultSentence({ ...fault, file: "the file" }));
}

function unreadIssue(file: string, sentence: string): FileIssue {
  const message = sentence.replace(/\.$/u, "");
  return { file, where: "", message, severity: "error", recorded: false };
}
