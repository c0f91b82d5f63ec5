import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { FileStore } from "#worker/storage/file-store.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { identifyReading } from "#data/import/identify-reading.ts";
import { findReading } from "#domain/import/stored-file.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { createStoredFiles } from "#worker/storage/stored-files.ts";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { importRelease } from "#data/tabular/import-release.ts";

const NO_INDEX = { collections: [] };

const ROWS =
  "date,lift_reason,det_facility,city,state,detainer_type\n" +
  "2010-01-04,Detainer Declined by LEA,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";

function read(sha256: string, rows = ROWS, name = "own.csv"): Promise<ImportedCollection> {
  const file = { name, bytes: rows.length, sha256, at: "2026-11-25T00:00:00Z" };
  return importRelease(readCsvRows, new Blob([rows]), file);
}

/** A store as a browser has one, whose list takes a turn of the event loop; a full one stores nothing. */
function createStore(isFull = false): FileStore {
  const listed = new Map<string, StoredFile>();
  const tables = new Map<string, ImportedCollection>();
  return {
    listFiles: async () => {
      await setImmediate();
      return [...listed.values()];
    },
    readCollection: async (id) => tables.get(id),
    putFile: async (file, one) => {
      if (isFull) throw new DOMException("no room", "QuotaExceededError");
      listed.set(file.id, file);
      tables.set(file.id, one);
    },
    updateFile: async (file) => void listed.set(file.id, file),
    removeFile: async (id) => {
      listed.delete(id);
      tables.delete(id);
    },
  };
}

const openIn = (store: FileStore) => createStoredFiles(async () => store);

const HASH = "ab".repeat(32);
const ID = `sha256-${HASH}`;

describe("a file that was opened", () => {
  it("An opened file is there for everyone who requests it at once, and in the next page", async () => {
    const browser = createStore();
    await createStoredFiles(async () => browser).adopt(await read(HASH));
    const next = createStoredFiles(async () => browser);
    const [first, second] = await Promise.all([next.listFiles(), next.listCollections(NO_INDEX)]);
    expect(first.map(({ id }) => id)).toEqual([ID]);
    expect(second.map(({ id }) => id)).toEqual([ID]);
    expect((await next.readEditions(ID, NO_INDEX))?.map(({ info }) => info.week)).toEqual([
      "2010-01-02",
    ]);
  });

  it("An opened file keeps its name when it is opened once more", async () => {
    const files = openIn(createStore());
    await files.adopt(await read(HASH));
    await files.updateFile(ID, { title: "Montgomery" });
    expect((await files.adopt(await read(HASH))).title).toBe("Montgomery");
    expect((await files.listCollections(NO_INDEX)).map(({ title }) => title)).toEqual([
      "Montgomery",
    ]);
  });

  it("An opened file stays in memory where the storage of the browser is full, and a message says so", async () => {
    const files = openIn(createStore(true));
    const storedFile = await files.adopt(await read(HASH));
    expect(storedFile.storageError).toMatch(/^The browser has no more room/u);
    expect(await files.readEditions(ID, NO_INDEX)).toHaveLength(1);
  });

  it("An opened file stays in memory where the browser lets the page store nothing, and a message says so", async () => {
    const files = createStoredFiles(() => Promise.reject(new DOMException("no", "SecurityError")));
    const storedFile = await files.adopt(await read(HASH));
    expect(storedFile.storageError).toMatch(
      /^The settings of this browser do not let this page keep files/u,
    );
    expect(await files.listFiles()).toHaveLength(1);
    await files.removeFile(ID);
    expect(await files.listFiles()).toEqual([]);
    expect(await files.readEditions(ID, NO_INDEX)).toBeUndefined();
  });
});

describe("what the browser refuses", () => {
  const words = async (name: string) => {
    const files = createStoredFiles(() => Promise.reject(new DOMException("why", name)));
    return (await files.adopt(await read(HASH))).storageError;
  };

  it("A refusal has a sentence of its own, and none calls the window private", async () => {
    const sentences = await Promise.all(
      ["QuotaExceededError", "SecurityError", "VersionError", "UnknownError"].map(words),
    );
    expect(new Set(sentences).size).toBe(4);
    expect(sentences[3]).toContain("(why)");
    for (const sentence of sentences) expect(sentence).not.toMatch(/private/u);
  });

  it("A new name that the browser does not store is a failure with a sentence, and the old name stays", async () => {
    const browser = createStore();
    const files = openIn({
      ...browser,
      updateFile: () => Promise.reject(new DOMException("no room", "QuotaExceededError")),
    });
    await files.adopt(await read(HASH));
    await expect(files.updateFile(ID, { title: "Montgomery" })).rejects.toMatchObject({
      failure: { cause: "not-kept", detail: "The browser kept own.csv as it was: no room" },
    });
    expect((await files.listFiles()).map(({ title }) => title)).toEqual(["own.csv"]);
  });
});

describe("two tabs", () => {
  it("A file that one tab opens, renames or removes is so in the other", async () => {
    const browser = createStore();
    const [one, other] = [openIn(browser), openIn(browser)];
    expect(await other.listFiles()).toEqual([]);
    await one.adopt(await read(HASH));
    await one.updateFile(ID, { title: "Montgomery" });
    expect((await other.listFiles()).map(({ title }) => title)).toEqual(["Montgomery"]);
    await one.removeFile(ID);
    expect(await other.readEditions(ID, NO_INDEX)).toBeUndefined();
  });
});

