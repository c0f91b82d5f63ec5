import { access, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { getDiskErrorCode } from "#cli/command/disk-error.ts";

/** Makes a folder, and those above it that are missing. Node's own way never ends in a folder such as `/proc`. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (thrown) {
    const code = getDiskErrorCode(thrown);
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (code !== "ENOENT" || above === path || (await isThere(above))) throw thrown;
    await makeFolder(above);
    await makeFolder(path);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
