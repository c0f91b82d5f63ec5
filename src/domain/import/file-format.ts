/** How the bytes of a file are packed. */
export const FILE_CONTAINERS = ["csv", "xlsx", "parquet", "pdf", "json", "packed", "zip"] as const;
export type FileContainer = (typeof FILE_CONTAINERS)[number];

/**
 * What a file is read as: the weekly report; ICE's row-level records; our own editions and collections; our own CSV
 * exports; any table by a mapping.
 */
export const FILE_FORMATS = ["report", "foia", "editions", "export", "table"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a format is called. */
export const FILE_FORMAT_TITLES: Readonly<Record<FileFormat, string>> = {
  report: "The weekly report as PDF",
  foia: "ICE’s row-level detainer records",
  editions: "Editions in this page’s own format",
  export: "A table exported from this page",
  table: "A table of your own, by its columns",
};

/** A table that stands packed in a file: in a ZIP under a name, or alone in a gzip file. */
export type Packing = { readonly kind: "zip"; readonly name: string } | { readonly kind: "gzip" };

/** What a file was recognized as before it is read. */
export interface Recognition {
  /** Of the packed file, where it is packed. */
  readonly container: FileContainer;
  /** Left out where the file is not packed, and of editions in our own formats. */
  readonly packing?: Packing;
  /** The format that is proposed. */
  readonly format: FileFormat;
  /** The sign by which the file was recognized, as a sentence. */
  readonly why: string;
  /** Formats that it may be read as, the proposed one among them. */
  readonly choices: readonly FileFormat[];
}
