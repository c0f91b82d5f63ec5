import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/prepare.mjs";

const FOLDER = join(ROOT, "../shared/data");

/** Why tests of shared files are left out, which they print; empty where the folder is there. */
export const MISSING = existsSync(FOLDER) ? "" : "the folder of shared data is missing";

/** The bytes of a shared file; null, with the reason printed, where the folder is missing. */
export function sharedFile(name: string): Uint8Array<ArrayBuffer> | null {
  if (MISSING === "") return new Uint8Array(readFileSync(join(FOLDER, name)));
  console.warn(`skipped: tests of ${name}, because ${MISSING}`);
  return null;
}
