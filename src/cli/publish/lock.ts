import { randomUUID } from "node:crypto";
import { open, readFile, rename, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { NotDone } from "#cli/command.ts";
import type { Terminal } from "#cli/command.ts";
import { diskCode, onDisk } from "#cli/files/disk-words.ts";

/** The file that says who publishes to a folder. */
export const LOCK_FILE = ".ddor-lock";

/** Milliseconds between two looks at a lock that another process holds, and after which waiting ends. */
const LOOK_EVERY = 50;
const MOST_WAITED = 60_000;

/** Milliseconds after which a lock that says nothing was left by a process that ended before it could write. */
const EMPTY_FOR = 2_000;

/** A lock that is written whole. */
const HOLDER = /^\{"pid":\d+,"host":"[^"\\]*","mark":"[0-9a-f-]+"\}$/u;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Of this one lock: a process may hold a lock many times. */
  readonly mark: string;
}

/**
 * Does something while no other process does the like in a folder. Waits for one that does and says so; a lock whose
 * process has ended is told and taken over. Throws `NotDone` where the wait is too long.
 */
export async function withLock<T>(
  folder: string,
  terminal: Terminal,
  action: () => Promise<T>,
): Promise<T> {
  const path = join(folder, LOCK_FILE);
  const own = { pid: process.pid, host: hostname(), mark: randomUUID() };
  await onDisk(path, "written", () => acquire(path, own, terminal));
  try {
    return await action();
  } finally {
    const holder = await holderOf(path);
    if (holder !== null && holder.mark === own.mark) await unlink(path);
  }
}

async function acquire(path: string, own: Holder, terminal: Terminal): Promise<void> {
  const until = Date.now() + MOST_WAITED;
  let told = "";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each look follows the last
    const held = await attempt(path, own, terminal);
    if (held === null) return;
    const words = `process ${held.pid}${held.host === own.host ? "" : ` on ${held.host}`}`;
    if (Date.now() > until) {
      throw new NotDone(
        `Nothing was published: ${words} has been publishing to the same folder for a minute. If it is not running any more, remove ${path}.`,
      );
    }
    if (told !== held.mark)
      terminal.say(`Waiting for ${words}, which publishes to the same folder …`);
    told = held.mark;
    // oxlint-disable-next-line no-await-in-loop -- each look follows the last
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
  }
}

/**
 * Takes the lock and answers null, or answers who has it. A lock of a process that has ended is replaced by whoever holds
 * a second lock, named for the first: of many that find it, one replaces it, and none that comes late.
 */
async function attempt(path: string, own: Holder, terminal: Terminal): Promise<Holder | null> {
  if (await created(path, own)) return null;
  const holder = await holderOf(path);
  if (holder === null) return { pid: 0, host: own.host, mark: "" };
  if (isRunning(holder, own)) return holder;
  const second = `${path}-after-${holder.mark}`;
  const other = await attempt(second, own, { ...terminal, say: () => undefined });
  if (other !== null) return other;
  const now = await holderOf(path);
  if (now === null || now.mark !== holder.mark) {
    await unlink(second);
    return now ?? holder;
  }
  terminal.say(
    `Process ${holder.pid} ended while it published to this folder; what it had not finished is not in the index. Going on.`,
  );
  // In one step, so that there is no moment without a lock.
  await rename(second, path);
  return null;
}

async function created(path: string, own: Holder): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    try {
      await file.writeFile(JSON.stringify(own));
    } finally {
      await file.close();
    }
    return true;
  } catch (thrown) {
    if (diskCode(thrown) === "EEXIST") return false;
    throw thrown;
  }
}

/** Who holds a lock; null where it is gone or not yet written. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    const written = HOLDER.exec(await readFile(path, "utf8"));
    if (written !== null) return JSON.parse(written[0]) as Holder;
    const { mtimeMs, ino } = await stat(path);
    return Date.now() - mtimeMs < EMPTY_FOR ? null : { pid: 0, host: hostname(), mark: `${ino}` };
  } catch (thrown) {
    if (diskCode(thrown) === "ENOENT") return null;
    throw thrown;
  }
}

/** Of a process on another machine nothing is known: it counts as running. */
function isRunning({ pid, host }: Holder, own: Holder): boolean {
  if (host !== own.host) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return diskCode(thrown) === "EPERM";
  }
}
