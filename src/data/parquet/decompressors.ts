import { snappyUncompress } from "hyparquet/src/snappy.js";
import type { CompressionCodec } from "hyparquet";
import { ImportError } from "#data/errors/import-error.ts";

/** Bytes of a page decompressed, of which so many are expected. Throws where they cannot be. */
export type Decompress = (bytes: Uint8Array, length: number) => Uint8Array;

const DECOMPRESSORS: Readonly<Partial<Record<CompressionCodec, () => Promise<Decompress>>>> = {
  UNCOMPRESSED: async () => (bytes) => bytes,
  SNAPPY: async () => (bytes, length) => {
    const into = new Uint8Array(length);
    snappyUncompress(bytes, into);
    return into;
  },
  GZIP: async () => {
    const { gunzip } = await import("hyparquet-compressors/src/gzip.js");
    return (bytes, length) => gunzip(bytes, new Uint8Array(length));
  },
  BROTLI: async () => (await import("hyparquet-compressors/src/brotli.js")).decompressBrotli,
  ZSTD: async () => {
    const { decompress } = await import("fzstd");
    return (bytes, length) => decompress(bytes, new Uint8Array(length));
  },
  LZ4: async () => (await import("hyparquet-compressors/src/lz4.js")).decompressLz4,
  LZ4_RAW: async () => (await import("hyparquet-compressors/src/lz4.js")).decompressLz4Raw,
};

/** What decompresses a codec, loaded when it is needed. Throws `ImportError` where it is not read here. */
export async function loadDecompressor(codec: CompressionCodec | undefined): Promise<Decompress> {
  const load = codec === undefined ? undefined : DECOMPRESSORS[codec];
  if (load === undefined) {
    const name = codec ?? "in a way that is not known";
    throw new ImportError(
      `The columns of the file are compressed ${codec ? `by ${name}` : name}, which is not read here.`,
    );
  }
  return load();
}
