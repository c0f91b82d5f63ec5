import { NotDone } from "#cli/command.ts";
import { gunzip } from "#data/read/gunzip.ts";
import { isGzip } from "#data/read/is-gzip.ts";
import { DECLINED } from "#domain/outcome.ts";
import type { Outcome } from "#domain/outcome.ts";
import { readInput } from "./input-file.ts";
import { READERS } from "./readers.ts";
import type { ReadEdition } from "./readers.ts";

/** A file, with its format and the editions that it holds. */
export interface OpenedFile {
  readonly format: string;
  readonly editions: readonly ReadEdition[];
}

/** The bytes of a file, decompressed where they are gzip. Throws `NotDone` or `Unreadable`. */
export async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readInput(path);
  return isGzip(bytes) ? gunzip(bytes, path) : bytes;
}

/** Editions of a file, in whichever format it is. Throws `NotDone` where no reader knows it, `Unreadable` where its reader fails. */
export async function openFile(
  path: string,
  outcomes: readonly Outcome[] = [DECLINED],
): Promise<OpenedFile> {
  const bytes = await bytesOf(path);
  const reader = READERS.find(({ isOf }) => isOf(bytes));
  if (reader === undefined) {
    const formats = READERS.map(({ format }) => format).join(", ");
    const what = bytes.length === 0 ? "it is empty" : "it begins as none of them does";
    throw new NotDone(`${path} is in no format that is read here (${formats}): ${what}.`);
  }
  return { format: reader.format, editions: await reader.read(bytes, path, outcomes) };
}
