import { NotDone } from "#cli/command.ts";
import { isFileGone } from "#data/open/file-gone.ts";

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of this path is a file, not a folder",
  EISDIR: "this is a folder, not a file",
  EEXIST: "a file stands where a folder is needed",
  EACCES: "the permissions of the file or folder do not allow it",
  EPERM: "the permissions of the file or folder do not allow it",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "no more may be stored for this user",
  EFBIG: "the file is larger than is allowed here",
  EMFILE: "too many files are open",
  EIO: "the disk reports an error",
  ENAMETOOLONG: "the name is too long",
};

/** The code of an error of the operating system, such as `ENOSPC`; null where it is none. */
export function diskCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !("code" in thrown)) return null;
  return typeof thrown.code === "string" ? thrown.code : null;
}

/**
 * Does something with a path; an error of the operating system becomes a sentence: "public/x.json could not be written: the
 * disk is full (ENOSPC)." So does a file that is not any more what it was. Other errors are handed on.
 */
export async function onDisk<T>(path: string, done: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (thrown) {
    if (isFileGone(thrown)) {
      throw new NotDone(`${path} could not be ${done}: it was changed or removed meanwhile.`);
    }
    const code = diskCode(thrown);
    if (code === null || !/^E[A-Z0-9]+$/u.test(code)) throw thrown;
    const words = WORDS[code];
    throw new NotDone(
      `${path} could not be ${done}: ${words === undefined ? code : `${words} (${code})`}.`,
    );
  }
}
