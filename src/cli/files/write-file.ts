import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, lstat, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { isRunning } from "./process-owner.ts";
import { makeFolder } from "./make-folder.ts";
import { CommandError } from "#cli/command/command.ts";
import { getDiskErrorCode, formatDiskError, explainDiskErrors } from "#cli/command/disk-error.ts";

/** Begins the names of files that are being written; the process that writes one and its machine follow. */
const TEMPORARY_PREFIX = ".ddor-new-";
const TEMPORARY_FILE = /^\.ddor-new-(\d+)-([0-9a-f]{8})-/u;

/** Codes of disks that know no second name of a file. */
const NO_LINK_CODES = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Writes a file that is not there yet; it is met whole or not at all. Throws `CommandError` where one is, even one that another
 * process wrote at the same moment.
 */
export async function writeNewFile(path: string, bytes: string | Uint8Array): Promise<void> {
  await writeThroughTemporary(path, bytes, async (temporary) => {
    try {
      await linkNewFile(temporary, path);
    } catch (thrown) {
      if (getDiskErrorCode(thrown) !== "EEXIST") throw thrown;
      const isFolder = (await lstat(path)).isDirectory();
      throw new CommandError(
        isFolder
          ? formatDiskError(path, "written", "EISDIR")
          : `${path} could not be written: a file stands there already, and none is ever overwritten; choose another name.`,
      );
    }
    await unlink(temporary);
  });
}

/** A name is given only where none is; where a file cannot have two, its copy is made only where no file is. */
async function linkNewFile(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (thrown) {
    if (!NO_LINK_CODES.has(getDiskErrorCode(thrown) ?? "")) throw thrown;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** Writes a file, or puts it in place of the one that is there, in one step: a reader meets the old one or the new one. */
export async function replaceFile(path: string, bytes: string | Uint8Array): Promise<void> {
  await writeThroughTemporary(path, bytes, (temporary) => rename(temporary, path));
}

async function writeThroughTemporary(
  path: string,
  bytes: string | Uint8Array,
  finish: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  const name = `${TEMPORARY_PREFIX}${process.pid}-${hashHost()}-${randomUUID()}`;
  const temporary = join(folder, name);
  await explainDiskErrors(path, "written", async () => {
    await makeFolder(folder);
    await removeLeftTemporaryFiles(folder);
    try {
      const file = await open(temporary, "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await finish(temporary);
    } catch (thrown) {
      await unlink(temporary).catch(() => undefined);
      throw thrown;
    }
    await syncFolder(folder);
  });
}

/** Removes what killed runs left half written in a folder; a file of another user stays. */
async function removeLeftTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter(isLeftTemporaryFile);
  await Promise.all(left.map((name) => unlink(join(folder, name)).catch(() => undefined)));
}

/** True of the name of a half-written file whose process has ended; of one on another machine nothing is known. */
export function isLeftTemporaryFile(name: string): boolean {
  const [, pid = "", host] = TEMPORARY_FILE.exec(name) ?? [];
  return host === hashHost() && !isRunning({ pid: Number(pid), host: hostname() });
}

/** A machine in a name: names of machines may hold what names of files may not. */
function hashHost(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

/** True where something stands at a path. */
export async function hasFile(path: string): Promise<boolean> {
  return explainDiskErrors(path, "reached", async () => {
    try {
      await stat(path);
      return true;
    } catch (thrown) {
      if (getDiskErrorCode(thrown) === "ENOENT") return false;
      throw thrown;
    }
  });
}

/** A renamed file outlives a power cut only once its folder is on the disk. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
