import { dateInWords } from "#domain/week.ts";
import { plural } from "#domain/words/count.ts";
import { formatBytes } from "#domain/words/bytes.ts";
import type { OpenedFile } from "./opened-file.ts";

/** Digits of a SHA-256 that are enough to tell files apart by eye. */
const DIGITS = 12;

/** The first digits of a SHA-256. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, DIGITS)}…`;
}

/** When a file was opened: "November 25, 2026, 00:40 UTC". */
export function openedWords({ at }: Pick<OpenedFile, "at">): string {
  return `${dateInWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}

/** A file as every page names it: "detainers.csv, 2.6 MB, SHA-256 2506804bcda5…, opened November 25, 2026, 00:41 UTC". */
export function briefly(file: OpenedFile): string {
  return fileWords({ ...file, sha256: shortHash(file.sha256) });
}

/** A file with all that tells which it is, for sources and exports. */
export function fileWords(file: OpenedFile): string {
  const { name, bytes, sha256, how, lost = 0, repeats = 0 } = file;
  const words = `${name}, ${formatBytes(bytes)}, SHA-256 ${sha256}, opened ${openedWords(file)}`;
  const repeated = repeats === 1 ? "1 row repeats" : `${plural(repeats, "row")} repeat`;
  const rest = [
    how ?? "",
    repeats === 0 ? "" : `${repeated} an earlier row (none left out for that)`,
    lost === 0 ? "" : `${plural(lost, "row")} not read`,
  ];
  return [words, ...rest.filter((each) => each !== "")].join(", ");
}
