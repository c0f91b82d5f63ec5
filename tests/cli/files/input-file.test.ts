import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { FIRST, createTempFolder, publishArguments, run, start } from "#tests/cli/run-command.ts";

vi.mock("node:fs/promises", { spy: true });

/** Every place of every command at which a file to read is typed. */
const PLACES: readonly (readonly [string, (path: string, out: string) => readonly string[]])[] = [
  ["check FILE", (path) => ["check", path]],
  ["check --mapping", (path) => ["check", FIRST, "--mapping", path]],
  ["read FILE", (path) => ["read", path, "--as", "csv"]],
  ["read --mapping", (path) => ["read", FIRST, "--as", "csv", "--mapping", path]],
  ["diff A", (path) => ["diff", path, FIRST]],
  ["diff B", (path) => ["diff", FIRST, path]],
  ["publish FILE", (path, out) => publishArguments(path, out)],
  ["publish --notes", (path, out) => publishArguments(FIRST, out, "--notes", path)],
];

/** Options with a file or a folder to write to. */
const OUTPUTS = ["publish --to", "read --to", "records --to"];

/** Places at which a folder of files to read is typed. */
const FOLDERS = ["records FOLDER"];

const SPELLING = "check how the path is spelled";
const NO_FILE = "it is a pipe, a socket or a device, not a file; save what it gives as a file";

/** Paths of which no file can be read, each with what is said of it. */
const PATHS: readonly (readonly [string, string, (folder: string) => string | Promise<string>])[] =
  [
    [
      "missing",
      `there is no such file or folder (ENOENT); ${SPELLING}`,
      (folder) => join(folder, "week.csv"),
    ],
    [
      "in a file in place of a folder",
      `a part of this path is a file, not a folder (ENOTDIR); ${SPELLING}`,
      (folder) => join(written(folder, "list.csv", "a,b\n"), "week.csv"),
    ],
    [
      "with a name that is too long",
      "the name is too long (ENAMETOOLONG); choose a shorter one",
      (folder) => join(folder, `${"x".repeat(300)}.csv`),
    ],
    ["a link to itself", "its links lead in a circle (ELOOP); name the file itself", linkInCircle],
    [
      "not allowed to be read",
      "the permissions of the file or folder do not allow it (EACCES); change them or choose another path",
      forbidden,
    ],
    ["a folder", "this is a folder, not a file (EISDIR); name a file", emptyFolder],
    ["a pipe", NO_FILE, pipe],
    ["a socket", NO_FILE, socket],
    ["a device", NO_FILE, () => "/dev/zero"],
    [
      "of 3 GB",
      "The file has 2 GB or more, too much to be read; name a smaller one",
      threeGigabytes,
    ],
    ["empty", "The file is empty; get it again", (folder) => written(folder, "week.csv", "")],
  ];

