import { declinesIn } from "#data/adapters/declines-in.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { Collection } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Table } from "#domain/table.ts";
import type { IsoDate } from "#domain/week.ts";
import type { listsOf } from "./agencies-of.ts";
import type { RowOrder } from "./row-order.ts";

/** A reader's file, as far as its name, hash and time are concerned. */
export interface OpenedFile {
  readonly name: string;
  /** Of its bytes, in lower-case hex. */
  readonly sha256: string;
  /** The day on which it was opened: no detainer in it is of a later one. */
  readonly opened: IsoDate;
}

/** What the editions of a file are made of. */
export interface FoiaParts {
  readonly file: OpenedFile;
  readonly bytes: number;
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

/** The collection of a file, its weeks by day issued, and an edition for each week that has rows. */
export function foiaCollection({
  file,
  bytes,
  table,
  order,
  outcomes,
  lists,
  citation,
}: FoiaParts): {
  readonly collection: Collection;
  readonly parts: readonly EditionPart[];
} {
  const id = `sha256-${file.sha256}`;
  const published = { date: file.opened, exact: false };
  const frame: Omit<EditionFrame, "week" | "lines" | "transcribedDeclines"> = {
    collection: id,
    basis: "issued",
    origin: "imported",
    revision: 1,
    published,
    transcription: 1,
    transcribed: file.opened,
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
    basis: "issued",
    origin: "imported",
    suspended: null,
    outcomes,
    files: [{ path: file.name, format: "csv", bytes, sha256: file.sha256 }],
    editions: order.weeks.map(({ week, from, to }) => ({
      week,
      revision: 1,
      published,
      transcription: 1,
      transcribed: file.opened,
      file: file.name,
      rows: to - from,
      totals: NO_TOTALS,
    })),
    copies: [],
    notes: null,
  };
  return { collection, parts };
}
