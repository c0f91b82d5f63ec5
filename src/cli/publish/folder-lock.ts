import { randomUUID } from "node:crypto";
import { open, readFile, rename, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { CommandError } from "#cli/command/command.ts";
import type { Terminal } from "#cli/command/command.ts";
import { isRunning } from "#cli/files/process-owner.ts";
import type { ProcessOwner } from "#cli/files/process-owner.ts";
import { getDiskErrorCode, explainDiskErrors } from "#cli/command/disk-error.ts";

/** The file that says who publishes to a folder. */
export const LOCK_FILE = ".ddor-lock";

/** Milliseconds between two looks at a lock that another process holds, and after which waiting ends. */
const RETRY_MS = 50;
const MAX_WAIT_MS = 60_000;

/** Milliseconds after which a lock that says nothing was left by a process that ended before it could write. */
const EMPTY_LOCK_MS = 2_000;

/** A lock that is written whole. */
const LOCK_PATTERN = /^\{"pid":\d+,"host":"[^"\\]*","mark":"[0-9a-f-]+"\}$/u;

interface LockOwner extends ProcessOwner {
  /** Of this one lock: a process may hold a lock many times. */
  readonly mark: string;
}

/**
 * Does something while no other process does the like in a folder. Waits for one that does and says so; a lock whose
 * process has ended is reported and taken over. Throws `CommandError` where the wait is too long.
 */
export async function withLock<T>(
  folder: string,
  terminal: Terminal,
  action: () => Promise<T>,
): Promise<T> {
  const path = join(folder, LOCK_FILE);
  const owner = { pid: process.pid, host: hostname(), mark: randomUUID() };
  await explainDiskErrors(path, "written", () => acquireLock(path, owner, terminal));
  try {
    return await action();
  } finally {
    await explainDiskErrors(path, "removed", async () => {
      const holder = await readLockOwner(path);
      if (holder !== null && holder.mark === owner.mark) await unlink(path);
    });
  }
}

async function acquireLock(path: string, owner: LockOwner, terminal: Terminal): Promise<void> {
  const until = Date.now() + MAX_WAIT_MS;
  let lastMark = "";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each look follows the last
    const holder = await tryLock(path, owner, terminal);
    if (holder === null) return;
    const words = `process ${holder.pid}${holder.host === owner.host ? "" : ` on ${holder.host}`}`;
    if (Date.now() > until) {
      throw new CommandError(
        `Nothing was published: ${words} has been publishing to the same folder for a minute. If it is not running any more, remove ${path}.`,
      );
    }
    if (lastMark !== holder.mark)
      terminal.writeMessage(`Waiting for ${words}, which publishes to the same folder …`);
    lastMark = holder.mark;
    // oxlint-disable-next-line no-await-in-loop -- each look follows the last
    await new Promise((done) => setTimeout(done, RETRY_MS));
  }
}

/**
 * Takes the lock and returns null, or returns its owner. A lock of a process that has ended is replaced by the process with
 * a second lock, named for the first: of many that find it, one replaces it, and none that comes late.
 */
async function tryLock(
  path: string,
  owner: LockOwner,
  terminal: Terminal,
): Promise<LockOwner | null> {
  if (await createLockFile(path, owner)) return null;
  const holder = await readLockOwner(path);
  if (holder === null) return { pid: 0, host: owner.host, mark: "" };
  if (isRunning(holder)) return holder;
  const second = `${path}-after-${holder.mark}`;
  const other = await tryLock(second, owner, { ...terminal, writeMessage: () => undefined });
  if (other !== null) return other;
  const now = await readLockOwner(path);
  if (now === null || now.mark !== holder.mark) {
    await unlink(second);
    return now ?? holder;
  }
  terminal.writeMessage(
    `Process ${holder.pid} ended while it published to this folder; what it had not finished is not in the index. Going on.`,
  );
  // In one step, so that there is no moment without a lock.
  await rename(second, path);
  return null;
}

async function createLockFile(path: string, owner: LockOwner): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    try {
      await file.writeFile(JSON.stringify(owner));
    } catch (thrown) {
      // A full disk takes the name of a file and not its text: others would wait for a process that it does not name.
      await unlink(path);
      throw thrown;
    } finally {
      await file.close();
    }
    return true;
  } catch (thrown) {
    if (getDiskErrorCode(thrown) === "EEXIST") return false;
    throw thrown;
  }
}

/** The owner of a lock; null where it is gone or not yet written. */
export async function readLockOwner(path: string): Promise<LockOwner | null> {
  try {
    const written = LOCK_PATTERN.exec(await readFile(path, "utf8"));
    if (written !== null) return JSON.parse(written[0]) as LockOwner;
    const { mtimeMs, ino } = await stat(path);
    return Date.now() - mtimeMs < EMPTY_LOCK_MS
      ? null
      : { pid: 0, host: hostname(), mark: `${ino}` };
  } catch (thrown) {
    if (getDiskErrorCode(thrown) === "ENOENT") return null;
    throw thrown;
  }
}
