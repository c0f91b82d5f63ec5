import { openAsBlob } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { CommandError } from "#cli/command/command.ts";
import { formatDiskError, explainDiskErrors } from "#cli/command/disk-error.ts";

/** Node reads no larger file at once, and the page none at all. */
const MAX_BYTES = 2 ** 31;

/** A file that no reader can read, with the reader's sentence. */
export class InputFileError extends CommandError {
  readonly reason: string;

  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.reason = why;
  }
}

/** A file that is read in parts. Throws `CommandError` where there is none that can be read, `InputFileError` where it is empty or too large. */
export async function openInputFile(path: string): Promise<Blob> {
  return explainDiskErrors(path, "read", async () => {
    await checkInputFile(path);
    return openAsBlob(path);
  });
}

/** The bytes of a file. Throws `CommandError` where there is none that can be read, `InputFileError` where it is empty or too large. */
export async function readInputFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return explainDiskErrors(path, "read", async () => {
    await checkInputFile(path);
    return new Uint8Array(await readFile(path));
  });
}

/**
 * Every command looks at a file in this way before it reads it. `openAsBlob` throws the same error without a code whatever
 * is wrong and takes folders and pipes for files, and `readFile` waits for ever at a pipe that nobody writes to.
 */
async function checkInputFile(path: string): Promise<void> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new CommandError(formatDiskError(path, "read", "EISDIR"));
  if (!stats.isFile()) {
    throw new CommandError(
      `${path} could not be read: it is a pipe, a socket or a device, not a file; save what it gives as a file and name that.`,
    );
  }
  const file = await open(path, "r");
  await file.close();
  if (stats.size === 0)
    throw new InputFileError(path, "The file is empty; get it again or name another.");
  if (stats.size >= MAX_BYTES) {
    throw new InputFileError(
      path,
      "The file has 2 GB or more, too much to be read; name a smaller one.",
    );
  }
}
