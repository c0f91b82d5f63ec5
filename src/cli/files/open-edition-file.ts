import { CommandError } from "#cli/command/command.ts";
import { gunzip } from "#data/fetch/gunzip.ts";
import { isGzip } from "#data/fetch/is-gzip.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { readInputFile } from "./input-file.ts";
import { EDITION_READERS } from "./edition-readers.ts";
import type { EditionContent } from "./edition-readers.ts";

/** A file, with its format and the editions that it holds. */
export interface EditionFileContent {
  readonly format: string;
  readonly editions: readonly EditionContent[];
}

/** The bytes of a file, decompressed where they are gzip. Throws `CommandError` or `FetchError`. */
export async function readFileBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readInputFile(path);
  return isGzip(bytes) ? gunzip(bytes, path) : bytes;
}

/** Editions of a file, in whichever format it is. Throws `CommandError` where no reader knows it, `FetchError` where its reader fails. */
export async function openEditionFile(
  path: string,
  outcomes: readonly Outcome[] = [DECLINED_OUTCOME],
): Promise<EditionFileContent> {
  const bytes = await readFileBytes(path);
  const reader = EDITION_READERS.find(({ isFormatOf: isOf }) => isOf(bytes));
  if (reader === undefined) {
    const formats = EDITION_READERS.map(({ format }) => format).join(", ");
    const what = bytes.length === 0 ? "it is empty" : "it begins as none of them does";
    throw new CommandError(`${path} is in no format that is read here (${formats}): ${what}.`);
  }
  return { format: reader.format, editions: await reader.read(bytes, path, outcomes) };
}
