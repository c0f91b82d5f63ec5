import type { ReadingChoices } from "#domain/import/reading.ts";
import { parseImportedId } from "#domain/report/imported-file.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import { parseView } from "#state/url/parse-view.ts";
import { replaceImportedId } from "#state/url/imported-ids.ts";
import { formatReturnUrl } from "#state/url/return-url.ts";

/** A file that was read: the identity of its collection, its hash, and what its reader said. */
export interface FileReading {
  readonly id: string;
  readonly file: Pick<ImportedFile, "sha256">;
  readonly reading?: ReadingChoices;
}

/** True where a file has the bytes that an address waits for. */
export function isExpectedFile({ file }: FileReading, expectedId: string): boolean {
  return parseImportedId(expectedId)?.sha256 === file.sha256;
}

/**
 * True where a file is also read as the address says. An address of a table of the reader's own that says nothing of its
 * columns is of the time before addresses did: it takes the table however it is read.
 */
export function isExpectedReading(found: FileReading, expectedId: string): boolean {
  if (found.id === expectedId) return true;
  const isUnsaid = parseImportedId(expectedId)?.reading === null;
  return isUnsaid && isExpectedFile(found, expectedId) && (found.reading?.mapping ?? null) !== null;
}

/** The address to go back to from the page of files, with the file that was opened in place of the one that it waits for. */
export function formatExpectedUrl(search: string, expectedId: string, openedId: string): string {
  const next = replaceImportedId(search, expectedId, openedId);
  return formatReturnUrl(parseView(new URLSearchParams(next)).view, next);
}
