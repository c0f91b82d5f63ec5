// Packs what is served once, at build, so that no request waits for it.
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { mediaType, packs } from "./headers.mjs";

const PACKERS = {
  ".br": (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ".gz": (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Below this a packed answer saves no packet. */
const LEAST_BYTES = 500;

/** Writes `NAME.br` and `NAME.gz` beside each text below a folder, and nothing where they would not be smaller. */
export async function packFolder(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!packs(mediaType(extname(path))) || !(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    for (const [ending, pack] of Object.entries(PACKERS)) {
      const packed = bytes.length > LEAST_BYTES ? await pack(bytes) : bytes;
      if (packed.length < bytes.length) await writeFile(path + ending, packed);
      else await rm(path + ending, { force: true });
    }
  }
}
