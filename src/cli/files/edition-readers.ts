import { buildEdition } from "#data/native/build-edition.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { COLUMNS_FORMAT, COLUMNS_MAGIC } from "#data/native/columns-format.ts";
import { readColumnsHead, readColumnsFile } from "#data/native/read-columns-file.ts";
import { checkEdition } from "#data/native/check-edition.ts";
import { checkValue, parseJson } from "#data/native/parse-json-file.ts";
import { EDITION_FORMAT, editionSchema } from "#data/native/edition-schema.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";

/** An edition that a file holds. */
export interface EditionContent {
  /** With defects of value as Issues, as the page has it. */
  readonly part: EditionTable;
  /** As the file has it, defects and all. */
  readonly edition: () => Edition;
  /** How many of the part's issues, from the first, are recorded in the file; the others were found on reading. */
  readonly recorded: number;
}

/** A format that holds editions. `read` throws `FetchError`. */
export interface EditionReader {
  readonly format: string;
  /** True where bytes, decompressed, begin as the format does. */
  readonly isFormatOf: (bytes: Uint8Array<ArrayBuffer>) => boolean;
  readonly read: (
    bytes: Uint8Array<ArrayBuffer>,
    file: string,
    outcomes: readonly Outcome[],
  ) => Promise<readonly EditionContent[]>;
}

const JSON_READER: EditionReader = {
  format: EDITION_FORMAT,
  isFormatOf: (bytes) => /^(\uFEFF)?\s*[{[]/u.test(new TextDecoder().decode(bytes.subarray(0, 64))),
  read: async (bytes, file, outcomes) => {
    const value = parseJson(bytes, file);
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.map((each) => {
      const { format: _, ...edition } = checkValue(each, file, EDITION_FORMAT, editionSchema);
      const part = buildEditionTable(checkEdition(edition), outcomes);
      return { part, edition: () => edition, recorded: edition.issues.length };
    });
  },
};

const COLUMNS_READER: EditionReader = {
  format: COLUMNS_FORMAT,
  isFormatOf: (bytes) =>
    new TextDecoder().decode(bytes.subarray(0, COLUMNS_MAGIC.length)) === COLUMNS_MAGIC,
  read: async (bytes, file, outcomes) => {
    const { editions } = readColumnsHead(bytes, file);
    return readColumnsFile(bytes, file, outcomes).map((part, i) => ({
      part,
      edition: () => buildEdition(part),
      recorded: editions[i]?.issues.length ?? 0,
    }));
  },
};

/** The formats that are read, each by the reader that the page uses; the first that knows a file reads it. */
export const EDITION_READERS: readonly EditionReader[] = [COLUMNS_READER, JSON_READER];
