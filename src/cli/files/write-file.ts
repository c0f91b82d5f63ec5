import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, lstat, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { CommandError } from "#cli/command/command.ts";
import { getDiskErrorCode, formatDiskError, explainDiskErrors } from "#cli/command/disk-error.ts";

/** Begins the names of files that are being written. */
const TEMPORARY_PREFIX = ".ddor-new-";

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
  const temporary = join(folder, `${TEMPORARY_PREFIX}${randomUUID()}`);
  await explainDiskErrors(path, "written", async () => {
    await makeFolder(folder);
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

/** Removes what an interrupted run left half written in a folder. The caller must hold the folder's lock. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => name.startsWith(TEMPORARY_PREFIX));
  await Promise.all(leftovers.map((name) => unlink(join(folder, name)).catch(() => undefined)));
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
