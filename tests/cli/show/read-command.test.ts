import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { FIRST, createTempFolder, publishArguments, run } from "#tests/cli/run-command.ts";
import { NAMES_OF_OBJECTS } from "#tests/names-of-objects.ts";

vi.mock("node:fs/promises", { spy: true });

const READ = (to: string) => ["read", FIRST, "--as", "csv", "--to", to];
const PUBLISH = (to: string) => publishArguments(FIRST, to);

function fileIn(folder: string): string {
  const path = join(folder, "list.csv");
  writeFileSync(path, "a,b\n");
  return path;
}

function folderIn(folder: string, ...names: readonly string[]): string {
  const path = join(folder, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

const TABLE: readonly {
  readonly what: string;
  readonly typed: (to: string) => readonly string[];
  readonly make: (folder: string) => string;
  readonly words: string;
}[] = [
  {
    what: "read --to a folder",
    typed: READ,
    make: (folder) => folderIn(folder, "reports"),
    words: "this is a folder, not a file (EISDIR); name a file",
  },
  {
    what: "read --to a file that is there",
    typed: READ,
    make: fileIn,
    words: "a file stands there already, and none is ever overwritten; choose another name",
  },
  {
    what: "read --to a path in a file",
    typed: READ,
    make: (folder) => join(fileIn(folder), "week.csv"),
    words: "a file stands where a folder is needed (EEXIST); choose another path",
  },
  {
    what: "read --to a path far in a file",
    typed: READ,
    make: (folder) => join(fileIn(folder), "weeks", "week.csv"),
    words: "a part of this path is a file, not a folder (ENOTDIR); check how the path is spelled",
  },
  {
    what: "read --to a name that is too long",
    typed: READ,
    make: (folder) => join(folder, "x".repeat(300)),
    words: "the name is too long (ENAMETOOLONG); choose a shorter one",
  },
  {
    what: "publish --to a file",
    typed: PUBLISH,
    make: fileIn,
    words: "a part of this path is a file, not a folder (ENOTDIR); check how the path is spelled",
  },
  {
    what: "publish --to a folder with a file in place of the collection's",
    typed: PUBLISH,
    make: (folder) => {
      writeFileSync(join(folder, "ddor-2017"), "");
      return folder;
    },
    words: "a file stands where a folder is needed (EEXIST); choose another path",
  },
  {
    what: "publish --to a folder with a folder in place of the index",
    typed: PUBLISH,
    make: (folder) => {
      folderIn(folder, "index.json");
      return folder;
    },
    words: "this is a folder, not a file (EISDIR); name a file",
  },
  {
    what: "publish --to a folder with an empty index",
    typed: PUBLISH,
    make: (folder) => {
      writeFileSync(join(folder, "index.json"), "");
      return folder;
    },
    words: "The file is empty; get it again or name another",
  },
  {
    what: "publish --to a name that is too long",
    typed: PUBLISH,
    make: (folder) => join(folder, "x".repeat(300)),
    words: "the name is too long (ENAMETOOLONG); choose a shorter one",
  },
];

describe("places that cannot be written to", () => {
  it.each(TABLE)(
    "The command $what ends in one sentence with the path and what to do",
    async ({ typed, make, words }) => {
      const folder = createTempFolder();
      const to = make(folder);
      const before = filesIn(folder);
      const { status, out, err } = await run(...typed(to));
      expect([status, out]).toEqual([1, ""]);
      expect(err.startsWith(to)).toBe(true);
      expect(err.slice(to.length)).toMatch(/^[^ ]*(?: could not be \w+)?: [^.\n]+; [^.\n]+\.\n$/u);
      expect(err).toContain(words);
      expect(filesIn(folder)).toEqual(before);
    },
  );

  it.each([
    ["EACCES", "the permissions of the file or folder do not allow it"],
    ["EROFS", "the disk can only be read"],
    ["ENOSPC", "the disk is full"],
    ["EBUSY", "the system reports an error"],
  ])(
    "A disk that answers %s ends the command in one sentence with the path",
    async (code, words) => {
      const refuse = () => Promise.reject(Object.assign(new Error(code), { code }));
      const actual = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
      vi.mocked(mkdir).mockImplementation(refuse);
      vi.mocked(open).mockImplementation((path, flags) =>
        flags === "r" ? actual.open(path, flags) : refuse(),
      );
      onTestFinished(
        () => void [vi.mocked(mkdir), vi.mocked(open)].map((each) => each.mockReset()),
      );
      for (const typed of [READ, PUBLISH]) {
        const to = join(createTempFolder(), "out");
        // oxlint-disable-next-line no-await-in-loop -- one command at a time
        const { status, out, err } = await run(...typed(to));
        expect([status, out]).toEqual([1, ""]);
        expect(err.startsWith(to)).toBe(true);
        expect(err).toContain(`: ${words} (${code}); `);
        expect(existsSync(to)).toBe(false);
      }
    },
  );

  it("Missing folders are created", async () => {
    const folder = createTempFolder();
    const file = join(folder, "new", "weeks", "week.csv");
    expect((await run(...READ(file))).status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("2017-01-28/II/1");
    const reports = join(folder, "new", "reports");
    expect((await run(...PUBLISH(reports))).status).toBe(0);
    expect(readdirSync(reports)).toContain("index.json");
  });
});

it.each(NAMES_OF_OBJECTS)("The command read says that it writes no files as %s", async (word) => {
  const { status, err } = await run("read", FIRST, "--as", word);
  expect(status).toBe(2);
  expect(err).toContain(`--as expects csv, json or columns, got "${word}"`);
});

/** Files below a folder: an empty folder of a collection may stay. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}
