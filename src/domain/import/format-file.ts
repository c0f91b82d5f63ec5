import { formatDate } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { formatBytes } from "#domain/text/format-bytes.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";

/** Digits of a SHA-256 that are enough to tell files apart by eye. */
const SHORT_HASH_DIGITS = 12;

/** The first digits of a SHA-256. */
export function shortenHash(sha256: string): string {
  return `${sha256.slice(0, SHORT_HASH_DIGITS)}…`;
}

/** When a file was opened: "November 25, 2026, 00:40 UTC". */
export function formatImportTime({ at }: Pick<ImportedFile, "at">): string {
  return `${formatDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}

/** A file as every page names it: "detainers.csv, 2.6 MB, SHA-256 2506804bcda5…, opened November 25, 2026, 00:41 UTC". */
export function formatFileBriefly(file: ImportedFile): string {
  return formatFile(shortenHashes(file));
}

function shortenHashes({ parts, ...file }: ImportedFile): ImportedFile {
  const shortened = { ...file, sha256: shortenHash(file.sha256) };
  return parts === undefined ? shortened : { ...shortened, parts: parts.map(shortenHashes) };
}

/** A file with all that tells which it is, for sources and exports; of combined files, each, and how they are combined. */
export function formatFile(file: ImportedFile): string {
  if (file.parts !== undefined) {
    return [...file.parts.map(formatFile), ...(file.how === undefined ? [] : [file.how])].join(
      "; ",
    );
  }
  const { name, bytes, sha256, how, lost = 0, repeats = 0 } = file;
  const words = `${name}, ${formatBytes(bytes)}, SHA-256 ${sha256}, opened ${formatImportTime(file)}`;
  const repeated = repeats === 1 ? "1 row repeats" : `${formatPlural(repeats, "row")} repeat`;
  const rest = [
    how ?? "",
    repeats === 0 ? "" : `${repeated} an earlier row (none left out for that)`,
    lost === 0 ? "" : `${formatPlural(lost, "row")} not read`,
  ];
  return [words, ...rest.filter((each) => each !== "")].join(", ");
}
