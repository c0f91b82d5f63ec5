/** How the bytes of a file are kept together. */
export const CONTAINERS = ["csv", "xlsx", "parquet", "pdf", "json", "packed", "zip"] as const;
export type Container = (typeof CONTAINERS)[number];

/**
 * What a file is read as: the weekly report; ICE's row-level records; our own editions and collections; our own CSV
 * exports; any table by a mapping.
 */
export const FORMATS = ["report", "foia", "editions", "export", "table"] as const;
export type Format = (typeof FORMATS)[number];

/** What a format is called. */
export const FORMAT_TITLE: Readonly<Record<Format, string>> = {
  report: "The weekly report as PDF",
  foia: "ICE’s row-level detainer records",
  editions: "Editions in this page’s own format",
  export: "A table exported from this page",
  table: "A table of your own, by its columns",
};

/** What a file was recognised as before it is read. */
export interface Recognition {
  readonly container: Container;
  /** The format that is proposed. */
  readonly format: Format;
  /** By what it was recognised, as a sentence. */
  readonly why: string;
  /** Formats that it may be read as, the proposed one among them. */
  readonly choices: readonly Format[];
}
