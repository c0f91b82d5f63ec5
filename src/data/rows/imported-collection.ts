import { declinesIn } from "#data/adapters/declines-in.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { Basis, Collection } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Table } from "#domain/table.ts";
import { dayOpened, importedId } from "#domain/opening/opened-file.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import type { listsOf } from "#data/foia/agencies-of.ts";
import { editionEntry } from "./edition-entry.ts";
import type { RowOrder } from "./row-order.ts";
import { ROWS_ALONE } from "./rows-alone.ts";

/** What the editions of a file are made of. */
export interface ImportedParts {
  readonly basis: Basis;
  /** The file's format, as the collection's list of files names it. */
  readonly format: string;
  readonly file: OpenedFile;
  readonly table: Table;
  readonly order: RowOrder;
  readonly outcomes: readonly Outcome[];
  readonly lists: ReturnType<typeof listsOf>;
  readonly citation: string;
}

/** The collection of a file, its weeks by the day of the basis, and an edition for each week that has rows. */
export function importedCollection({
  basis,
  format,
  file,
  table,
  order,
  outcomes,
  lists,
  citation,
}: ImportedParts): {
  readonly collection: Collection;
  readonly parts: readonly EditionPart[];
} {
  const id = importedId(file.sha256);
  const opened = dayOpened(file);
  const frame: Omit<EditionFrame, "week" | "lines" | "transcribedDeclines"> = {
    collection: id,
    basis,
    origin: "imported",
    revision: 1,
    published: { date: opened, exact: false },
    transcription: 1,
    transcribed: opened,
    ...ROWS_ALONE,
    ...lists,
    sources: [{ id: "file", citation, address: null }],
  };
  const parts = order.weeks.map(({ week, from, to }): EditionPart => {
    const transcribedDeclines = declinesIn({ table, from, to }, outcomes);
    return { table, from, to, frame: { ...frame, week, lines: to - from, transcribedDeclines } };
  });
  const collection: Collection = {
    id,
    title: file.name,
    basis,
    origin: "imported",
    suspended: null,
    outcomes,
    files: [{ path: file.name, format, bytes: file.bytes, sha256: file.sha256 }],
    editions: parts.map(({ frame: each }) => editionEntry(each, file.name)),
    copies: [],
    notes: null,
    imported: file,
  };
  return { collection, parts };
}
