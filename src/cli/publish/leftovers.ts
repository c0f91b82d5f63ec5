import { createHash } from "node:crypto";
import { readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { explainDiskErrors, getDiskErrorCode } from "#cli/command/disk-error.ts";
import { isLeftTemporaryFile, replaceFile } from "#cli/files/write-file.ts";
import { isRunning } from "#cli/files/process-owner.ts";
import type { CollectionFile, CollectionIndex } from "#domain/report/collection.ts";
import { LOCK_FILE, readLockOwner } from "./folder-lock.ts";

/** Lists the files of a run that has not come to its index yet, with their hashes, a line each. */
export const UNFINISHED_FILE = ".ddor-unfinished";

/** A file right in the folder of a collection: nothing else is ever removed, whatever the list says. */
const LINE = /^([0-9a-f]{64}) {2}([a-z0-9-]+\/[a-z0-9-][A-Za-z0-9.-]*\.json)$/u;

/**
 * Does what writes files before the index lists them. Their names stand in the folder meanwhile, so that the next run can
 * tell them from files of others where this one is killed; where it fails, they are removed at once.
 */
export async function withUnfinishedList<T>(
  folder: string,
  files: readonly CollectionFile[],
  readIndex: () => Promise<CollectionIndex>,
  action: () => Promise<T>,
): Promise<T> {
  const path = join(folder, UNFINISHED_FILE);
  await replaceFile(path, files.map((file) => `${file.sha256}  ${file.path}\n`).join(""));
  try {
    const result = await action();
    await explainDiskErrors(path, "removed", () => unlink(path));
    return result;
  } catch (thrown) {
    // What failed is told; what cannot be removed now is left to the next run.
    await readIndex()
      .then((index) => removeLeftovers(folder, index))
      .catch(() => undefined);
    throw thrown;
  }
}

/** Removes what killed runs left in a folder of published files. The caller must hold the folder's lock. */
export async function removeLeftovers(folder: string, index: CollectionIndex): Promise<void> {
  for (const path of await findLeftovers(folder, index)) {
    // oxlint-disable-next-line no-await-in-loop -- the list of unfinished files goes after those that it lists
    await unlink(join(folder, path)).catch(() => undefined);
  }
}

/**
 * Paths below a folder of what killed runs left in it, none while a run holds the folder: files half written, a lock, and
 * whole files that the index does not list yet.
 */
export async function listLeftovers(
  folder: string,
  index: CollectionIndex,
): Promise<readonly string[]> {
  const path = join(folder, LOCK_FILE);
  const before = await readLockOwner(path);
  const left = await findLeftovers(folder, index);
  const owner = await readLockOwner(path);
  // A run may begin or end meanwhile.
  if ([before, owner].some((one) => one !== null && isRunning(one))) return [];
  return [...(owner === null ? [] : [LOCK_FILE]), ...left];
}

async function findLeftovers(folder: string, index: CollectionIndex): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.map(({ name }) => name);
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const files = await readdir(join(folder, name)).catch(() => []);
        return files.filter(isLeftTemporaryFile).map((file) => `${name}/${file}`);
      }),
  );
  const locks = names.filter((name) => name.startsWith(`${LOCK_FILE}-after-`));
  const owners = await Promise.all(locks.map((name) => readLockOwner(join(folder, name))));
  const leftLocks = locks.filter((_, i) => {
    const owner = owners[i] ?? null;
    return owner !== null && !isRunning(owner);
  });
  return [
    ...names.filter(isLeftTemporaryFile),
    ...below.flat(),
    ...leftLocks,
    ...(names.includes(UNFINISHED_FILE) ? await listUnfinished(folder, index) : []),
  ];
}

/** Files of a run that was killed before its index, and their list, last. A file of other content is not that run's. */
async function listUnfinished(folder: string, index: CollectionIndex): Promise<readonly string[]> {
  const text = await readFile(join(folder, UNFINISHED_FILE), "utf8").catch(() => "");
  const listed = new Set(index.collections.flatMap(({ files }) => files.map(({ path }) => path)));
  const written = text
    .split("\n")
    .flatMap((line) => [LINE.exec(line)].flatMap((found) => (found === null ? [] : [found])))
    .filter(([, , path = ""]) => !listed.has(path));
  const hashes = await Promise.all(written.map(([, , path = ""]) => hashFile(join(folder, path))));
  const unlisted = written.filter(([, sha256], i) => hashes[i] === sha256);
  return [...unlisted.map(([, , path = ""]) => path), UNFINISHED_FILE];
}

async function hashFile(path: string): Promise<string | null> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch (thrown) {
    if (getDiskErrorCode(thrown) === null) throw thrown;
    return null;
  }
}
