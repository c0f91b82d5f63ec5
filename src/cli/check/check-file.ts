import type { Terminal } from "#cli/command/command.ts";
import { explainDiskErrors } from "#cli/command/disk-error.ts";
import { InputFileError, openInputFile } from "#cli/files/input-file.ts";
import { formatReading } from "#cli/files/format-reading.ts";
import type { ReadingOptions } from "#cli/files/reading-options.ts";
import { openAnyFile } from "#cli/files/open-any-file.ts";
import type { LoadedFile } from "#cli/files/open-any-file.ts";
import { readFileBytes } from "#cli/files/open-edition-file.ts";
import type { EditionContent } from "#cli/files/edition-readers.ts";
import { formatFetchError, FetchError } from "#data/errors/fetch-error.ts";
import { parseJsonFile } from "#data/native/parse-json-file.ts";
import { NO_KNOWN_AGENCIES } from "#data/normalize/known-agencies.ts";
import type { ReportCheck, PageText } from "#domain/import/import-summary.ts";
import { INDEX_FORMAT, indexSchema } from "#data/native/index-schema.ts";
import { NOTES_FORMAT, notesSchema } from "#data/native/notes-schema.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import type { Issue } from "#domain/report/issue.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";

/** A defect and the file that it is in; `recorded` is true where the file tells of it itself. */
export interface FileIssue extends Issue {
  readonly file: string;
  readonly recorded: boolean;
}

/** What was checked, in words, and what is wrong with it. */
export interface CheckResult {
  readonly summary: string;
  /** What a report says of itself beside what was found, and its sentences, a line each. */
  readonly lines?: readonly string[];
  readonly issues: readonly FileIssue[];
}

/** What is wrong with one file of any format that is read here. Throws `CommandError` where it cannot be reached. */
export async function checkFile(
  path: string,
  terminal: Terminal,
  reading: ReadingOptions,
): Promise<CheckResult> {
  try {
    const source = await openInputFile(path);
    const start = await explainDiskErrors(path, "read", () => source.slice(0, 200).text());
    const format = /"format"\s*:\s*"([a-z-]+)\//u.exec(start)?.[1];
    if (format === "ddor-notes") {
      const { notes } = parseJsonFile(await readFileBytes(path), path, NOTES_FORMAT, notesSchema);
      return { summary: formatPlural(notes.length, "note"), issues: [] };
    }
    if (format === "ddor-index") {
      const { collections } = parseJsonFile(
        await readFileBytes(path),
        path,
        INDEX_FORMAT,
        indexSchema,
      );
      return {
        summary: `An index of ${formatPlural(collections.length, "collection")}`,
        issues: [],
      };
    }
    const {
      editions,
      grain,
      summary: found,
    } = await openAnyFile(path, terminal, async () => NO_KNOWN_AGENCIES, reading);
    return {
      summary:
        grain === undefined
          ? formatPlural(editions.length, "edition")
          : formatPeriodCount(editions.length, grain),
      lines:
        found === null
          ? []
          : [
              ...formatCounted(editions, found.detainers),
              ...formatReading(found),
              ...found.checks.map(formatCheck),
              ...found.sentences.map(formatSentence),
            ],
      issues: [
        ...editions.flatMap((edition) => listEditionIssues(path, edition)),
        ...(found === null ? [] : listImportIssues(path, found)),
      ],
    };
  } catch (thrown) {
    if (thrown instanceof InputFileError) {
      return { summary: "1 file", issues: [buildImportErrorIssue(path, thrown.reason)] };
    }
    if (!(thrown instanceof FetchError)) throw thrown;
    return { summary: "1 file", issues: [buildFetchErrorIssue(path, thrown)] };
  }
}

/** Issues of an edition, those that its file records first. */
export function listEditionIssues(
  file: string,
  { part, recorded }: EditionContent,
): readonly FileIssue[] {
  return part.info.issues.map((issue, i) => ({ ...issue, file, recorded: i < recorded }));
}

function formatCheck({ what, printed, found, holds }: ReportCheck): string {
  const words =
    printed === null ? `found ${found}, not printed` : `printed ${printed}, found ${found}`;
  return `${holds === null ? "check" : holds ? "holds" : "does not hold"}: ${what}: ${words}`;
}

/** "counted: 155 detainers in 3 rows, 15 of them recorded as declined"; none for a report, which is checked against itself. */
function formatCounted(
  editions: readonly EditionContent[],
  detainers: number | null,
): readonly string[] {
  if (detainers === null) return [];
  const rows = editions.reduce((sum, { part }) => sum + part.to - part.from, 0);
  const declined = editions.reduce((sum, { part }) => sum + part.info.transcribedDeclines, 0);
  return [
    `counted: ${formatPlural(detainers, "detainer")} in ${formatPlural(rows, "row")}, ${formatCount(declined)} of them recorded as declined`,
  ];
}

function formatSentence({ page, text }: PageText): string {
  return `says on page ${page}: ${text.replaceAll("\n", " ")}`;
}

/** What a report says of itself and is not so, text of it that belongs to no field, and defects of rows by their kind. */
function listImportIssues(
  file: string,
  { checks, unplacedText, issues }: NonNullable<LoadedFile["summary"]>,
): readonly FileIssue[] {
  const base = { file, recorded: false };
  return [
    ...checks
      .filter(({ holds }) => holds === false)
      .map(({ what, printed, found }) => {
        const message = `printed ${printed ?? "nothing"}, found ${found}`;
        return { ...base, where: what, message, severity: "error" as const };
      }),
    ...unplacedText.map(({ page, text }) => {
      const message = `text that belongs to no field: ${text}`;
      return { ...base, where: `page ${page}`, message, severity: "warning" as const };
    }),
    ...issues.map(({ kind, severity, count, examples }) => {
      const message = `${formatPlural(count, "time")}: ${examples.join("; ")}`;
      return { ...base, where: kind, message, severity };
    }),
  ];
}

/** A file that cannot be read, as an issue. */
export function buildFetchErrorIssue(file: string, { failure: fault }: FetchError): FileIssue {
  return buildImportErrorIssue(file, formatFetchError({ ...fault, file: "the file" }));
}

function buildImportErrorIssue(file: string, sentence: string): FileIssue {
  const message = sentence.replace(/\.$/u, "");
  return { file, where: "", message, severity: "error", recorded: false };
}
