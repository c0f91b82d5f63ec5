import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/prepare.mjs";

const FOLDER = join(ROOT, "../shared/data");
const FIXTURES = join(ROOT, "tests/fixtures");

/** Why tests of whole shared files are left out, which they print; empty where the folder is there. */
export const MISSING = existsSync(FOLDER) ? "" : "the folder of shared data is missing";

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

/**
 * The bytes of a shared file, or of the copy of a whole file of facts in `tests/fixtures/facts`; null, with the reason
 * printed, where there is neither.
 */
export function sharedFile(name: string): Uint8Array<ArrayBuffer> | null {
  if (MISSING === "") return bytesOf(join(FOLDER, name));
  const copy = join(FIXTURES, "facts", name);
  if (existsSync(copy)) return bytesOf(copy);
  console.warn(`skipped: tests of the whole of ${name}, because ${MISSING}`);
  return null;
}

/** The bytes of a file of `tests/fixtures`, which is always there: an extract, or `facts/…`. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return bytesOf(join(FIXTURES, name));
}
