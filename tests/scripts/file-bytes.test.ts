import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeByteReader } from "#scripts/file-bytes.mjs";

const folder = mkdtempSync(join(tmpdir(), "kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const makeFile = (name: string, text: string): { path: string; size: number } => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { path, size: text.length };
};

it("All who ask for a version at once share one reading, and a new version is read anew", async () => {
  const getBytes = makeByteReader();
  const file = makeFile("week", "first");
  const reading = getBytes(file, "1");
  expect(getBytes(file, "1")).toBe(reading);
  expect((await reading)?.toString()).toBe("first");
  expect((await getBytes(makeFile("week", "again"), "2"))?.toString()).toBe("again");
});

it("What was asked for longest ago is given up first, and a file that is too large is never kept", () => {
  const getBytes = makeByteReader(6, 10);
  const [one, two, three] = ["one", "two", "three"].map((name) => makeFile(name, "12345"));
  if (!one || !two || !three) throw new Error("three files were made");
  const [first, second] = [getBytes(one, "1"), getBytes(two, "1")];
  expect(getBytes(one, "1")).toBe(first);
  void getBytes(three, "1");
  expect(getBytes(one, "1")).toBe(first);
  expect(getBytes(two, "1")).not.toBe(second);
  expect(getBytes(makeFile("large", "1234567"), "1")).toBeNull();
});

it("A file that was written anew while it was read is an error and is read again", async () => {
  const getBytes = makeByteReader();
  const { path, size } = makeFile("short", "12345");
  await expect(getBytes({ path, size: size + 1 }, "1")).rejects.toThrow(
    "changed while it was read",
  );
  expect((await getBytes({ path, size }, "1"))?.toString()).toBe("12345");
});