function written(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function emptyFolder(folder: string): string {
  const path = join(folder, "reports");
  mkdirSync(path);
  return path;
}

function linkInCircle(folder: string): string {
  const path = join(folder, "week.csv");
  symlinkSync(path, path);
  return path;
}

/** Permissions do not bind an administrator, who may run these tests. */
async function forbidden(folder: string): Promise<string> {
  const path = written(folder, "week.csv", "a,b\n");
  const actual = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
  vi.mocked(open).mockImplementation((at, ...rest) =>
    at === path
      ? Promise.reject(Object.assign(new Error("EACCES"), { code: "EACCES" }))
      : actual.open(at, ...rest),
  );
  onTestFinished(() => void vi.mocked(open).mockReset());
  return path;
}

function pipe(folder: string): string {
  const path = join(folder, "pipe");
  expect(spawnSync("sh", ["-c", 'mkfifo "$0"', path]).status).toBe(0);
  return path;
}

async function socket(folder: string): Promise<string> {
  const path = join(folder, "socket");
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((done) => {
    server.listen(path, done);
  });
  return path;
}

/** Without a block on the disk. */
async function threeGigabytes(folder: string): Promise<string> {
  const path = join(folder, "week.csv");
  const file = await open(path, "w");
  await file.truncate(3 * 2 ** 30);
  await file.close();
  return path;
}

describe("files that cannot be read", () => {
  const table = PLACES.flatMap(([place, typed]) =>
    PATHS.map(([what, words, make]) => ({ place, typed, what, words, make })),
  );
  it.each(table)(
    "The command $place ends in one sentence with the path and what to do where the file is $what",
    async ({ place, typed, what, words, make }) => {
      const path = await make(createTempFolder());
      const out = join(createTempFolder(), "out");
      const result = await run(...typed(path, out));
      expect(result.status).toBe(1);
      expect(existsSync(out)).toBe(false);
      if (place === "check FILE" && words.startsWith("The file ")) {
        // An answer of `check`: it reached the file and lists what is wrong with it.
        expect(result.out).toMatch(/^[^\n]+; [^.\n]+\n$/u);
        expect(result.out.startsWith(`error: ${path}: ${words}`)).toBe(true);
        expect(result.err).toBe("1 file: 1 error, 0 warnings, 0 recorded defects.\n");
        return;
      }
      if (place === "check FILE" && what === "a folder") {
        expect(result.err).toBe(
          `${path} could not be checked: it holds no index.json; name a folder of published files, or a file.\n`,
        );
        return;
      }
      expect(result.out).toBe("");
      expect(result.err.startsWith(`${path}`)).toBe(true);
      const sentence = result.err.slice(path.length);
      expect(sentence).toMatch(/^(?: could not be read)?: [^.\n]+; [^.\n]+\.\n$/u);
      expect(sentence).toContain(words);
    },
  );

  it("A process of its own ends in the same sentence, without a stack trace", async () => {
    const path = join(createTempFolder(), "week.csv");
    const { status, out, err } = await start(["read", path, "--as", "csv"]);
    expect([status, out, err]).toEqual([
      1,
      "",
      `${path} could not be read: there is no such file or folder (ENOENT); ${SPELLING}.\n`,
    ]);
  });

  it.each([
    ["missing", "there is no such file or folder (ENOENT)"],
    ["without its files", "there is no such file or folder (ENOENT)"],
  ])("The command records ends in one sentence where its folder is %s", async (what, words) => {
    const folder = what === "missing" ? join(createTempFolder(), "sources") : createTempFolder();
    const { status, out, err } = await run("records", folder, "--to", createTempFolder());
    expect([status, out]).toEqual([1, ""]);
    expect(err).toBe(
      `${join(folder, "detainers.csv.gz")} could not be read: ${words}; ${SPELLING}.\n`,
    );
  });

  it.each([
    ...PLACES,
    ["read --to", (path: string) => ["read", FIRST, "--as", "csv", "--to", path]],
  ] as const)("The command %s does not accept an empty name", async (_, typed) => {
    const { status, out, err } = await run(...typed("", "out"));
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(
      /^\w+: (?:a name of a file|--\w+) is empty\. See npm run ddor -- \w+ --help\.\n$/u,
    );
  });

  it("These tests cover every place at which the help of a command names a file", async () => {
    const { out } = await run("--help");
    const usages = [...out.matchAll(/^ {2}(\w+) (.*)$/gmu)];
    const places = await Promise.all(
      usages.map(async ([, name = "", usage = ""]) => {
        const help = await run(name, "--help");
        const options = [...help.out.matchAll(/--(\w+) (?:FILE|DIR)\b/gu)].map(
          ([, each]) => `--${each}`,
        );
        const [named = ""] = usage.split(/ \[?--/u);
        return [...named.replace("FILE|DIR", "FILE").split(" "), ...options].map(
          (each) => `${name} ${each}`,
        );
      }),
    );
    expect([...new Set(places.flat())].toSorted()).toEqual(
      [...PLACES.map(([place]) => place), ...OUTPUTS, ...FOLDERS].toSorted(),
    );
  });
});
