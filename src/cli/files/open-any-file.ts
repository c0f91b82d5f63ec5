import { basename } from "node:path";
import type { Terminal } from "#cli/command/command.ts";
import { buildEdition } from "#data/native/build-edition.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import { hashFile } from "#data/fetch/hash-file.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { importFile as openRecognized } from "#data/import/import-file.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import type { FileFormat } from "#domain/import/file-format.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { makeImportedId } from "#domain/report/imported-file.ts";
import type { ImportSummary } from "#domain/import/import-summary.ts";
import type { ImportedFile as NamedFile } from "#domain/report/imported-file.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { formatWeek, type PeriodGrain } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { explainDiskErrors } from "#cli/command/disk-error.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { InputFileError, openInputFile } from "./input-file.ts";
import { openEditionFile } from "./open-edition-file.ts";
import type { EditionFileContent } from "./open-edition-file.ts";
import type { EditionContent } from "./edition-readers.ts";

/** What lines cite in place of their file's name: they are the same whatever it is called. */
const CITATIONS: Readonly<Partial<Record<FileFormat, string>>> = {
  foia: "Row-level release",
  export: "Table exported from the page",
  table: "Table",
};

/** A file of any format that the page opens, with its editions. */
export interface LoadedFile extends EditionFileContent {
  readonly outcomes: readonly Outcome[];
  /** The length of the periods of a table that names these and no days. */
  readonly grain?: PeriodGrain | undefined;
  /** What was found in a file that is not of editions; null for those, which say it themselves. */
  readonly summary: Pick<
    ImportSummary,
    | "checks"
    | "unplacedText"
    | "sentences"
    | "issues"
    | "questions"
    | "doubts"
    | "detainers"
    | "duplicates"
  > | null;
}

/**
 * Opens a file as the page does, by what it is recognized as, or as a table by a mapping. `known` are agencies that keep
 * their keys. Throws `InputFileError`, `CommandError` where the file cannot be reached, and `FetchError` for editions.
 */
export async function openAnyFile(
  path: string,
  terminal: Terminal,
  known: () => Promise<KnownAgencies>,
  reading: ReadingOptions,
): Promise<LoadedFile> {
  try {
    return await explainDiskErrors(path, "read", () =>
      openRecognizedFile(path, terminal, known, reading),
    );
  } catch (thrown) {
    if (thrown instanceof ImportError) throw new InputFileError(path, thrown.message);
    throw thrown;
  }
}

async function openRecognizedFile(
  path: string,
  terminal: Terminal,
  known: () => Promise<KnownAgencies>,
  { mapping, answers }: ReadingOptions,
): Promise<LoadedFile> {
  const source = await openInputFile(path);
  const recognized = await recognizeFile(source);
  const { container, choices, why } = recognized;
  const isMapped = mapping !== null && mapping !== undefined;
  if (isMapped && !choices.includes("table")) {
    throw new ImportError(`A mapping is for tables, and this is none. ${why}`);
  }
  const format = isMapped ? "table" : recognized.format;
  if (format === "editions" && container !== "zip") {
    return { ...(await openEditionFile(path)), outcomes: [DECLINED_OUTCOME], summary: null };
  }
  if (format === "table" && !isMapped) {
    const how =
      mapping === null
        ? "Say with --mapping which column holds what."
        : `Make editions of it first: npm run ddor -- read ${path} --mapping FILE --as json --to NEW-FILE.`;
    throw new ImportError(`${why} ${how}`);
  }
  const sha256 = await hashFile(source, null);
  const at = `${terminal.today}T00:00:00Z`;
  const name = CITATIONS[format] ?? basename(path);
  const file: NamedFile = { name, bytes: source.size, sha256, at };
  const options = {
    known: await known(),
    answers,
    onProgress: ({ rows }: { readonly rows: number }) =>
      terminal.writeProgress(`Reading ${path}: ${formatCount(rows)} …`),
  };
  if (format === "report") return openReportFile(source, file, options);
  const { collection, parts, found } = await openRecognized(
    source,
    file,
    recognized,
    format,
    isMapped ? { ...options, mapping } : options,
  );
  const unanswered = found.questions.filter(({ isUnanswered }) => isUnanswered);
  if (unanswered.length > 0) throw new ImportError(unanswered.map(formatUnanswered).join(" "));
  const editions = parts.map((part) => buildEditionContent(part, format === "foia"));
  const { outcomes, grain } = collection;
  return { format, editions, outcomes, grain, summary: found };
}

/** A report's edition is the reader's own: columns do not hold why a charge has its category. */
async function openReportFile(
  source: Blob,
  file: NamedFile,
  options: { readonly known: KnownAgencies },
): Promise<LoadedFile> {
  const { importReportEdition: readReportEdition } = await import("#data/import/import-report.ts");
  const {
    edition: read,
    checks,
    unplaced,
    sentences,
  } = await readReportEdition(source, file, options);
  // Two files of one report differ in their names, and that is no difference of what they say.
  const citation = `ICE, Weekly Declined Detainer Outcome Report, ${formatWeek(read.week)}, as PDF`;
  const edition = { ...read, sources: read.sources.map((each) => ({ ...each, citation })) };
  return {
    format: "report",
    editions: [
      { part: buildEditionTable(edition, [DECLINED_OUTCOME]), edition: () => edition, recorded: 0 },
    ],
    outcomes: [DECLINED_OUTCOME],
    summary: {
      checks,
      unplacedText: unplaced,
      sentences,
      issues: [],
      questions: [],
      doubts: [],
      detainers: null,
      duplicates: null,
    },
  };
}

/**
 * What has to be typed, as sentences: "… Say with --answers totals=count (…) or totals=leave-out (…)."; "… Say with
 * --answers period=…" where the answer is the reader's own text.
 */
function formatUnanswered({ key, words, why, examples, choices }: ReadingQuestion): string {
  const answers = choices.map(({ value, words: choice }) => `${key}=${value} (${choice})`);
  const example = examples.length === 0 ? "" : ` For example ${examples.join("; ")}.`;
  return `${words} ${why}${example} Say with --answers ${answers.length === 0 ? `${key}=…` : answers.join(" or ")}.`;
}

/** Records that ICE released are of the agency's own files, wherever they are published. */
function buildEditionContent(part: EditionContent["part"], isRelease: boolean): EditionContent {
  const { info } = part;
  const edition = isRelease ? { ...part, info: { ...info, origin: "official" as const } } : part;
  return { part: edition, edition: () => buildEdition(edition), recorded: 0 };
}

/** True for the identity of a file of its own, which is of no collection. */
export function isStandaloneId(id: string): boolean {
  return id.startsWith(makeImportedId(""));
}
