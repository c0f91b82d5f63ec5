import { openAsBlob } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { NotDone } from "#cli/command.ts";
import { formatDiskError, onDisk } from "./disk-words.ts";

/** Node reads no larger file at once, and the page none at all. */
const MOST_BYTES = 2 ** 31;

/** A file that no reader can read, with the reader's sentence. */
export class NotRead extends NotDone {
  readonly why: string;

  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.why = why;
  }
}

/** A file that is read in parts. Throws `NotDone` where there is none that can be read, `NotRead` where it is empty or too large. */
export async function openInput(path: string): Promise<Blob> {
  return onDisk(path, "read", async () => {
    await checkInput(path);
    return openAsBlob(path);
  });
}

/** The bytes of a file. Throws `NotDone` where there is none that can be read, `NotRead` where it is empty or too large. */
export async function readInput(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return onDisk(path, "read", async () => {
    await checkInput(path);
    return new Uint8Array(await readFile(path));
  });
}

/**
 * Every command looks at a file in this way before it reads it. `openAsBlob` throws the same error without a code whatever
 * is wrong and takes folders and pipes for files, and `readFile` waits for ever at a pipe that nobody writes to.
 */
async function checkInput(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new NotDone(formatDiskError(path, "read", "EISDIR"));
  if (!found.isFile()) {
    throw new NotDone(
      `${path} could not be read: it is a pipe, a socket or a device, not a file; save what it gives as a file and name that.`,
    );
  }
  const file = await open(path, "r");
  await file.close();
  if (found.size === 0) throw new NotRead(path, "The file is empty; get it again or name another.");
  if (found.size >= MOST_BYTES) {
    throw new NotRead(path, "The file has 2 GB or more, too much to be read; name a smaller one.");
  }
}
