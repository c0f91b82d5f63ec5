import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import type { ReportSource } from "#data/native/report-source.ts";
import { formatDiskCause, getDiskErrorCode } from "#cli/command/disk-error.ts";

/** A folder of published files, reached as the page reaches it on a server: a file that is not there is a 404. */
export function createFolderSource(folder: string): ReportSource {
  const base = pathToFileURL(`${resolve(folder)}/`).href;
  return {
    base,
    digest: platformDigest(),
    fetching: async (address) => {
      try {
        return new Response(new Uint8Array(await readFile(fileURLToPath(address))));
      } catch (thrown) {
        const code = getDiskErrorCode(thrown);
        if (code === "ENOENT" || code === "ENOTDIR") return new Response("", { status: 404 });
        if (code === null) throw thrown;
        throw new Error(formatDiskCause(code), { cause: thrown });
      }
    },
  };
}
