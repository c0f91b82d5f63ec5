import { CommandError, EXIT_USAGE } from "#cli/command/command.ts";
import { readMapping } from "#data/native/mapping-file.ts";
import { formatFetchError, FetchError } from "#data/errors/fetch-error.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import {
  parseReadingAnswers,
  QUESTION_KEYS,
  type ReadingAnswers,
} from "#domain/import/reading-question.ts";
import { readInputFile } from "./input-file.ts";

/** How a file is read, beside what it is recognized as. */
export interface ReadingOptions {
  /** Null where none was typed, left out where the command takes none. */
  readonly mapping?: Mapping | null;
  readonly answers: ReadingAnswers;
}

/** Names of the options that `readReadingOptions` takes. */
export const READING_OPTIONS = ["mapping", "answers"] as const;

/** What `--help` says of the option. */
export const ANSWERS_HELP = `  --answers KEY=VALUE  answers to questions on how a file is read, with commas between them; a question that needs one
                       is told with its answers`;

/** What `--help` says of both options. */
export const READING_HELP = `  --mapping FILE       which column of a table holds what, as saved from the page that opens files
${ANSWERS_HELP}`;

/** The options that were typed. Throws `CommandError` where the file is no mapping or a text is no answer. */
export async function readReadingOptions(
  texts: Readonly<Partial<Record<string, string>>>,
): Promise<ReadingOptions & { readonly mapping: Mapping | null }> {
  const answers = parseAnswers(texts["answers"]);
  const path = texts["mapping"];
  if (path === undefined) return { mapping: null, answers };
  const bytes = await readInputFile(path);
  try {
    return { mapping: readMapping(bytes, path), answers };
  } catch (thrown) {
    if (thrown instanceof FetchError) throw new CommandError(formatFetchError(thrown.failure));
    throw thrown;
  }
}

function parseAnswers(text: string | undefined): ReadingAnswers {
  if (text === undefined) return {};
  const parsed = parseReadingAnswers(text);
  if ("answers" in parsed) return parsed.answers;
  throw new CommandError(
    `--answers expects KEY=VALUE with one of ${QUESTION_KEYS.join(", ")}, got "${parsed.wrong}".`,
    EXIT_USAGE,
  );
}
