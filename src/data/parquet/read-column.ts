import type { DataPageHeader } from "hyparquet/src/types.js";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { loadDecompressor } from "./decompressors.ts";
import type { Decompress } from "./decompressors.ts";
import { readPages } from "./read-pages.ts";
import type { CompressedPage } from "./read-pages.ts";
import { decodeValues } from "./decode-values.ts";
import { decodeRuns } from "./decode-runs.ts";
import { createTextList } from "./text-list.ts";
import type { TextList } from "./text-list.ts";
import { isText, createValueFormatter } from "./format-value.ts";
import type { ColumnRange, ParquetColumn, ParquetPart } from "#data/tabular/worker-pool.ts";

/** Most bytes of a page once it is decompressed: writers aim at 1 MB. */
const MAX_PAGE_BYTES = 2 ** 28;

/** Where things stand in a page: its bytes decompressed from `values` on, and the levels that tell missing values. */
interface DecompressedPage {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly values: number;
  /** Null where none can be missing. */
  readonly levels: Uint32Array | null;
  readonly encoding: Parameters<typeof decodeValues>[3];
}

/**
 * The cells of a column in one group of rows, a page at a time; as many as the group has rows, or the first `maxRows`. Throws
 * where they are not there.
 */
export async function* readColumnChunks(
  source: Blob,
  { element }: ParquetColumn,
  chunk: ColumnRange,
  rows: number,
  decompress: Decompress,
  maxRows: number,
): AsyncGenerator<ColumnChunk> {
  const format = isText(element) ? null : createValueFormatter(element);
  let dictionary: { texts: TextList; codes: Uint32Array | null; size: number } | null = null;
  let cellCount = 0;
  for await (const page of readPages(source, chunk)) {
    const { header } = page;
    if (header.type === "DICTIONARY_PAGE") {
      const count = header.dictionary_page_header?.num_values ?? -1;
      const bytes = decompressChecked(page, page.bytes, header.uncompressed_page_size, decompress);
      if (dictionary !== null || !(count >= 0)) throw new Error("dictionary");
      dictionary = { ...decodeValues(bytes, 0, count, "PLAIN", element, format), size: count };
      continue;
    }
    if (header.type !== "DATA_PAGE" && header.type !== "DATA_PAGE_V2") continue;
    const mayMiss = element.repetition_type !== "REQUIRED";
    const pageValues = decompressPage(
      page,
      mayMiss,
      decompress,
      rows - cellCount,
      maxRows - cellCount,
    );
    const present = pageValues.levels === null ? pageValues.count : sumLevels(pageValues.levels);
    cellCount += pageValues.count;
    const isEnough = cellCount >= maxRows && maxRows < rows;
    if (pageValues.encoding === "RLE_DICTIONARY" || pageValues.encoding === "PLAIN_DICTIONARY") {
      if (dictionary === null) throw new Error("no dictionary");
      const codes = new Uint32Array(pageValues.count);
      const width = present === 0 ? 0 : byteAt(pageValues.bytes, pageValues.values);
      if (present > 0) {
        decodeRuns(
          pageValues.bytes,
          pageValues.values + 1,
          pageValues.bytes.length,
          width,
          codes,
          present,
        );
      }
      for (let i = 0; i < present; i += 1) {
        const code = codes[i] as number;
        if (code >= dictionary.size) throw new Error("a code beyond the dictionary");
        codes[i] = dictionary.codes === null ? code + 1 : (dictionary.codes[code] as number);
      }
      yield { ...dictionary.texts, codes: spreadCodes(codes, present, pageValues.levels) };
      if (isEnough) return;
      continue;
    }
    const { bytes, values, encoding } = pageValues;
    const decoded =
      present === 0
        ? { texts: createTextList(bytes, 0), codes: null }
        : decodeValues(bytes, values, present, encoding, element, format);
    const codes = new Uint32Array(pageValues.count);
    for (let i = 0; i < present; i += 1)
      codes[i] = decoded.codes === null ? i + 1 : (decoded.codes[i] as number);
    yield { ...decoded.texts, codes: spreadCodes(codes, present, pageValues.levels) };
    if (isEnough) return;
  }
  if (cellCount !== rows) throw new Error("fewer values than rows");
}

