import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { install } from "#scripts/prepare.mjs";

let root: string;
let other: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "prepare-"));
  writeFileSync(join(root, "package-lock.json"), "{}");
  other = mkdtempSync(join(tmpdir(), "prepare-other-"));
  mkdirSync(join(other, "node_modules", "react"), { recursive: true });
  writeFileSync(join(other, "node_modules", "react", "package.json"), "{}");
  symlinkSync(join(other, "node_modules"), join(root, "node_modules"), "junction");
});
afterEach(() => {
  for (const folder of [root, other]) rmSync(folder, { recursive: true, force: true });
});

/** What npm does to the folder that stands at `node_modules`: it empties it first. */
function npm(): number {
  const folder = join(root, "node_modules");
  if (existsSync(folder))
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  mkdirSync(folder, { recursive: true });
  return 0;
}

describe("node_modules that is a link", () => {
  const packagesOfOther = () =>
    Object.fromEntries(
      readdirSync(other, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [path, readFileSync(path, "utf8")]),
    );
  const stamp = (lock: string) =>
    writeFileSync(
      join(other, "node_modules", ".installed-lock"),
      createHash("sha256").update(lock).digest("hex"),
    );
  const list = (packages: object) =>
    writeFileSync(join(other, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));

  it.each([
    ["that says nothing of its lock file", () => undefined],
    ["of another lock file", () => stamp("other")],
    [
      "that npm installed from another lock file",
      () => list({ "node_modules/react": { version: "1.0.0" } }),
    ],
  ])("A link to packages %s is reported, and nothing is installed through it", (_, make) => {
    make();
    const before = packagesOfOther();
    expect(() => install(root, npm, shouldNotSay)).toThrow(
      `${join(root, "node_modules")} is a link to ${join(other, "node_modules")}, which does not hold the packages of this package-lock.json, and nothing is installed through a link: remove the link and run the command again.`,
    );
    expect(packagesOfOther()).toEqual(before);
    expect(lstatSync(join(root, "node_modules")).isSymbolicLink()).toBe(true);
  });

  it("A link to a missing folder is reported", () => {
    rmSync(join(other, "node_modules"), { recursive: true });
    expect(() => install(root, npm, shouldNotSay)).toThrow("remove the link and run");
    expect(existsSync(join(other, "node_modules"))).toBe(false);
  });

  it.each([
    ["by its stamp", () => stamp("{}")],
    [
      "by npm's list",
      () => {
        writeFileSync(join(root, "package-lock.json"), '{"packages": {"": {}}}');
        list({});
      },
    ],
  ])("A link to packages of this lock file, %s, is used as it is", (_, make) => {
    make();
    const before = packagesOfOther();
    expect(install(root, npm, shouldNotSay)).toBe(false);
    expect(packagesOfOther()).toEqual(before);
  });

  it("A link that is removed is replaced by a folder of the clone", () => {
    const before = packagesOfOther();
    unlinkSync(join(root, "node_modules"));
    expect(install(root, npm, () => undefined)).toBe(true);
    expect(lstatSync(join(root, "node_modules")).isDirectory()).toBe(true);
    expect(packagesOfOther()).toEqual(before);
  });

  it("A file in place of node_modules is reported, and nothing is installed", () => {
    unlinkSync(join(root, "node_modules"));
    writeFileSync(join(root, "node_modules"), "");
    expect(() => install(root, npm, shouldNotSay)).toThrow(
      /node_modules is a file, and packages need a folder of this name: remove the file and [^.]+\.$/u,
    );
  });

  it("A link in a folder above the clone does no harm", () => {
    const link = join(other, "clone");
    symlinkSync(root, link, "junction");
    unlinkSync(join(root, "node_modules"));
    expect(install(link, npm, () => undefined)).toBe(true);
    expect(install(link, npm, shouldNotSay)).toBe(false);
  });
});

function shouldNotSay(line: string): never {
  throw new Error(`unexpected line: ${line}`);
}
