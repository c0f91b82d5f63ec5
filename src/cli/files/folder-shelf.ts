import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { platformDigest } from "#data/read/fetch.ts";
import type { Shelf } from "#data/read/published.ts";
import { diskCode } from "./disk-words.ts";

/** A folder of published files, reached as the page reaches it on a server: a file that is not there is a 404. */
export function folderShelf(folder: string): Shelf {
  const base = pathToFileURL(`${resolve(folder)}/`).href;
  return {
    base,
    digest: platformDigest(),
    fetching: async (address) => {
      try {
        return new Response(new Uint8Array(await readFile(fileURLToPath(address))));
      } catch (thrown) {
        const isAbsent = diskCode(thrown) === "ENOENT" || diskCode(thrown) === "ENOTDIR";
        if (isAbsent) return new Response("", { status: 404 });
        throw thrown;
      }
    },
  };
}
