import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from "hyparquet/src/delta.js";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import type { DecodedArray, Encoding, SchemaElement } from "hyparquet";
import { decodeRuns } from "./decode-runs.ts";
import { joinTexts, readLengthPrefixedTexts } from "./text-list.ts";
import type { TextList } from "./text-list.ts";
import { isText } from "./format-value.ts";
import type { ValueFormatter } from "./format-value.ts";

/** Most bytes that the texts of one page may have once prefixes that they share are spelled out. */
const MAX_DECODED_BYTES = 2 ** 28;

/** Values of a page: of each a code, and the texts of the codes. */
export interface DecodedValues {
  readonly texts: TextList;
  /** Null where the codes are 1, 2, 3 ... */
  readonly codes: Uint32Array | null;
}

/** The `count` values, none missing, that stand from `from` in a page without a dictionary. Throws where they do not. */
export function decodeValues(
  bytes: Uint8Array,
  from: number,
  count: number,
  encoding: Encoding | undefined,
  element: SchemaElement,
  format: ValueFormatter | null,
): DecodedValues {
  if (isText(element) && encoding === "PLAIN") {
    return { texts: readLengthPrefixedTexts(bytes, from, count), codes: null };
  }
  const values = decodePlainValues(bytes, from, count, encoding, element);
  if (values.length !== count) throw new Error("fewer values than said");
  if (format === null) return { texts: joinTexts(values as Uint8Array[]), codes: null };
  const known = new Map<unknown, number>();
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const codes = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const value: unknown = values[i];
    let code = known.get(value);
    if (code === undefined) {
      const text = format(value);
      code = text === "" ? 0 : parts.push(encoder.encode(text));
      known.set(value, code);
    }
    codes[i] = code;
  }
  return { texts: joinTexts(parts), codes };
}

function decodePlainValues(
  bytes: Uint8Array,
  from: number,
  count: number,
  encoding: Encoding | undefined,
  { type, type_length: length }: SchemaElement,
): DecodedArray {
  if (type === undefined) throw new Error("no type");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: from };
  if (encoding === "PLAIN") {
    const bits = type === "BOOLEAN" ? 1 : 8;
    if (count * bits > (bytes.length - from) * 8) throw new Error("fewer values than said");
    return readPlain(reader, type, count, length);
  }
  if (encoding === "RLE" && type === "BOOLEAN") {
    const bits = new Uint32Array(count);
    decodeRuns(bytes, from + 4, bytes.length, 1, bits, count);
    return Array.from(bits, (bit) => bit === 1);
  }
  if (encoding === "BYTE_STREAM_SPLIT") {
    if (count > bytes.length - from) throw new Error("fewer values than said");
    return byteStreamSplit(reader, count, type, length);
  }
  if (encoding === "DELTA_BINARY_PACKED") {
    const into = type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
    const ahead = { view, offset: from };
    readVarInt(ahead);
    if (readVarInt(ahead) >>> 0 > bytes.length) throw new Error("more parts than bytes");
    deltaBinaryUnpack(reader, count, into);
    return into;
  }
  const into: Uint8Array[] = Array.from({ length: count });
  if (encoding === "DELTA_LENGTH_BYTE_ARRAY") {
    deltaLengthByteArray(reader, count, into);
    return into;
  }
  if (encoding === "DELTA_BYTE_ARRAY") {
    const lengths = new Int32Array(count);
    const ahead = { view, offset: from };
    let sum = 0;
    for (let part = 0; part < 2; part += 1) {
      deltaBinaryUnpack(ahead, count, lengths);
      for (const one of lengths) sum += one;
    }
    if (sum > MAX_DECODED_BYTES) throw new Error("texts that are too long");
    deltaByteArray(reader, count, into);
    return into;
  }
  throw new Error(`values written as ${encoding}`);
}
