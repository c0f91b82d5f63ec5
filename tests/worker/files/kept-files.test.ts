import { describe, expect, it } from "vitest";
import type { KeptStore } from "#data/kept/kept-store.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { createKeptFiles } from "#worker/files/kept-files.ts";
import { readCsvRows } from "#data/csv/csv-rows.ts";
import { readFoia } from "#data/foia/read-foia.ts";

const NO_INDEX = { collections: [] };

const ROWS =
  "date,lift_reason,det_facility,city,state,detainer_type\n" +
  "2010-01-04,Detainer Declined by LEA,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";

function read(sha256: string): Promise<ReadCollection> {
  const file = { name: "own.csv", bytes: ROWS.length, sha256, at: "2026-11-25T00:00:00Z" };
  return readFoia(readCsvRows, new Blob([ROWS]), file);
}

/** A store as a browser has one, whose first list takes a while; `full` refuses to keep anything. */
function store(full = false): KeptStore {
  const listed = new Map<string, KeptFile>();
  const tables = new Map<string, ReadCollection>();
  return {
    all: async () => {
      await new Promise((done) => setTimeout(done, 5));
      return [...listed.values()];
    },
    read: async (id) => tables.get(id),
    put: async (file, one) => {
      if (full) throw new DOMException("no room", "QuotaExceededError");
      listed.set(file.id, file);
      tables.set(file.id, one);
    },
    relist: async (file) => void listed.set(file.id, file),
    mapping: async () => undefined,
    putMapping: async () => undefined,
    remove: async (id) => {
      listed.delete(id);
      tables.delete(id);
    },
  };
}

const HASH = "ab".repeat(32);
const ID = `sha256-${HASH}`;

describe("a file that was opened", () => {
  it("is there for everyone who asks at once, in the next page too", async () => {
    const browser = store();
    await createKeptFiles(async () => browser).take(await read(HASH));
    const next = createKeptFiles(async () => browser);
    const [first, second] = await Promise.all([next.list(), next.collections(NO_INDEX)]);
    expect(first.map(({ id }) => id)).toEqual([ID]);
    expect(second.map(({ id }) => id)).toEqual([ID]);
    expect((await next.editions(ID, NO_INDEX))?.map(({ frame }) => frame.week)).toEqual([
      "2010-01-02",
    ]);
  });

  it("keeps its name when it is opened once more", async () => {
    const files = createKeptFiles(async () => store());
    await files.take(await read(HASH));
    await files.relist(ID, { title: "Montgomery" });
    expect((await files.take(await read(HASH))).title).toBe("Montgomery");
    expect((await files.collections(NO_INDEX)).map(({ title }) => title)).toEqual(["Montgomery"]);
  });

  it("goes on in memory, and says so, where the browser is full", async () => {
    const files = createKeptFiles(async () => store(true));
    const kept = await files.take(await read(HASH));
    expect(kept.unkept).toMatch(/^The browser has no more room/u);
    expect(await files.editions(ID, NO_INDEX)).toHaveLength(1);
  });

  it("goes on in memory, and says so, where the browser keeps nothing, as in a private window", async () => {
    const files = createKeptFiles(() => Promise.reject(new DOMException("no", "SecurityError")));
    const kept = await files.take(await read(HASH));
    expect(kept.unkept).toMatch(/^The browser does not let this page keep files/u);
    expect(await files.list()).toHaveLength(1);
    await files.remove(ID);
    expect(await files.list()).toEqual([]);
    expect(await files.editions(ID, NO_INDEX)).toBeUndefined();
  });
});