describe("a file that is removed", () => {
  it("A removed file is out of the browser's storage at once, and is there again with its name after Undo", async () => {
    const browser = createStore();
    const files = createStoredFiles(async () => browser);
    await files.adopt(await read(HASH));
    await files.updateFile(ID, { title: "Montgomery" });
    await files.removeFile(ID);
    expect(await browser.listFiles()).toEqual([]);
    expect(await browser.readCollection(ID)).toBeUndefined();
    expect(await files.readEditions(ID, NO_INDEX)).toBeUndefined();
    expect(await files.listRemovedFiles()).toMatchObject([{ id: ID, title: "Montgomery" }]);
    await files.restoreFile(ID);
    expect(await files.listRemovedFiles()).toEqual([]);
    expect(await browser.listFiles()).toMatchObject([{ id: ID, title: "Montgomery" }]);
    expect(await files.readEditions(ID, NO_INDEX)).toHaveLength(1);
  });

  it("A removed file that was in memory alone is there again after Undo", async () => {
    const files = openIn(createStore(true));
    await files.adopt(await read(HASH));
    await files.removeFile(ID);
    await files.restoreFile(ID);
    expect(await files.readEditions(ID, NO_INDEX)).toHaveLength(1);
    expect((await files.listFiles())[0]?.storageError).toMatch(/^The browser has no more room/u);
  });

  it("A removed file that is opened again is no longer among those that can come back", async () => {
    const files = openIn(createStore());
    await files.adopt(await read(HASH));
    await files.removeFile(ID);
    await files.adopt(await read(HASH));
    expect(await files.listRemovedFiles()).toEqual([]);
    expect(await files.listFiles()).toHaveLength(1);
  });
});

describe("two readings of one file", () => {
  async function openReadings() {
    const browser = createStore();
    const files = createStoredFiles(async () => browser);
    const [plain, counted] = [await read(HASH), await read(HASH)].map((one, at) =>
      identifyReading(one, { mapping: null, answers: at === 0 ? {} : { duplicates: "count" } }),
    );
    if (plain === undefined || counted === undefined) throw new Error("two were read");
    const opened = [await files.adopt(plain), await files.adopt(counted)];
    return { files, ids: opened.map(({ id }) => id) };
  }

  it("Two readings of one file are stored side by side, each with what its reader said", async () => {
    const { files, ids } = await openReadings();
    expect(ids[0]).toBe(ID);
    expect(ids[1]).toMatch(new RegExp(`^${ID}\\.[0-9a-f]{16}$`, "u"));
    const listed = await files.listFiles();
    expect(listed.map(({ id }) => id)).toEqual(ids);
    const [, name] = ids[1]?.split(".") ?? [];
    expect(findReading(listed, name ?? "")).toEqual({
      mapping: null,
      answers: { duplicates: "count" },
    });
  });

  it("One of two readings is removed with what its reader said, and the other stays", async () => {
    const { files, ids } = await openReadings();
    await files.removeFile(ids[1] ?? "");
    expect((await files.listFiles()).map(({ id }) => id)).toEqual([ID]);
    expect(findReading(await files.listFiles(), ids[1]?.split(".")[1] ?? "")).toBeNull();
  });

  it("Two readings of one file are no combination", async () => {
    const { files, ids } = await openReadings();
    expect(await files.listCombinations([ids.join(",")])).toEqual([]);
  });
});

const OTHER = "cd".repeat(32);
const COMBINED = `${ID},sha256-${OTHER}`;
const LATER_ROWS = ROWS.replace("2010-01-04", "2010-01-12");

describe("files that are seen together", () => {
  async function openBoth() {
    const browser = createStore();
    const files = createStoredFiles(async () => browser);
    await files.adopt(await read(HASH));
    await files.adopt(await read(OTHER, LATER_ROWS, "later.csv"));
    return { browser, files };
  }

  it("Two files are one collection under both identities, in the next page too", async () => {
    const { browser } = await openBoth();
    const next = createStoredFiles(async () => browser);
    expect(await next.listCombinations([COMBINED])).toMatchObject([
      { id: COMBINED, title: "own.csv and later.csv" },
    ]);
    expect((await next.readCombination(COMBINED))?.map(({ info }) => info.week)).toEqual([
      "2010-01-02",
      "2010-01-09",
    ]);
    expect((await next.listCollections(NO_INDEX)).map(({ id }) => id)).not.toContain(COMBINED);
  });

  it("A combination has the new name of a renamed file, and is gone once a file of it is removed", async () => {
    const { files } = await openBoth();
    await files.listCombinations([COMBINED]);
    await files.updateFile(ID, { title: "Montgomery" });
    expect(await files.listCombinations([COMBINED])).toMatchObject([
      { title: "Montgomery and later.csv" },
    ]);
    await files.removeFile(ID);
    expect(await files.listCombinations([COMBINED])).toEqual([]);
    expect(await files.readCombination(COMBINED)).toBeUndefined();
  });

  it("A file with itself is no combination", async () => {
    const { files } = await openBoth();
    expect(await files.listCombinations([`${ID},${ID}`])).toEqual([]);
  });
});
