import { CommandError } from "#cli/command/command.ts";
import { isFileMissing, isOutOfMemory } from "#data/errors/platform-errors.ts";

/** What an error of the operating system means, and what to do about it. */
const DISK_ERROR_CAUSES: ReadonlyMap<string, readonly [cause: string, remedy: string]> = new Map([
  ["ENOENT", ["there is no such file or folder", "check how the path is spelled"]],
  ["ENOTDIR", ["a part of this path is a file, not a folder", "check how the path is spelled"]],
  ["EISDIR", ["this is a folder, not a file", "name a file"]],
  ["EEXIST", ["a file stands where a folder is needed", "choose another path"]],
  [
    "EACCES",
    ["the permissions of the file or folder do not allow it", "change them or choose another path"],
  ],
  [
    "EPERM",
    ["the permissions of the file or folder do not allow it", "change them or choose another path"],
  ],
  ["EROFS", ["the disk can only be read", "choose a path on another disk"]],
  ["ENOSPC", ["the disk is full", "free some space and run the command again"]],
  ["EDQUOT", ["no more may be stored for this user", "free some space and run the command again"]],
  ["EFBIG", ["the file is larger than is allowed here", "choose a path on another disk"]],
  ["EMFILE", ["too many files are open", "close other programs and run the command again"]],
  ["EIO", ["the disk reports an error", "check the disk or choose a path on another"]],
  ["ENAMETOOLONG", ["the name is too long", "choose a shorter one"]],
  ["ELOOP", ["its links lead in a circle", "name the file itself"]],
  ["ERR_FS_FILE_TOO_LARGE", ["it has 2 GB or more", "name a smaller one"]],
]);

/** What `ENOENT` means of a file or folder that is to be made. */
const NO_FOLDER: readonly [cause: string, remedy: string] = [
  "its folder does not exist, or nothing can be made in it",
  "choose another folder",
];

/** Codes of the system, such as `ENOSPC`, and those of Node, such as `ERR_FS_FILE_TOO_LARGE`. */
const CODE = /^E[A-Z0-9_]+$/u;

/** The code of an error of the operating system or of Node; null where it is none. */
export function getDiskErrorCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !("code" in thrown)) return null;
  return typeof thrown.code === "string" && CODE.test(thrown.code) ? thrown.code : null;
}

/** "this is a folder, not a file (EISDIR)": what an error of the system means, for a sentence of its own. */
export function formatDiskCause(code: string): string {
  return `${findDiskError(code)[0]} (${code})`;
}

function findDiskError(code: string): readonly [cause: string, remedy: string] {
  return DISK_ERROR_CAUSES.get(code) ?? ["the system reports an error", "choose another path"];
}

/** "public/x.json could not be written: the disk is full (ENOSPC); free some space and run the command again." */
export function formatDiskError(path: string, done: string, code: string): string {
  const isNew = code === "ENOENT" && (done === "written" || done === "made");
  const [cause, remedy] = isNew ? NO_FOLDER : findDiskError(code);
  return `${path} could not be ${done}: ${cause} (${code}); ${remedy}.`;
}

/**
 * Does something with a path; an error of the operating system becomes a sentence, and so does a file that is not any more
 * what it was. Other errors are handed on.
 */
export async function explainDiskErrors<T>(
  path: string,
  done: string,
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (thrown) {
    if (isFileMissing(thrown)) {
      throw new CommandError(
        `${path} could not be ${done}: it was changed or removed meanwhile; run the command again.`,
      );
    }
    const code = getDiskErrorCode(thrown);
    if (code === null) throw thrown;
    throw new CommandError(formatDiskError(path, done, code));
  }
}

/** What a system call did with a path, where it did not read it. */
const DONE: ReadonlyMap<string, string> = new Map([
  ["mkdir", "made"],
  ["write", "written"],
  ["link", "written"],
  ["rename", "written"],
  ["fsync", "written"],
  ["unlink", "removed"],
]);

/**
 * Any error as a sentence: that of the system, a want of memory, or a fault of the program, with the place in it that a
 * report of the fault has to name.
 */
export function formatUnexpectedError(thrown: unknown): string {
  const code = getDiskErrorCode(thrown);
  if (code !== null) {
    const { path, syscall = "" } = thrown as NodeJS.ErrnoException;
    return formatDiskError(path ?? "A file", DONE.get(syscall) ?? "read", code);
  }
  if (isOutOfMemory(thrown)) {
    return "There is not enough memory for this; close other programs or name a smaller file.";
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  const place = /^ +at (.+)$/mu.exec(stack)?.[1];
  return `This is a fault of the command, not of what was typed: ${String(thrown)}${place === undefined ? "" : ` (at ${place})`}. Please report this line with what was typed.`;
}
