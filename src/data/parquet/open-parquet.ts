import { parquetMetadata } from "hyparquet";
import type { FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { ImportError } from "#data/errors/import-error.ts";
import { isText, createValueFormatter } from "./format-value.ts";
import type { ColumnRange, ParquetColumn } from "#data/tabular/worker-pool.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** What the end of a Parquet file says of it. */
export interface ParquetMetadata {
  readonly columns: readonly ParquetColumn[];
  /** Names of columns whose cells are lists, records, or values that have no text. */
  readonly leftOut: readonly string[];
  readonly rows: number;
  readonly groups: readonly PageGroup[];
}

/** Rows that are kept together, column after column. */
export interface PageGroup {
  readonly rows: number;
  /** Of each column, in their order. */
  readonly chunks: readonly ColumnRange[];
}

const DAMAGED_MESSAGE =
  "The end of the Parquet file, which says where its columns stand, is damaged.";
/** Bytes at the end: four for the length of what the file says of itself, and its mark. */
const TAIL_BYTES = 8;
const MAX_METADATA_BYTES = 64 << 20;
const MAX_ROWS = 20_000_000;
const MAX_COLUMNS = 16_384;
/** Numbers and names of an honest file have no more bytes above 127 in a row; each longer run costs time by its square. */
const MAX_HIGH_BYTE_RUN = 512;

/** Reads the end of a Parquet file. Throws `ImportError` where it is cut off, encrypted, or contradicts itself or the file's size. */
export async function readParquetMetadata(source: Blob): Promise<ParquetMetadata> {
  const tail = await readBytes(source, source.size - TAIL_BYTES, source.size);
  const mark = String.fromCharCode(...tail.subarray(4));
  if (mark === "PARE") throw new ImportError("The Parquet file is encrypted.");
  if (source.size < 3 * 4 || mark !== "PAR1") {
    throw new ImportError("The Parquet file is cut off: its end is missing.");
  }
  const metadataBytes = new DataView(tail.buffer).getUint32(0, true);
  const end = source.size - TAIL_BYTES - metadataBytes;
  if (metadataBytes > MAX_METADATA_BYTES || end < 4) throw new ImportError(DAMAGED_MESSAGE);
  const bytes = await readBytes(source, end, source.size);
  if (hasLongRun(bytes)) throw new ImportError(DAMAGED_MESSAGE);
  try {
    return parseMetadata(parquetMetadata(bytes, { geoparquet: false }), end);
  } catch (thrown) {
    if (thrown instanceof ImportError) throw thrown;
    throw new ImportError(DAMAGED_MESSAGE);
  }
}

async function readBytes(source: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await source.slice(Math.max(0, from), to).arrayBuffer());
}

function hasLongRun(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    run = byte < 128 ? 0 : run + 1;
    if (run > MAX_HIGH_BYTE_RUN) return true;
  }
  return false;
}

function parseMetadata(
  { schema, num_rows: declaredRows, row_groups: groups }: FileMetaData,
  end: number,
): ParquetMetadata {
  const { columns, leftOut } = listColumns(schema);
  const rows = parseWholeNumber(declaredRows);
  if (rows > MAX_ROWS) {
    throw new ImportError(
      `The Parquet file says that it has ${formatCount(rows)} rows, which is more than a page can hold.`,
    );
  }
  const pageGroups = groups.map((group) => ({
    rows: parseWholeNumber(group.num_rows),
    chunks: columns.map((column) => findColumnRange(group, column, end)),
  }));
  const found = pageGroups.reduce((sum, group) => sum + group.rows, 0);
  if (found !== rows) {
    const [all, parts] = [rows, found].map(formatCount);
    throw new ImportError(
      `The Parquet file contradicts itself: it says that it has ${all} rows, and its parts have ${parts}.`,
    );
  }
  return { columns, leftOut, rows, groups: pageGroups };
}

function listColumns(
  schema: readonly SchemaElement[],
): Pick<ParquetMetadata, "columns" | "leftOut"> {
  const columns: ParquetColumn[] = [];
  const leftOut: string[] = [];
  let leaf = 0;
  let names = 0;
  for (let at = 1; at < schema.length; names += 1) {
    const element = schema[at] as SchemaElement;
    const isSingle = !element.num_children && element.repetition_type !== "REPEATED";
    if (isSingle && (isText(element) || createValueFormatter(element) !== null)) {
      columns.push({ name: element.name, element, leafIndex: leaf });
    } else leftOut.push(element.name);
    let open = 1;
    for (; open > 0; at += 1) {
      const { num_children: children = 0, type } = schema[at] as SchemaElement;
      if (!(children >= 0)) throw new Error("children");
      open += children - 1;
      if (children === 0 && type !== undefined) leaf += 1;
    }
  }
  if (names !== schema[0]?.num_children) throw new Error("schema");
  if (columns.length === 0)
    throw new ImportError("The Parquet file has no column that is a table's.");
  if (names > MAX_COLUMNS) {
    throw new ImportError(
      `The Parquet file has more than ${formatCount(MAX_COLUMNS)} columns. Tables of so many are not read.`,
    );
  }
  return { columns, leftOut };
}

function findColumnRange(
  group: RowGroup,
  { name, leafIndex: leaf }: ParquetColumn,
  end: number,
): ColumnRange {
  const {
    file_path: otherFile,
    meta_data: metadata,
    crypto_metadata: encryption,
  } = group.columns[leaf] ?? {};
  if (otherFile !== undefined && otherFile !== "") {
    throw new ImportError("The Parquet file has its columns in other files, which are not here.");
  }
  if (encryption !== undefined || metadata === undefined) {
    throw new ImportError(`The column “${name}” of the Parquet file is encrypted.`);
  }
  if (metadata.path_in_schema.join("\n") !== name) throw new Error("order of columns");
  const pages = parseWholeNumber(metadata.data_page_offset);
  const dictionary =
    metadata.dictionary_page_offset === undefined
      ? 0
      : parseWholeNumber(metadata.dictionary_page_offset);
  const start = dictionary > 0 && dictionary < pages ? dictionary : pages;
  const until = start + parseWholeNumber(metadata.total_compressed_size);
  if (start < 4 || until > end) throw new Error("place of a column");
  return { start, end: until, codec: metadata.codec };
}

function parseWholeNumber(value: unknown): number {
  const number = typeof value === "bigint" ? Number(value) : NaN;
  if (!(number >= 0)) throw new Error("a count that is none");
  return number;
}
