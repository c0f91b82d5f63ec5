import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "#cli/files/make-folder.ts";
import { FIRST, createTempFolder, run } from "#tests/cli/run-command.ts";

it("A folder is made with those above it, and made again without an error", async () => {
  const path = join(createTempFolder(), "a", "b", "c");
  await makeFolder(path);
  await makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

it("A folder is not made where a file stands", async () => {
  const path = join(createTempFolder(), "a");
  writeFileSync(path, "");
  await expect(makeFolder(path)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(path, "b"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

it("Writing where nothing can be made ends, and says that it is the folder", async ({ skip }) => {
  skip(!existsSync("/proc/self"), "this system has no folder in which nothing can be made");
  const { status, err } = await run("read", FIRST, "--as", "csv", "--to", "/proc/none/week.csv");
  expect([status, err]).toEqual([
    1,
    expect.stringContaining("its folder does not exist, or nothing can be made in it"),
  ]);
});
