import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import { formatChangeTitle } from "#domain/text/format-difference.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import {
  CORRECTED,
  FIRST,
  editionAt,
  createTempFolder,
  publishArguments,
  run,
  saved,
} from "#tests/cli/run-command.ts";

const BASE = "http://localhost/reports/";

function createApiOf(folder: string) {
  return createWorkerApi(
    async (address) => new Response(await readFile(join(folder, address.slice(BASE.length)))),
    platformDigest(),
  );
}

function collectionOf(folder: string): Collection {
  const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as CollectionIndex;
  const [collection] = index.collections;
  if (collection === undefined) throw new Error("no collection");
  return collection;
}

async function differenceOnThePage(folder: string) {
  const { editions } = collectionOf(folder);
  const [earlier, later] = editions;
  if (earlier === undefined || later === undefined) throw new Error("expected two editions");
  const result = await createApiOf(folder).getDifference(
    BASE,
    "ddor-2017",
    earlier,
    later,
    () => undefined,
  );
  if (!result.ok) throw new Error(result.fault.detail);
  return result.value;
}

const names = (folder: string) => readdirSync(join(folder, "ddor-2017")).sort();

describe("publishing a report", () => {
  it("Publishing a report writes its file and the index, and the same content again changes nothing", async () => {
    const folder = createTempFolder();
    expect((await run(...publishArguments(FIRST, folder))).status).toBe(0);
    const before = readFileSync(join(folder, "index.json"), "utf8");
    const again = await run(...publishArguments(FIRST, folder));
    expect([again.status, again.err]).toEqual([
      0,
      expect.stringContaining("Nothing to do: the index stays as it is."),
    ]);
    expect(readFileSync(join(folder, "index.json"), "utf8")).toBe(before);
    expect(names(folder)).toEqual(["2017-01-28.r1.t1.json"]);
  });

  it("Publishing other content for a week needs a word on whose change it is, and says what differs", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const { status, err } = await run(...publishArguments(CORRECTED, folder));
    expect(status).toBe(1);
    expect(err).toContain("--revision if the agency changed the report");
    expect(err).toContain("ICE withdrew the agency of 7 declines");
    expect(names(folder)).toEqual(["2017-01-28.r1.t1.json"]);
  });

  it("A corrected report appears on the page as ICE's change: both files, 7 declines withdrawn", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const { out } = await run(...publishArguments(CORRECTED, folder, "--revision"));
    expect(out).toContain("32 of 32 lines keep their ids.");
    const difference = await differenceOnThePage(folder);
    expect(formatChangeTitle(difference)).toBe("Revision 1, then revision 2: ICE changed");
    const gone = difference.rows.changed.filter(({ after }) => after.agency === "withdrawn");
    expect(gone.map(({ before }) => before.count)).toEqual([4, 3]);
    expect((await run("check", folder)).status).toBe(0);
  });

  it("A better reading appears on the page as ours, with ids carried over although the new file numbers its rows anew", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const first = editionAt(FIRST);
    // The second line is not there, every later line has the number before it, and a line is read that was not.
    const [one, two, ...rest] = first.rows;
    if (one === undefined || two === undefined) throw new Error("expected lines");
    const added = { ...one, count: 5, charge: { ...one.charge, text: "Larceny" }, issued: null };
    const rows = [one, ...rest, added].map((row, i) => ({ ...row, id: `2017-01-28/II/${i + 1}` }));
    const file = saved(createTempFolder(), "better.json", { ...first, rows });
    const { status } = await run(...publishArguments(file, folder, "--transcription"));
    expect(status).toBe(0);
    const difference = await differenceOnThePage(folder);
    expect(formatChangeTitle(difference)).toBe(
      "Transcription 1, then transcription 2 of revision 1: we read more",
    );
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    expect(ids(difference.rows.removed)).toEqual(["2017-01-28/II/2"]);
    // 32 lines had the numbers 1 to 32, so the new one has 33.
    expect(ids(difference.rows.added)).toEqual(["2017-01-28/II/33"]);
    expect(difference.rows.changed).toEqual([]);
    expect(difference.second.transcribed).toBe("2026-12-01");
  });

  it("Publishing never overwrites a file, not even one that the index does not list", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const stray = join(folder, "ddor-2017", "2017-01-28.r2.t1.json");
    writeFileSync(stray, "of an interrupted run");
    await run(...publishArguments(CORRECTED, folder, "--revision"));
    expect(readFileSync(stray, "utf8")).toBe("of an interrupted run");
    expect(collectionOf(folder).editions.map(({ file }) => file)).toEqual([
      "ddor-2017/2017-01-28.r1.t1.json",
      "ddor-2017/2017-01-28.r2.t1-2.json",
    ]);
  });

  it("Notes are published under a new name, and earlier notes stay where they are", async () => {
    const folder = createTempFolder();
    const notes = join("public", "reports", "ddor-2017", "notes.json");
    await run(...publishArguments(FIRST, folder, "--notes", notes));
    const parsed = JSON.parse(readFileSync(notes, "utf8")) as { notes: unknown[] };
    const fewer = join(createTempFolder(), "notes.json");
    writeFileSync(fewer, JSON.stringify({ ...parsed, notes: parsed.notes.slice(0, 3) }));
    await run(...publishArguments(FIRST, folder, "--notes", fewer));
    expect(names(folder)).toEqual(["2017-01-28.r1.t1.json", "notes-2.json", "notes.json"]);
    const result = await createApiOf(folder).getNotes(BASE, "ddor-2017");
    expect(result.ok && result.value.length).toBe(3);
  });

  it("A mistyped name of a collection begins no new collection", async () => {
    const { status, err } = await run(
      "publish",
      FIRST,
      "--collection",
      "ddor-2071",
      "--to",
      createTempFolder(),
    );
    expect([status, err]).toEqual([1, expect.stringContaining('lists no collection "ddor-2071"')]);
  });

  it("A folder that cannot be written to ends publishing in a sentence", async () => {
    const file = join(createTempFolder(), "a-file");
    writeFileSync(file, "");
    const { status, err } = await run(...publishArguments(FIRST, file));
    expect(status).toBe(1);
    expect(err).toMatch(
      /could not be made: a part of this path is a file, not a folder \(ENOTDIR\); check how the path is spelled\.\n$/u,
    );
  });
});
