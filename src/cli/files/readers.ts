import { editionOf } from "#data/adapters/edition-of.ts";
import { editionPart } from "#data/adapters/edition-part.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { COLUMNS_FORMAT, MAGIC } from "#data/packed/layout.ts";
import { headOf, readPacked } from "#data/packed/read-packed.ts";
import { checkEdition } from "#data/read/check-edition.ts";
import { checkedValue, jsonOf } from "#data/read/parse.ts";
import { EDITION_FORMAT, editionSchema } from "#data/schema/edition-schema.ts";
import type { Edition } from "#domain/edition.ts";
import type { Outcome } from "#domain/outcome.ts";

/** An edition that a file holds. */
export interface ReadEdition {
  /** With defects of value as Issues, as the page has it. */
  readonly part: EditionPart;
  /** As the file has it, defects and all. */
  readonly edition: () => Edition;
  /** How many of the part's issues, from the first, are recorded in the file; the others were found on reading. */
  readonly recorded: number;
}

/** A format that holds editions. `read` throws `Unreadable`. */
export interface Reader {
  readonly format: string;
  /** True where bytes, decompressed, begin as the format does. */
  readonly isOf: (bytes: Uint8Array<ArrayBuffer>) => boolean;
  readonly read: (
    bytes: Uint8Array<ArrayBuffer>,
    file: string,
    outcomes: readonly Outcome[],
  ) => Promise<readonly ReadEdition[]>;
}

const EDITION_JSON: Reader = {
  format: EDITION_FORMAT,
  isOf: (bytes) => /^(\uFEFF)?\s*[{[]/u.test(new TextDecoder().decode(bytes.subarray(0, 64))),
  read: async (bytes, file, outcomes) => {
    const value = jsonOf(bytes, file);
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.map((each) => {
      const { format: _, ...edition } = checkedValue(each, file, EDITION_FORMAT, editionSchema);
      const part = editionPart(checkEdition(edition), outcomes);
      return { part, edition: () => edition, recorded: edition.issues.length };
    });
  },
};

const COLUMNS: Reader = {
  format: COLUMNS_FORMAT,
  isOf: (bytes) => new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) === MAGIC,
  read: async (bytes, file, outcomes) => {
    const { editions } = headOf(bytes, file);
    return readPacked(bytes, file, outcomes).map((part, i) => ({
      part,
      edition: () => editionOf(part),
      recorded: editions[i]?.issues.length ?? 0,
    }));
  },
};

/** The formats that are read, each by the reader that the page uses; the first that knows a file reads it. */
export const READERS: readonly Reader[] = [COLUMNS, EDITION_JSON];
