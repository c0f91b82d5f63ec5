import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFoiaCsv } from "#data/foia/read-foia-csv.ts";
import type { FoiaOptions, FoiaRead } from "#data/foia/read-foia-csv.ts";
import { ROOT } from "#scripts/prepare.mjs";

const FOLDER = [join(ROOT, "../shared/data")].find((path) => existsSync(path));

/** The bytes of a file of real rows, or null where that folder is missing. */
export function realFile(name: string): Uint8Array | null {
  return FOLDER === undefined ? null : readFileSync(join(FOLDER, name));
}

/** Bytes or text read as a release, opened on March 31, 2026. */
export async function readFoia(
  content: string | Uint8Array,
  options: FoiaOptions = {},
): Promise<FoiaRead> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = { name: "file.csv", sha256: "00", opened: "2026-03-31" };
  return readFoiaCsv(new Blob([Uint8Array.from(bytes)]).stream(), file, options);
}
