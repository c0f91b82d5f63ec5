import { declinesIn } from "#data/adapters/declines-in.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { Basis, Collection } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Table } from "#domain/table.ts";
import { dayOpened, importedId } from "#domain/opening/opened-file.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import type { listsOf } from "#data/foia/agencies-of.ts";
import type { RowOrder } from "./row-order.ts";

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

const NO_TOTALS = {
  pages: null,
  issuedNationwide: null,
  declined: null,
  sectionIJurisdictions: null,
  sectionIIssued: null,
  sectionIIIEntries: null,
} as const;

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
  const published = { date: opened, exact: false };
  const frame: Omit<EditionFrame, "week" | "lines" | "transcribedDeclines"> = {
    collection: id,
    basis,
    origin: "imported",
    revision: 1,
    published,
    transcription: 1,
    transcribed: opened,
    headings: { title: [], sections: { I: null, II: null, III: null, IV: null } },
    totals: NO_TOTALS,
    ...lists,
    sectionI: [],
    namedOnly: [],
    placeTotals: [],
    policies: [],
    scope: null,
    sources: [{ id: "file", citation, address: null }],
    issues: [],
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
    editions: order.weeks.map(({ week, from, to }) => ({
      week,
      revision: 1,
      published,
      transcription: 1,
      transcribed: opened,
      file: file.name,
      rows: to - from,
      totals: NO_TOTALS,
    })),
    copies: [],
    notes: null,
    imported: file,
  };
  return { collection, parts };
}