/** The pieces of a part. Throws where they are not there. */
export async function readParquetPart({
  source,
  column,
  chunk,
  rows,
}: ParquetPart): Promise<readonly ColumnChunk[]> {
  const decompress = await loadDecompressor(chunk.codec);
  const chunks: ColumnChunk[] = [];
  for await (const piece of readColumnChunks(source, column, chunk, rows, decompress, Infinity)) {
    chunks.push(piece);
  }
  return chunks;
}

function decompressPage(
  page: CompressedPage,
  mayMiss: boolean,
  decompress: Decompress,
  maxValues: number,
  wanted: number,
): DecompressedPage {
  const { header, bytes } = page;
  const size = header.uncompressed_page_size;
  const second = header.data_page_header_v2;
  if (header.type === "DATA_PAGE_V2" && second !== undefined) {
    const count = countWantedValues(second, maxValues, wanted);
    const ahead = second.repetition_levels_byte_length;
    const length = second.definition_levels_byte_length;
    if (ahead !== 0 || !(length >= 0 && length <= bytes.length)) throw new Error("levels");
    const levels = mayMiss ? decodeLevels(bytes, 0, length, count) : null;
    const rest = bytes.subarray(length);
    const isPacked = second.is_compressed !== false;
    const whole = isPacked ? decompressChecked(page, rest, size - length, decompress) : rest;
    return { count, bytes: whole, values: 0, levels, encoding: second.encoding };
  }
  const first = header.data_page_header;
  if (header.type !== "DATA_PAGE" || first === undefined) throw new Error("page head");
  const count = countWantedValues(first, maxValues, wanted);
  const whole = decompressChecked(page, bytes, size, decompress);
  const { encoding } = first;
  if (!mayMiss) return { count, bytes: whole, values: 0, levels: null, encoding };
  if (first.definition_level_encoding !== "RLE") throw new Error("levels of an old kind");
  if (whole.length < 4) throw new Error("levels");
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const values = 4 + length;
  if (values > whole.length) throw new Error("levels");
  return { count, bytes: whole, values, levels: decodeLevels(whole, 4, values, count), encoding };
}

/** Values of a page, or those of them that are wanted where the first can be read without the rest. */
function countWantedValues(
  { num_values: count, encoding }: Pick<DataPageHeader, "num_values" | "encoding">,
  maxValues: number,
  wanted: number,
): number {
  if (!(count >= 0 && count <= maxValues)) throw new Error("more values than rows");
  const isPlain = encoding === "PLAIN" || encoding?.endsWith("_DICTIONARY");
  return isPlain ? Math.min(wanted, count) : count;
}

function decompressChecked(
  { header }: CompressedPage,
  bytes: Uint8Array,
  length: number,
  decompress: Decompress,
): Uint8Array {
  if (!(length >= 0 && length <= MAX_PAGE_BYTES))
    throw new Error(`page of ${header.uncompressed_page_size}`);
  if (length === 0) return new Uint8Array(0);
  const whole = decompress(bytes, length);
  if (whole.length !== length) throw new Error("page length");
  return whole;
}

function decodeLevels(bytes: Uint8Array, from: number, to: number, count: number): Uint32Array {
  const levels = new Uint32Array(count);
  decodeRuns(bytes, from, to, 1, levels, count);
  return levels;
}

function sumLevels(levels: Uint32Array): number {
  let sum = 0;
  for (const level of levels) sum += level & 1;
  return sum;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Error("page ends early");
  return byte;
}

/** Moves the codes of present values to their rows, in place, from the last on. */
function spreadCodes(codes: Uint32Array, present: number, levels: Uint32Array | null): Uint32Array {
  if (levels === null || present === codes.length) return codes;
  let from = present - 1;
  for (let row = codes.length - 1; row >= 0; row -= 1) {
    if (((levels[row] as number) & 1) === 0) codes[row] = 0;
    else {
      codes[row] = codes[from] as number;
      from -= 1;
    }
  }
  return codes;
}
