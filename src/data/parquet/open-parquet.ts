import { parquetMetadata } from "hyparquet";
import type { CompressionCodec, FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { NotReadable } from "#data/open/not-readable.ts";
import { isText, wordsOf } from "./value-words.ts";

/** A column of single values. */
export interface ParquetColumn {
  readonly name: string;
  readonly element: SchemaElement;
  /** Where it stands among the parts of a group of rows. */
  readonly leaf: number;
}

/** Where a column of one group of rows stands in the file, from `start` to before `end`. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly codec: CompressionCodec | undefined;
}

/** What the end of a Parquet file says of it. */
export interface OpenParquet {
  readonly columns: readonly ParquetColumn[];
  /** Names of columns whose cells are lists, records, or values that have no text. */
  readonly leftOut: readonly string[];
  readonly rows: number;
  readonly groups: readonly Group[];
}

/** Rows that are kept together, column after column. */
export interface Group {
  readonly rows: number;
  /** Of each column, in their order. */
  readonly chunks: readonly Chunk[];
}

const DAMAGED = "The end of the Parquet file, which says where its columns stand, is damaged.";
/** Bytes at the end: four for the length of what the file says of itself, and its mark. */
const TAIL = 8;
const MOST_SAID = 64 << 20;
const MOST_ROWS = 20_000_000;
const MOST_COLUMNS = 16_384;
/** Numbers and names of an honest file have no more bytes above 127 in a row; each longer run costs time by its square. */
const MOST_HIGH = 512;

/** Reads the end of a Parquet file. Throws `NotReadable` where it is cut off, encrypted, or contradicts itself or the file's size. */
export async function openParquet(source: Blob): Promise<OpenParquet> {
  const tail = await bytesOf(source, source.size - TAIL, source.size);
  const mark = String.fromCharCode(...tail.subarray(4));
  if (mark === "PARE") throw new NotReadable("The Parquet file is encrypted.");
  if (source.size < 3 * 4 || mark !== "PAR1") {
    throw new NotReadable("The Parquet file is cut off: its end is missing.");
  }
  const said = new DataView(tail.buffer).getUint32(0, true);
  const end = source.size - TAIL - said;
  if (said > MOST_SAID || end < 4) throw new NotReadable(DAMAGED);
  const bytes = await bytesOf(source, end, source.size);
  if (hasLongRun(bytes)) throw new NotReadable(DAMAGED);
  try {
    return opened(parquetMetadata(bytes, { geoparquet: false }), end);
  } catch (thrown) {
    if (thrown instanceof NotReadable) throw thrown;
    throw new NotReadable(DAMAGED);
  }
}

async function bytesOf(source: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await source.slice(Math.max(0, from), to).arrayBuffer());
}

function hasLongRun(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    run = byte < 128 ? 0 : run + 1;
    if (run > MOST_HIGH) return true;
  }
  return false;
}

function opened(
  { schema, num_rows: said, row_groups: groups }: FileMetaData,
  end: number,
): OpenParquet {
  const { columns, leftOut } = columnsOf(schema);
  const rows = whole(said);
  if (rows > MOST_ROWS) {
    throw new NotReadable(
      `The Parquet file says that it has ${rows.toLocaleString("en-US")} rows, which is more than a page can hold.`,
    );
  }
  const read = groups.map((group) => ({
    rows: whole(group.num_rows),
    chunks: columns.map((column) => chunkOf(group, column, end)),
  }));
  const found = read.reduce((sum, group) => sum + group.rows, 0);
  if (found !== rows) {
    const [all, parts] = [rows, found].map((count) => count.toLocaleString("en-US"));
    throw new NotReadable(
      `The Parquet file contradicts itself: it says that it has ${all} rows, and its parts have ${parts}.`,
    );
  }
  return { columns, leftOut, rows, groups: read };
}

function columnsOf(schema: readonly SchemaElement[]): Pick<OpenParquet, "columns" | "leftOut"> {
  const columns: ParquetColumn[] = [];
  const leftOut: string[] = [];
  let leaf = 0;
  let names = 0;
  for (let at = 1; at < schema.length; names += 1) {
    const element = schema[at] as SchemaElement;
    const isSingle = !element.num_children && element.repetition_type !== "REPEATED";
    if (isSingle && (isText(element) || wordsOf(element) !== null)) {
      columns.push({ name: element.name, element, leaf });
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
    throw new NotReadable("The Parquet file has no column that is a table's.");
  if (names > MOST_COLUMNS) {
    throw new NotReadable(
      `The Parquet file has more than ${MOST_COLUMNS.toLocaleString("en-US")} columns. Tables of so many are not read.`,
    );
  }
  return { columns, leftOut };
}

function chunkOf(group: RowGroup, { name, leaf }: ParquetColumn, end: number): Chunk {
  const {
    file_path: elsewhere,
    meta_data: meta,
    crypto_metadata: secret,
  } = group.columns[leaf] ?? {};
  if (elsewhere !== undefined && elsewhere !== "") {
    throw new NotReadable("The Parquet file has its columns in other files, which are not here.");
  }
  if (secret !== undefined || meta === undefined) {
    throw new NotReadable(`The column “${name}” of the Parquet file is encrypted.`);
  }
  if (meta.path_in_schema.join("\n") !== name) throw new Error("order of columns");
  const pages = whole(meta.data_page_offset);
  const dictionary =
    meta.dictionary_page_offset === undefined ? 0 : whole(meta.dictionary_page_offset);
  const start = dictionary > 0 && dictionary < pages ? dictionary : pages;
  const until = start + whole(meta.total_compressed_size);
  if (start < 4 || until > end) throw new Error("place of a column");
  return { start, end: until, codec: meta.codec };
}

function whole(value: unknown): number {
  const number = typeof value === "bigint" ? Number(value) : NaN;
  if (!(number >= 0)) throw new Error("a count that is none");
  return number;
}
